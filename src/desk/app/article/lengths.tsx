import type { Editor } from '@tiptap/core'
import { Popover, Tag } from 'antd'
import { useMemo } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { spellHeadline } from '../../contract/headline.ts'
import { useAsked } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { useSettled } from '../parts/settled.ts'
import { useField } from './field-input.tsx'
import { fitOf, HEADLINE_PLACES, type HeadlineFit, type HeadlinePlace, headlineWidth } from './headline-lengths.ts'

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
    return text === undefined
      ? []
      : HEADLINE_PLACES.map((place) => ({ edition, place, text, fit: fitOf(text, place, measures(edition, place)) }))
  })
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
      {others
        .filter(({ fit }) => fit.over > 0 || fit.lone)
        .map(({ edition, place, text, fit }) => (
          <Fit key={`${edition} ${place.name}`} {...{ place, edition, fit }} headline={text} isOther />
        ))}
    </p>
  )
}

interface FitProps {
  readonly place: HeadlinePlace
  readonly edition: Edition
  readonly headline: string
  readonly fit: HeadlineFit
  /** Of another edition than the paper's own: it says which. */
  readonly isOther?: boolean
}

function Fit({ place, edition, headline, fit, isOther = false }: FitProps) {
  const words = useWords(articleWords).lengths
  const name = `${isOther ? words.editions[edition] : ''}${words[place.name]}`
  const says =
    fit.over > 0 ? words.over(name, fit.over) : fit.lone ? words.lone(name, fit.lines) : words.fits(name, fit.lines)
  return (
    <Popover trigger="click" content={<InPlace place={place} edition={edition} headline={headline} />}>
      <button type="button" className="length">
        <Tag {...(fit.over > 0 ? { color: 'error' } : fit.lone ? { color: 'warning' } : {})}>{says}</Tag>
      </button>
    </Popover>
  )
}

/** The headline as it will stand there, in the site's own letters. */
function InPlace({ place, edition, headline }: Pick<FitProps, 'place' | 'edition' | 'headline'>) {
  const { size, width, weight, lines } = place
  return (
    <div className="in-place" style={{ width: Math.min(width, innerWidth - 64) }}>
      <p lang={edition} style={{ width, fontSize: size, fontWeight: weight, minHeight: `${lines * 1.3}em` }}>
        {headline}
      </p>
    </div>
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
