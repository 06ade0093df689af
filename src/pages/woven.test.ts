import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Segment, segmentOf, textOf } from './segment.ts'
import { Woven } from './woven.ts'

const STORIES = 12
const texts = Array.from({ length: STORIES + 1 }, (_, n) => `<li>第${n}条：潮闸今晚${n}点落下，渡轮停航。</li>`)
const keys = texts.slice(1).map((_, n) => `comments:${n}`)

const said = (counts: readonly number[]): Promise<Segment[]> =>
  Promise.all(counts.map((count) => segmentOf(`${count}条评论`)))

const expected = (counts: readonly number[]) =>
  texts.map((text, n) => text + (n < STORIES ? `${counts[n]}条评论` : '')).join('')

const read = (segments: readonly Segment[]) => Buffer.from(textOf(segments)).toString()

describe('a run of text with counts in it', () => {
  it('says what its parts say, in whichever order they change', async () => {
    const change = fc.record({ place: fc.nat(STORIES - 1), count: fc.nat(2000) })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 20 }), async (turns) => {
        const woven = new Woven(texts, keys)
        const counts = keys.map(() => 0)
        for (const changes of [[], ...turns]) {
          for (const { place, count } of changes) counts[place] = count
          expect(read(woven.segmentsWith(await said(counts)))).toBe(expected(counts))
        }
      }),
    )
  })

  it('says so whatever its texts and its parts are', async () => {
    const text = fc.string({ unit: fc.constantFrom('潮', '水', 'a', '<', '\0'), maxLength: 60 })
    const part = fc.string({ unit: fc.constantFrom('0', '1', '潮', '\0'), minLength: 1, maxLength: 6 })
    const three = fc.tuple(part, part, part)
    await fc.assert(
      fc.asyncProperty(fc.tuple(text, text, text, text), fc.array(three, { minLength: 2 }), async (texts, turns) => {
        const woven = new Woven(texts, ['a', 'b', 'c'])
        for (const said of turns) {
          const segments = woven.segmentsWith(await Promise.all(said.map((each) => segmentOf(each))))
          expect(read(segments)).toBe(texts[0] + said.map((each, n) => each + texts[n + 1]!).join(''))
        }
      }),
    )
  })

  it('deflates nothing when a count changes that has changed before', async () => {
    const woven = new Woven(texts, keys)
    const counts = keys.map(() => 10)
    expect(woven.segmentsWith(await said(counts))).toHaveLength(1)
    counts[5] = 11
    const once = woven.segmentsWith(await said(counts))
    expect(once).toHaveLength(3)
    counts[5] = 12
    const twice = woven.segmentsWith(await said(counts))
    expect(twice[0]).toBe(once[0])
    expect(twice[2]).toBe(once[2])
    expect(read(twice)).toBe(expected(counts))
  })

  it('reads the same when a count has a figure more than before', async () => {
    const woven = new Woven(texts, keys)
    for (const count of [8, 9, 10, 99, 100, 1000, 7]) {
      const counts = keys.map((_, place) => (place % 3 === 0 ? count : 5))
      expect(read(woven.segmentsWith(await said(counts)))).toBe(expected(counts))
    }
  })

  it('is hardly larger when all of its counts have moved', async () => {
    const woven = new Woven(texts, keys)
    const size = (segments: readonly Segment[]) => segments.reduce((sum, { deflated }) => sum + deflated.length, 0)
    const whole = size(woven.segmentsWith(await said(keys.map(() => 10))))
    const cells = woven.segmentsWith(await said(keys.map(() => 11)))
    expect(cells).toHaveLength(2 * STORIES + 1)
    // A stored block for each count, and what begins and ends a stretch.
    expect(size(cells)).toBeLessThan(whole + STORIES * 35)
  })
})
