import { describe, expect, it } from 'vitest'
import type { Body, Inline } from '../../../../newsroom/articles/body.ts'
import { docOf } from '../schema/body-doc.ts'
import { charactersBetween, charactersOf } from './count.ts'

const saying = (...content: Inline[]): Body => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const selected = (body: Body) => {
  const doc = docOf(body)
  return { all: charactersOf(doc), selected: charactersBetween(doc, 0, doc.content.size) }
}

describe('the characters of a selection', () => {
  it('are those of the whole, when all is selected', () => {
    const ruby = { type: 'ruby', attrs: { base: '埠头', reading: 'bù tóu' } } as const
    expect(selected(saying({ type: 'text', text: '潮闸' }, ruby))).toEqual({ all: 4, selected: 4 })
    const suggested = {
      type: 'text',
      text: '今晚',
      marks: [{ type: 'insertion', attrs: { id: 's1', by: 'p1', at: '2026-11-22T08:00:00.000Z' } }],
    } as const
    const body = saying({ type: 'text', text: '潮闸' }, suggested)
    expect(selected(body)).toEqual({ all: 2, selected: 2 })
  })

  it('are those between the two ends, also within a paragraph', () => {
    expect(charactersBetween(docOf(saying({ type: 'text', text: '外港潮闸落下' })), 3, 5)).toBe(2)
  })
})
