import type { Editor } from '@tiptap/core'
import { Tag } from 'antd'
import { useMemo } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { useWords } from '../me.ts'
import { useField } from './field-input.tsx'
import { fitOf, HEADLINE_PLACES, type HeadlinePlace, headlineWidth } from './headline-lengths.ts'

/** How long the headline is, and how it fits each place that it may stand in. Warns, and never cuts. */
export function Lengths({ editor }: { readonly editor: Editor }) {
  const words = useWords(articleWords).lengths
  const headline = useField(editor, 'headline')
  const measures = useMemo(() => measuresOf(), [])
  if (headline === '') return null
  return (
    <p className="lengths">
      <span>{words.full(String(headlineWidth(headline)))}</span>
      {HEADLINE_PLACES.map((place) => {
        const { lines, over, lone } = fitOf(headline, place, measures(place))
        if (over > 0)
          return (
            <Tag key={place.name} color="error">
              {words.over(words[place.name], over)}
            </Tag>
          )
        return (
          <Tag key={place.name} {...(lone && { color: 'warning', title: words.lone })}>
            {words.fits(words[place.name], lines)}
            {lone ? '·1' : '✓'}
          </Tag>
        )
      })}
    </p>
  )
}

/** Measures in the site's own letters, which the Desk has too. */
function measuresOf(): (place: HeadlinePlace) => (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')!
  const family = getComputedStyle(document.documentElement).getPropertyValue('--song') || 'serif'
  return ({ size, weight }) =>
    (text) => {
      context.font = `${weight} ${size}px ${family}`
      return context.measureText(text).width
    }
}
