import { describe, expect, it } from 'vitest'
import { comments } from './comments.ts'
import { homeFront, sectionFronts } from './fronts.ts'
import { bodyOf, plainOf } from './notation.ts'
import { parseBody } from '../newsroom/articles/body.ts'
import { staff } from './people.ts'
import { type Block, pictureNames, type Story } from './story.ts'
import { stories } from './stories/index.ts'
import { wire } from './wire.ts'

const context = { publishedAt: '2026-11-22T04:00:00.000Z' }
const keys = new Set(stories.map((story) => story.key))

/** All the marked text of a story, so that a rule can be held against each. */
function textsOf(story: Story): string[] {
  const of = (block: Block): string[] => {
    if (typeof block === 'string') return [block]
    if ('h2' in block) return [block.h2]
    if ('quote' in block) return [block.quote, block.by ?? '']
    if ('list' in block) return [...block.list]
    if ('table' in block) return [block.table.caption, ...block.table.head, ...block.table.rows.flat()]
    return [block.caption, block.credit, block.alt]
  }
  const notes = [...(story.corrections ?? []), ...(story.updates ?? [])].map((dated) => dated.note)
  return [
    story.kicker ?? '',
    story.headline,
    story.standfirst ?? '',
    story.originalHeadline ?? '',
    ...notes,
    story.retraction?.reason ?? '',
    ...story.body.flatMap(of),
  ]
}

const figuresOf = (story: Story) =>
  story.body.flatMap((block) => (typeof block === 'object' && 'picture' in block ? [block] : []))

/** A half-width mark beside a Han character, or a space between Han and Latin or digits. */
const HALF_WIDTH = /\p{Script=Han}[,.;:!?()"']|[,.;:!?()"']\p{Script=Han}/u
const LOOSE = /\p{Script=Han} [\p{Script=Latin}\d]|[\p{Script=Latin}\d] \p{Script=Han}/u

describe('the stories of the demo', () => {
  it('have keys of their own', () => {
    expect(keys.size).toBe(stories.length)
  })

  it.each(stories.map((story) => [story.key, story] as const))('%s is fit to print', (_, story) => {
    expect([...story.headline].length).toBeLessThanOrEqual(26)
    expect(story.headline).not.toMatch(/。$/)
    for (const text of textsOf(story)) {
      const plain = plainOf(text, context)
      expect(plain).not.toMatch(HALF_WIDTH)
      expect(plain).not.toMatch(LOOSE)
      expect(plain).not.toMatch(/[！!]|\s{2}|^\s|\s$/)
    }
    const body = bodyOf(story.body, context)
    expect(parseBody(body)).toEqual(body)
  })

  it('are corrected, updated and retracted after they were published', () => {
    for (const { hoursAgo, corrections = [], updates = [], retraction } of stories) {
      for (const later of [...corrections, ...updates, ...(retraction ? [retraction] : [])]) {
        expect(later.hoursAgo).toBeGreaterThan(0)
        expect(later.hoursAgo).toBeLessThan(hoursAgo)
      }
    }
  })

  it('use each picture once or twice, with words for those who cannot see it', () => {
    const figures = stories.flatMap(figuresOf)
    for (const name of pictureNames) {
      const uses = figures.filter((figure) => figure.picture === name).length
      expect([name, uses >= 1 && uses <= 2]).toEqual([name, true])
    }
    for (const figure of figures) expect(figure.alt.length).toBeGreaterThan(10)
  })
})

describe('the rolling feed of the demo', () => {
  it('has items with keys of their own that lead to stories that exist', () => {
    expect(new Set(wire.map((item) => item.key)).size).toBe(wire.length)
    const published = new Map(stories.map((story) => [story.key, story.hoursAgo]))
    for (const { key, story, hoursAgo } of wire) {
      if (story !== undefined) expect([key, (published.get(story) ?? 0) > hoursAgo]).toEqual([key, true])
    }
  })

  it.each(wire.map((item) => [item.key, item] as const))('%s is fit to send', (_, item) => {
    expect([...item.headline].length).toBeGreaterThanOrEqual(15)
    expect([...item.headline].length).toBeLessThanOrEqual(40)
    expect(item.headline).not.toMatch(/[。！!{}]|\s/)
    if (item.text !== undefined) expect(item.text).toMatch(/^[^！!{}\s]+。$/)
  })
})

describe('the fronts of the demo', () => {
  it('place stories that exist, none of them twice', () => {
    const placed = [homeFront.lead, ...homeFront.second, ...homeFront.brief]
    expect(new Set(placed).size).toBe(12)
    for (const key of [...placed, ...Object.values(sectionFronts).flat()]) expect(keys).toContain(key)
  })
})

describe('the comments of the demo', () => {
  const byKey = new Map(comments.map((comment) => [comment.key, comment]))

  it('stand under stories that exist, after them and before they were withdrawn', () => {
    for (const comment of comments) {
      const story = stories.find(({ key }) => key === comment.story)
      expect([comment.key, story?.key]).toEqual([comment.key, comment.story])
      expect([comment.key, comment.hoursAgo < story!.hoursAgo]).toEqual([comment.key, true])
      expect([comment.key, comment.hoursAgo > (story!.retraction?.hoursAgo ?? 0)]).toEqual([comment.key, true])
    }
  })

  it('answer what was said before them under the same story', () => {
    for (const comment of comments) {
      const parent = comment.replyTo === undefined ? undefined : byKey.get(comment.replyTo)
      expect(parent === undefined).toBe(comment.replyTo === undefined)
      if (parent) {
        expect([comment.key, parent.story, parent.hoursAgo > comment.hoursAgo]).toEqual([
          comment.key,
          comment.story,
          true,
        ])
      }
    }
  })

  it('carry the names of staff who answer', () => {
    const names = new Map<string, string>(staff.map(({ key, name }) => [key, name]))
    for (const comment of comments) if (comment.staff) expect(comment.author).toBe(names.get(comment.staff))
  })
})
