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

  it('deflates nothing when a count changes that has changed before', async () => {
    const woven = new Woven(texts, keys)
    const counts = keys.map(() => 0)
    expect(woven.segmentsWith(await said(counts))).toHaveLength(1)
    counts[5] = 1
    const once = woven.segmentsWith(await said(counts))
    expect(once).toHaveLength(3)
    counts[5] = 2
    const twice = woven.segmentsWith(await said(counts))
    expect([twice[0], twice[2]]).toEqual([once[0], once[2]])
    expect(twice[0]).toBe(once[0])
    expect(twice[2]).toBe(once[2])
    expect(read(twice)).toBe(expected(counts))
  })

  it('makes a count that stands still part of the text again when others move', async () => {
    const woven = new Woven(texts, keys)
    const counts = keys.map(() => 0)
    woven.segmentsWith(await said(counts))
    let pieces = 0
    for (let place = 0; place < STORIES; place++) {
      counts[place] = 1
      pieces = Math.max(pieces, woven.segmentsWith(await said(counts)).length)
    }
    expect(pieces).toBe(17) // eight cells and what stands around them
    const segments = woven.segmentsWith(await said(counts))
    expect(segments[0]!.length).toBe(Buffer.byteLength(expected(counts).split(texts[4]!)[0]! + texts[4]!))
  })
})
