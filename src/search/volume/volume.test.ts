import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTokens } from '../../hanzi/words/tokens.ts'
import type { SearchDocument } from '../document.ts'
import { blockOf, BlockWriter, findTerm, packTerms, termsOf, unpackTerms } from './blocks.ts'
import { buildVolume } from './build.ts'
import { columnsOf, packColumns, placeOf, rowAt, standingRows, unpackColumns } from './columns.ts'
import { mergeVolumes } from './merge.ts'
import { pairCount, packPairs, unpackPairs } from './pairs.ts'
import { NO_POSTINGS, type Postings, readPostings, strike } from './postings.ts'
import { difference, intersection, union } from './sets.ts'
import { termsOfPhrase } from './terms.ts'

const document = (number: number, text: string, headline = ''): SearchDocument => ({
  kind: number % 3 === 0 ? 'wire' : 'article',
  id: String(number).padStart(12, '0'),
  publishedAt: new Date(Date.UTC(2026, 0, number + 1)).toISOString(),
  revision: number,
  sectionId: number % 2 === 0 ? undefined : '0000section1',
  topicIds: number % 4 === 0 ? ['0000topic001', '0000topic002'] : [],
  authors: number % 5 === 0 ? ['钟向晚'] : [],
  headline,
  text,
})

type Built = Pick<ReturnType<typeof buildVolume>, 'blocks' | 'firstTerms'>

function postingsOf({ blocks, firstTerms }: Built, term: string): Postings {
  const bytes = Buffer.from(term)
  const block = blocks[blockOf(firstTerms, bytes)]
  const entry = block && findTerm(block, bytes)
  return entry ? readPostings(block, entry.start, entry.count, undefined) : NO_POSTINGS
}

const placesOf = (built: Built, phrase: readonly string[]) => [
  ...intersection(termsOfPhrase(phrase).map((term) => postingsOf(built, term))).places,
]

const parts = fc.constantFrom(
  '望',
  '汐',
  '港',
  '渡',
  '轮',
  '輪',
  '。',
  '《',
  'GDP',
  '3.5',
  '𠮷',
  '龟',
  '\uf907',
  ' ',
  'é',
)
const text = fc.array(parts, { maxLength: 40 }).map((all) => all.join(''))

