import type { Kysely } from 'kysely'
import { LONGEST_NAME } from '../readers/reader.ts'
import type { Tables } from '../tables.ts'

/** So many people at most can be called by one comment. */
const MOST_CALLED = 5

/** What names are made of, but for the spaces between their parts. */
const RUN = /^[\p{L}\p{M}\p{N}·・._-]+/u

/** What stands behind each `@`, up to the next one. */
function callsIn(text: string): readonly string[] {
  return text.split(/[@＠]/u).slice(1)
}

/** What may be the name of who is called here, the longest first: nothing in the text says where it ends. */
function namesAt(call: string): readonly string[] {
  const characters = Array.from(call).slice(0, LONGEST_NAME)
  return characters.map((_, index) => characters.slice(0, characters.length - index).join(''))
}

/** The names that readers have, of those that are called by `@` in a text, in its order. */
export async function findCalled(
  db: Kysely<Tables>,
  texts: Iterable<string>,
): Promise<(text: string) => readonly { readonly id: string; readonly name: string }[]> {
  const calls = [...texts].flatMap((text) => callsIn(text).slice(0, MOST_CALLED))
  const names = [...new Set(calls.flatMap(namesAt))]
  if (names.length === 0) return () => []
  const rows = await db
    .selectFrom('readers')
    .select(['id', 'name'])
    .where('name', 'in', names)
    .where('left_at', 'is', null)
    .execute()
  const byName = new Map(rows.map((row) => [row.name, row]))
  return (text) =>
    callsIn(text)
      .slice(0, MOST_CALLED)
      .flatMap((call) => {
        const name = namesAt(call).find((each) => byName.has(each))
        return name === undefined ? [] : [byName.get(name)!]
      })
}

/** Stand for names while a text is converted: characters that no dictionary has, of the script, so that marks beside stay right. */
const STANDINS = ['㐀', '㐁', '㐄']

/**
 * A converter for what readers say that leaves the names they call by `@` as their owners write them. Behind an `@` where
 * nobody's name is known (today: names change, and people leave) all up to the next space or mark counts as one.
 */
export async function keepingNames(
  db: Kysely<Tables>,
  texts: Iterable<string>,
  convert: (text: string) => string,
): Promise<(text: string) => string> {
  const called = [...texts].filter((text) => /[@＠]/u.test(text))
  if (called.length === 0) return convert
  const find = await findCalled(db, called)
  const known = new Set(called.flatMap((text) => find(text).map(({ name }) => name)))
  return (text) => convertedAround(text, known, convert)
}

function convertedAround(text: string, known: ReadonlySet<string>, convert: (text: string) => string): string {
  const [before = '', ...calls] = text.split(/(?<=[@＠])/u)
  const standIn = STANDINS.find((each) => !text.includes(each))
  if (calls.length === 0 || standIn === undefined) return convert(text)
  const kept = calls.map((call) => nameIn(call, known))
  const masked = calls.map((call, at) => (kept[at] === '' ? call : standIn + call.slice(kept[at]!.length)))
  const names = kept.filter((name) => name !== '')
  let next = 0
  return convert([before, ...masked].join('')).replaceAll(standIn, () => names[next++]!)
}

function nameIn(call: string, known: ReadonlySet<string>): string {
  const name = namesAt(call).find((each) => known.has(each))
  if (name !== undefined) return name
  const run = RUN.exec(call)?.[0] ?? ''
  return Array.from(run).length <= LONGEST_NAME ? run : ''
}
