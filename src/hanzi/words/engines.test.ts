import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, postgresUrl } from '../../../test/support/postgres.ts'
import { ftsMatch, type Phrase, type SearchQuery, searchQuery, tsQuery } from './query.ts'
import { searchTokens } from './tokens.ts'

/** An engine that keeps the tokens of texts between spaces, as the newsroom's index does. */
interface Engine {
  finds(texts: readonly string[], query: SearchQuery): Promise<boolean[]>
}

const STORIES = [
  '望汐港渡轮二十二日恢复通航，票价不变。',
  '臺北訪客乘渡輪抵達望汐，參觀燈塔裡的博物館。',
  '电车2号线检修，GDP增长3.5%，Café 照常营业。',
  '军队在外海演习，渡轮停航。北风大，浪高。',
  '𠮷野先生说，潮汐表①有误。',
]
const WORDS = [
  '渡轮',
  '渡輪',
  '望汐',
  '台北',
  '北大',
  '2号线',
  '3.5',
  'café',
  'CAFE',
  'gdp',
  '里',
  '𠮷',
  '1',
  '停航',
  'の',
  'ÅNGSTRÖM',
]
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...WORDS,
        '"',
        '-',
        '“',
        '”',
        ' ',
        "'",
        '(',
        ')',
        '*',
        ':',
        '&',
        '|',
        '!',
        '<->',
        'OR',
        'NOT',
        'NEAR',
        '\\',
        '\0',
        '潮 汐',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

function suite(name: string, engine: () => Engine) {
  describe(`search in ${name}`, () => {
    it.each([
      ['渡轮', [0, 1, 3]],
      ['渡輪', [0, 1, 3]],
      ['台北', [1]],
      ['灯塔里', [1]],
      ['港', [0]],
      ['2號線', [2]],
      ['3.5', [2]],
      ['5.3', []],
      ['cafe', [2]],
      ['渡轮 -停航', [0, 1]],
      ['"轮渡"', []],
      ['航北', []],
      ['𠮷', [4]],
      ['望汐渡轮恢复了吗', []],
      ['望汐渡轮恢复了', [0]],
    ])('finds %s in every spelling and nowhere else', async (words, stories) => {
      const found = await engine().finds(STORIES, searchQuery(words))
      expect([...found.entries()].filter(([, is]) => is).map(([at]) => at)).toEqual(stories)
    })

    it('finds just what has the tokens side by side, and takes whatever is typed', async () => {
      const texts = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...STORIES)), {
        minLength: 1,
        maxLength: 4,
      })
      await fc.assert(
        fc.asyncProperty(texts, typed, async (given, words) => {
          const query = searchQuery(words)
          expect(await engine().finds(given, query)).toEqual(given.map((text) => answers(text, query)))
        }),
        { numRuns: 500 },
      )
    })

    it('finds any text by a piece of it', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
          const query = { wanted: [searchTokens(text)].filter((row) => row.length > 0), unwanted: [] }
          expect(await engine().finds([text], query)).toEqual([query.wanted.length > 0])
        }),
        { numRuns: 500 },
      )
    })
  })
}

/** What the engines should answer, said in one line. */
function answers(text: string, { wanted, unwanted }: SearchQuery): boolean {
  const row = ` ${searchTokens(text).join(' ')} `
  const has = (phrase: Phrase) => row.includes(` ${phrase.join(' ')} `)
  return wanted.length > 0 && wanted.every(has) && !unwanted.some(has)
}

const memory = new DatabaseSync(':memory:')
afterAll(() => memory.close())
memory.exec(`create virtual table stories using fts5(tokens, tokenize = "unicode61 remove_diacritics 0")`)

suite('SQLite', () => {
  const insert = memory.prepare('insert into stories (rowid, tokens) values (?, ?)')
  const select = memory.prepare('select rowid from stories where stories match ?')
  return {
    finds(texts, query) {
      memory.exec('delete from stories')
      for (const [at, text] of texts.entries()) insert.run(at, searchTokens(text).join(' '))
      const match = ftsMatch(query)
      const rows = new Set(match === undefined ? [] : select.all(match).map((row) => row['rowid']))
      return Promise.resolve(texts.map((_, at) => rows.has(at)))
    },
  }
})

describe.skipIf(!postgresUrl)('on PostgreSQL', () => {
  let client: Client
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await freshDatabase()
    drop = () => database.drop()
    client = new Client({ connectionString: database.url })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await drop()
  })
  suite('PostgreSQL', () => ({
    async finds(texts, query) {
      const match = tsQuery(query)
      if (match === undefined) return texts.map(() => false)
      const { rows } = await client.query<{ found: boolean }>(
        `select to_tsvector('simple', tokens) @@ to_tsquery('simple', $2) as found from unnest($1::text[]) with ordinality as t (tokens, at) order by at`,
        [texts.map((text) => searchTokens(text).join(' ')), match],
      )
      return rows.map(({ found }) => found)
    },
  }))
})
