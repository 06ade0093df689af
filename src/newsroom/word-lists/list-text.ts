import { Refusal } from '../../kernel/refusal.ts'
import type { WordOrder, WordTerm } from './word-term.ts'

const MARKS = { hold: '', reject: '!', allow: '=' } as const

/**
 * A list as text, one term a line: `!` in front rejects, `=` allows, `~` catches by sound as well; behind a tab stands a
 * note, and a line that begins with `#` says something to people alone.
 *
 *     !~赌博	开户广告
 *     =妈妈
 */
export function textOfList(terms: readonly Pick<WordTerm, 'text' | 'effect' | 'homophones' | 'note'>[]): string {
  const lines = terms.map(
    ({ text, effect, homophones, note }) =>
      MARKS[effect] + (homophones ? '~' : '') + escaped(text) + (note === undefined ? '' : `\t${note}`),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** Reads such a text. Refuses (`invalid`, with the line) a line that has marks alone. */
export function listOfText(text: string): readonly WordOrder[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [marked = '', note = ''] = line.split('\t', 2)
    const [, marks = '', term = ''] = /^([!=~]*)(.*)$/u.exec(marked.trim()) ?? []
    const written = term.replace(/^\\/, '').trim()
    if (written === '') throw new Refusal('invalid', { noun: 'word list', line: at + 1, why: 'no term' })
    const effect = marks.includes('=') ? 'allow' : marks.includes('!') ? 'reject' : 'hold'
    const orders: WordOrder = { text: written, effect, homophones: marks.includes('~') }
    return [note.trim() === '' ? orders : { ...orders, note: note.trim() }]
  })
}

/** A term that begins with a mark of the list itself keeps it behind a backslash. */
function escaped(text: string): string {
  return /^[!=~#\\]/.test(text) ? `\\${text}` : text
}
