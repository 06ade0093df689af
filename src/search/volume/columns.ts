import type { Id } from '../../kernel/ids.ts'
import type { DocumentKey, DocumentKind } from '../document.ts'
import { isStruck } from './postings.ts'

/** What is known of each document of a volume without its text, by its place. */
export interface Columns {
  readonly documents: number
  /** Kind and id, `KEY_BYTES` of ASCII for each. */
  readonly keys: Uint8Array
  /** Milliseconds since 1970. */
  readonly published: Float64Array
  /** Tokens of headline and text. */
  readonly lengths: Uint32Array
  readonly revisions: Uint32Array
  /** Number of its section in `names`, from 1; 0 for none. */
  readonly sections: Uint16Array
  /** The topics of document `n` are `topics[topicStarts[n]]` to `topics[topicStarts[n + 1]]`, numbers in `names`. */
  readonly topicStarts: Uint32Array
  readonly topics: Uint16Array
  /** Headline and the writers' names as UTF-8, apart by `UNIT`. */
  readonly titleStarts: Uint32Array
  readonly titles: Uint8Array
  /** Ids of sections and topics. */
  readonly names: readonly Id[]
  /** All who wrote any of the documents, once each. */
  readonly people: readonly string[]
}

export const KEY_BYTES = 13
const UNIT = '\u001F'
const MARKS: Readonly<Record<DocumentKind, string>> = { article: 'a', wire: 'w' }

export interface ColumnRow {
  readonly kind: DocumentKind
  readonly id: Id
  readonly publishedMs: number
  readonly length: number
  readonly revision: number
  readonly sectionId: Id | undefined
  readonly topicIds: readonly Id[]
  readonly headline: string
  readonly authors: readonly string[]
}

/** Throws for an id of another length than ours have. */
export function columnsOf(rows: readonly ColumnRow[]): Columns {
  const names: Id[] = []
  const numbers = new Map<Id, number>()
  const numberOf = (id: Id) => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, names.push(id))
    return names.length
  }
  const titles = rows.map(({ headline, authors }) => Buffer.from([headline, ...authors].join(UNIT)))
  return {
    documents: rows.length,
    keys: Buffer.concat(rows.map((row) => keyBytes(row))),
    published: Float64Array.from(rows, (row) => row.publishedMs),
    lengths: Uint32Array.from(rows, (row) => row.length),
    revisions: Uint32Array.from(rows, (row) => row.revision),
    sections: Uint16Array.from(rows, ({ sectionId }) => (sectionId === undefined ? 0 : numberOf(sectionId))),
    topicStarts: startsOf(rows.map((row) => row.topicIds.length)),
    topics: Uint16Array.from(rows.flatMap((row) => row.topicIds.map(numberOf))),
    titleStarts: startsOf(titles.map((title) => title.length)),
    titles: Buffer.concat(titles),
    names,
    people: [...new Set(rows.flatMap((row) => row.authors))],
  }
}

export function keyBytes({ kind, id }: DocumentKey): Uint8Array {
  const bytes = Buffer.from(MARKS[kind] + id, 'latin1')
  if (bytes.length !== KEY_BYTES) throw new Error(`not an id that can be indexed: ${id}`)
  return bytes
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = starts[at]! + lengths[at]!
  return starts
}

export function keyAt(keys: Uint8Array, place: number): DocumentKey {
  const text = Buffer.from(keys.buffer, keys.byteOffset + place * KEY_BYTES, KEY_BYTES).toString('latin1')
  return { kind: text[0] === MARKS.wire ? 'wire' : 'article', id: text.slice(1) }
}

const WIRE = MARKS.wire.charCodeAt(0)

export function isWire({ keys }: Columns, place: number): boolean {
  return keys[place * KEY_BYTES] === WIRE
}

/** Where a document stands in the volume; -1 for one that does not. */
export function placeOf(keys: Uint8Array, key: DocumentKey): number {
  const wanted = keyBytes(key)
  const all = Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength)
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1))
    if (at % KEY_BYTES === 0) return at / KEY_BYTES
  return -1
}

export interface Title {
  readonly headline: string
  readonly authors: readonly string[]
}

export function titleAt({ titles, titleStarts }: Columns, place: number): Title {
  const start = titleStarts[place]!
  const text = Buffer.from(titles.buffer, titles.byteOffset + start, titleStarts[place + 1]! - start).toString()
  const [headline = '', ...authors] = text.split(UNIT)
  return { headline, authors }
}

export function rowAt(columns: Columns, place: number): ColumnRow {
  const { names, sections, topics, topicStarts } = columns
  const section = sections[place]!
  return {
    ...keyAt(columns.keys, place),
    ...titleAt(columns, place),
    publishedMs: columns.published[place]!,
    length: columns.lengths[place]!,
    revision: columns.revisions[place]!,
    sectionId: section === 0 ? undefined : names[section - 1],
    topicIds: Array.from(topics.subarray(topicStarts[place], topicStarts[place + 1]), (topic) => names[topic - 1]!),
  }
}

/** The rows that were not struck out, in order. */
export function standingRows(columns: Columns, struck: Uint8Array): ColumnRow[] {
  const rows: ColumnRow[] = []
  for (let place = 0; place < columns.documents; place++) if (!isStruck(struck, place)) rows.push(rowAt(columns, place))
  return rows
}

const PARTS = [
  ['keys', Uint8Array],
  ['published', Float64Array],
  ['lengths', Uint32Array],
  ['revisions', Uint32Array],
  ['sections', Uint16Array],
  ['topicStarts', Uint32Array],
  ['topics', Uint16Array],
  ['titleStarts', Uint32Array],
  ['titles', Uint8Array],
] as const

type Words = Pick<Columns, 'names' | 'people'>

/** As stored: each part behind its length, little-endian; names and people as JSON behind the last. */
export function packColumns(columns: Columns): Uint8Array {
  const parts = [...PARTS.map(([name]) => bytesOf(columns[name])), Buffer.from(JSON.stringify(wordsOf(columns)))]
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4)
      length.writeUInt32LE(part.length)
      return [length, part]
    }),
  )
}

export function unpackColumns(bytes: Uint8Array): Columns {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const next = () => {
    const length = buffer.readUInt32LE(at)
    const part = Uint8Array.from(buffer.subarray(at + 4, at + 4 + length)) // A copy begins where its numbers may.
    at += 4 + length
    return part
  }
  const read = Object.fromEntries(
    PARTS.map(([name, Kind]) => {
      const part = next()
      return [name, new Kind(part.buffer, part.byteOffset, part.byteLength / Kind.BYTES_PER_ELEMENT)]
    }),
  ) as unknown as Omit<Columns, keyof Words | 'documents'>
  const words = JSON.parse(Buffer.from(next()).toString()) as Words
  return { ...read, ...words, documents: read.published.length }
}

function wordsOf({ names, people }: Columns): Words {
  return { names, people }
}

function bytesOf(part: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
}
