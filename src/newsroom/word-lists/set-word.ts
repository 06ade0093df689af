import { sizeOfTerm } from '../../hanzi/terms/match-terms.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { oneLine } from '../written.ts'
import { listOfText } from './list-text.ts'
import { findWord, listWords, lockList } from './word-store.ts'
import { LONGEST_NOTE, LONGEST_TERM, MOST_TERMS, type WordOrder, type WordTerm } from './word-term.ts'

/**
 * Puts a term on the word list, or says anew what it does; it keeps its number. Refuses (`forbidden`) who does not keep
 * word lists, (`invalid`) a term without letters, digits and Han characters, a single one that is to be caught by its
 * sound, one that is too long, and the last straw on a list that is full.
 */
export async function setWord(newsroom: Newsroom, order: WordOrder): Promise<number> {
  allow(newsroom.actor, 'keep_words')
  const word = checked(order)
  return newsroom.write(async (tx) => {
    const last = await lockList(tx)
    const known = await tx.rows
      .selectFrom('word_terms')
      .select('number')
      .where('text', '=', word.text)
      .executeTakeFirst()
    if (!known) await mustHaveRoom(tx, 1)
    const number = known?.number ?? last + 1
    await save(tx, [{ ...word, number }], Math.max(last, number))
    await record(tx, { kind: 'wordlist.set', number, term: word.text, effect: word.effect })
    return number
  })
}

/** Takes a term off the word list. Refuses (`forbidden`), and (`missing`) a number that none has. */
export async function removeWord(newsroom: Newsroom, { number }: { readonly number: number }): Promise<void> {
  allow(newsroom.actor, 'keep_words')
  await newsroom.write(async (tx) => {
    await lockList(tx)
    const word = await findWord(tx.rows, number)
    if (!word) throw new Refusal('missing', { noun: 'word', id: String(number) })
    await tx.rows.deleteFrom('word_terms').where('number', '=', number).execute()
    await record(tx, { kind: 'wordlist.removed', number, term: word.text, effect: word.effect })
  })
}

/** What a list from outside would change, or has changed. */
export interface Imported {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/**
 * Takes in a list as text. Terms that it does not name stay, unless it is to `replace` the whole list. All of it or,
 * where a line is amiss, nothing: refuses (`invalid`, with the line) as `setWord` does.
 */
export async function importWords(
  newsroom: Newsroom,
  order: { readonly text: string; readonly replace?: boolean | undefined },
): Promise<Imported> {
  allow(newsroom.actor, 'keep_words')
  const words = new Map(listOfText(order.text).map((word) => [word.text.trim(), checked(word)]))
  return newsroom.write(async (tx) => {
    let last = await lockList(tx)
    const known = new Map((await listWords(tx.rows)).map((word) => [word.text, word]))
    const removed = order.replace === true ? [...known.values()].filter(({ text }) => !words.has(text)) : []
    const changed = [...words.values()].filter((word) => !isSame(word, known.get(word.text)))
    const added = changed.filter(({ text }) => !known.has(text)).length
    if (known.size - removed.length + added > MOST_TERMS) throw full()
    for (let at = 0; at < removed.length; at += ROWS) {
      const numbers = removed.slice(at, at + ROWS).map(({ number }) => number)
      await tx.rows.deleteFrom('word_terms').where('number', 'in', numbers).execute()
    }
    const rows = changed.map((word) => ({ ...word, number: known.get(word.text)?.number ?? ++last }))
    await save(tx, rows, last)
    const imported = { added, changed: changed.length - added, removed: removed.length }
    if (changed.length + removed.length > 0) await record(tx, { kind: 'wordlist.imported', ...imported })
    return imported
  })
}

type CheckedWord = Pick<WordTerm, 'text' | 'effect' | 'homophones'> & { readonly note: string | null }

function checked(order: WordOrder): CheckedWord {
  const text = oneLine(order.text, LONGEST_TERM, { noun: 'word', field: 'text' })
  const homophones = order.homophones ?? false
  const size = sizeOfTerm(text)
  if (size === 0) throw new Refusal('invalid', { noun: 'word', field: 'text', text, why: 'only signs' })
  if (homophones && size < 2)
    throw new Refusal('invalid', { noun: 'word', field: 'homophones', text, why: 'too short' })
  const note = order.note?.trim() ? oneLine(order.note, LONGEST_NOTE, { noun: 'word', field: 'note' }) : null
  return { text, effect: order.effect, homophones: homophones && order.effect !== 'allow', note }
}

function isSame(word: CheckedWord, known: WordTerm | undefined): boolean {
  return known?.effect === word.effect && known.homophones === word.homophones && (known.note ?? null) === word.note
}

async function mustHaveRoom(tx: Tx, more: number): Promise<void> {
  const { count } = await tx.rows
    .selectFrom('word_terms')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count + more > MOST_TERMS) throw full()
}

const full = () => new Refusal('invalid', { noun: 'word list', why: 'full', most: MOST_TERMS })

/** Rows of one statement: SQLite takes some thousands of values. */
const ROWS = 500

async function save(
  tx: Tx,
  words: readonly (CheckedWord & { readonly number: number })[],
  last: number,
): Promise<void> {
  for (let at = 0; at < words.length; at += ROWS) {
    await tx.rows
      .insertInto('word_terms')
      .values(
        words.slice(at, at + ROWS).map(({ number, text, effect, homophones, note }) => ({
          number,
          text,
          effect,
          homophones: homophones ? 1 : 0,
          note,
          set_at: tx.at,
          set_by: tx.actor,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('text').doUpdateSet((eb) => ({
          effect: eb.ref('excluded.effect'),
          homophones: eb.ref('excluded.homophones'),
          note: eb.ref('excluded.note'),
          set_at: eb.ref('excluded.set_at'),
          set_by: eb.ref('excluded.set_by'),
        })),
      )
      .execute()
  }
  await tx.rows.updateTable('word_list').set({ last_number: last }).where('id', '=', 1).execute()
}
