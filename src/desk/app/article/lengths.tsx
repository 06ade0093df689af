import type { Editor } from '@tiptap/core'
import { Tag } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { spellHeadline } from '../../contract/headline.ts'
import { useAsked } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { useSettled } from '../parts/settled.ts'
import { useField } from './field-input.tsx'
import { fitOf, HEADLINE_PLACES, type HeadlineFit, type HeadlinePlace, headlineWidth } from './headline-lengths.ts'

const InPlace = lazy(async () => ({ default: (await import('./in-place.tsx')).InPlace }))

const EDITIONS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const
type Edition = (typeof EDITIONS)[number]

interface LengthsProps {
  readonly editor: Editor
  readonly articleId: string
}

/**
 * How long the headline is, and how it fits each place that it may stand in: all of them in the paper's own edition, of
 * the others those where it does not fit. A press shows it in its place. Warns, and never cuts.
 */
export function Lengths({ editor, articleId }: LengthsProps) {
  const words = useWords(articleWords).lengths
  const own = useMe().paper.edition as Edition
  const headline = useField(editor, 'headline')
  const settled = useSettled(headline.trim(), 400)
  const query = { headline: settled }
  const { data: spelled } = useAsked(spellHeadline, { params: { articleId }, query }, { when: settled !== '' })
  const measures = useMemo(() => measuresOf(), [])
  if (headline === '') return null
  const others = EDITIONS.filter((edition) => edition !== own).flatMap((edition) => {
    const text = spelled?.[edition]
    if (text === undefined) return []
    return HEADLINE_PLACES.map((place) => ({ edition, place, text, fit: fitOf(text, place, measures(edition, place)) }))
  })
  const troubles = Map.groupBy(
    others.filter(({ fit }) => fit.over > 0 || fit.lone),
    ({ place, fit }) => `${place.name} ${fit.lines} ${fit.over}`,
  )
  return (
    <p className="lengths">
      <span>{words.full(String(headlineWidth(headline)))}</span>
      {HEADLINE_PLACES.map((place) => (
        <Fit
          key={place.name}
          place={place}
          edition={own}
          headline={headline}
          fit={fitOf(headline, place, measures(own, place))}
        />
      ))}
      {[...troubles].map(([key, alike]) => {
        const [{ place, edition, text, fit }] = alike as [(typeof alike)[number]]
        const name = alike.map((each) => words.editions[each.edition]).join(words.and)
        return <Fit key={key} {...{ place, edition, fit }} headline={text} of={name} />
      })}
    </p>
  )
}

interface FitProps {
  readonly place: HeadlinePlace
  readonly edition: Edition
  readonly headline: string
  readonly fit: HeadlineFit
  /** Of which editions, where it is not the paper's own. */
  readonly of?: string
}

function Fit({ place, edition, headline, fit, of = '' }: FitProps) {
  const [isOpen, setIsOpen] = useState(false)
  const words = useWords(articleWords).lengths
  const name = `${of}${words[place.name]}`
  const says =
    fit.over > 0 ? words.over(name, fit.over) : fit.lone ? words.lone(name, fit.lines) : words.fits(name, fit.lines)
  const tag = (
    <button type="button" className="length" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
      <Tag {...(fit.over > 0 ? { color: 'error' } : fit.lone ? { className: 'lone' } : {})}>{says}</Tag>
    </button>
  )
  if (!isOpen) return tag
  return (
    <Suspense fallback={tag}>
      <InPlace place={place} edition={edition} headline={headline} onClose={() => setIsOpen(false)}>
        {tag}
      </InPlace>
    </Suspense>
  )
}

/** Measures in the site's own letters, which the Desk has too: each edition has its own. */
function measuresOf(): (edition: Edition, place: HeadlinePlace) => (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')!
  const families = Object.fromEntries(EDITIONS.map((edition) => [edition, familyOf(edition)]))
  return (edition, { size, weight }) =>
    (text) => {
      context.font = `${weight} ${size}px ${families[edition]}`
      return context.measureText(text).width
    }
}

function familyOf(edition: Edition): string {
  const probe = document.createElement('i')
  probe.lang = edition
  document.body.append(probe)
  const family = getComputedStyle(probe).getPropertyValue('--song')
  probe.remove()
  return family || 'serif'
}