describe('a volume', () => {
  it('has each document under its tokens and pairs of them, and under nothing else', () => {
    const phrase = fc.array(fc.constantFrom('望', '汐', '港', '渡', '轮', 'gdp', '3', '5', '𠮷', '龟'), {
      minLength: 1,
      maxLength: 2,
    })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), phrase, (texts, wanted) => {
        const built = buildVolume(texts.map((each, number) => document(number, each)))
        const has = (each: string) => ` ${searchTokens(each).join(' ')} `.includes(` ${wanted.join(' ')} `)
        expect(placesOf(built, wanted)).toEqual([...texts.keys()].filter((number) => has(texts[number]!)))
      }),
      { numRuns: 200 },
    )
  })

  it('knows a word of the headline from one of the text, and how often it stands there', () => {
    const built = buildVolume([document(0, '渡轮。渡轮。渡轮。'), document(1, '', '渡轮'), document(2, '渡轮')])
    const { places, levels } = postingsOf(built, '渡\u0000轮')
    expect([...places]).toEqual([0, 1, 2])
    expect([...levels]).toEqual([2, 4, 0])
  })

  it('gives every term of its blocks in the order of their bytes, each where it is looked for', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }), { maxLength: 60 }),
        (words) => {
          const sorted = [...new Set(words.map((word) => word.toWellFormed()))]
            .map((word) => Buffer.from(word))
            .toSorted(Buffer.compare)
          const writer = new BlockWriter()
          sorted.forEach((term, at) => writer.add(term, at + 1, new Uint8Array(900)))
          writer.end()
          const blocks = writer.drain()
          expect(blocks.flatMap((block) => [...termsOf(block)].map(({ term }) => Buffer.from(term)))).toEqual(sorted)
          expect(unpackTerms(packTerms(writer.firstTerms))).toEqual(
            writer.firstTerms.map((term) => new Uint8Array(term)),
          )
          for (const [at, term] of sorted.entries()) {
            expect(findTerm(blocks[blockOf(writer.firstTerms, term)]!, term)?.count).toBe(at + 1)
            const other = Buffer.concat([term, Buffer.from('\u0001')])
            if (!sorted.some((each) => each.equals(other)))
              expect(findTerm(blocks[blockOf(writer.firstTerms, other)]!, other)).toBeUndefined()
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keeps what it knows of its documents through storage', () => {
    const rows = Array.from({ length: 9 }, (_, number) => {
      const { publishedAt, ...all } = document(number, '', `第${number}条`)
      return { ...all, publishedMs: Date.parse(publishedAt), length: number }
    })
    const columns = unpackColumns(Buffer.from(packColumns(columnsOf(rows))))
    const struck = new Uint8Array(2)
    strike(struck, 8)
    expect(standingRows(columns, struck).map(({ id }) => id)).toEqual(rows.slice(0, 8).map(({ id }) => id))
    for (const [place, { kind, id, headline, topicIds, sectionId }] of rows.entries()) {
      expect(rowAt(columns, place)).toMatchObject({ kind, id, headline, topicIds, sectionId })
      expect(placeOf(columns.keys, { kind, id })).toBe(place)
    }
    expect(placeOf(columns.keys, { kind: 'article', id: 'zzzzzzzzzzzz' })).toBe(-1)
    expect(() => columnsOf([{ ...rows[0]!, id: 'short' }])).toThrow(/not an id/)
  })

  it('remembers what stands side by side', () => {
    const { pairs } = buildVolume([document(0, '望汐渡轮'), document(1, '望汐'), document(2, 'a望')])
    const stored = unpackPairs(Buffer.from(packPairs(pairs)))
    expect(pairCount(stored, '望', '汐')).toBe(2)
    expect(pairCount(stored, '渡', '轮')).toBe(1)
    expect(pairCount(stored, '汐', '望')).toBe(0)
  })

  it('is the same whether its documents came at once or in volumes that were merged', async () => {
    const struckPlaces = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 12, maxLength: 12 }), struckPlaces, async (texts, isStruck) => {
        const documents = texts.map((each, number) => document(number, each, each.slice(0, 3)))
        const sources = [documents.slice(0, 5), documents.slice(5, 6), documents.slice(6)].map((some) => {
          const struck = new Uint8Array(1)
          for (const [place, { revision }] of some.entries()) if (isStruck[revision]) strike(struck, place)
          const built = buildVolume(some)
          return { documents: some.length, struck, blocks: () => eachOf(built.blocks) }
        })
        const writer = new BlockWriter()
        await mergeVolumes(sources, writer, () => Promise.resolve())
        const whole = buildVolume(documents.filter(({ revision }) => !isStruck[revision]))
        expect(writer.drain().map((block) => [...block])).toEqual(whole.blocks.map((block) => [...block]))
        expect(writer.pairs.take()).toEqual(whole.pairs)
      }),
      { numRuns: 40 },
    )
  })
})

async function* eachOf<Item>(items: readonly Item[]): AsyncGenerator<Item, void> {
  for (const item of items) yield await Promise.resolve(item)
}

describe('sets of documents', () => {
  const list = fc.uniqueArray(fc.nat(400), { maxLength: 120 }).map((places) => ({
    places: Int32Array.from(places.toSorted((a, b) => a - b)),
    levels: new Uint8Array(places.length).fill(4),
  }))

  it('meet, join and part as sets do', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [x, y] = [new Set(a.places), new Set(b.places)]
        const sorted = (set: ReadonlySet<number>) => [...set].toSorted((one, other) => one - other)
        expect([...intersection([a, b]).places]).toEqual(sorted(x.intersection(y)))
        expect([...union([a, b]).places]).toEqual(sorted(x.union(y)))
        expect([...difference(a, b).places]).toEqual(sorted(x.difference(y)))
      }),
      { numRuns: 1000 },
    )
  })
})
