import type { LogEntry } from '../../contract/audit.ts'

/**
 * What an entry says, in a sentence without who and when. Facts stand in the phrase by their names; ids as what people
 * know them by, codes as `codes` says them for the fact. Without a phrase the kind itself is what is said.
 */
export function sentenceOf(
  { kind, facts, names }: Pick<LogEntry, 'kind' | 'facts' | 'names'>,
  phrases: Readonly<Record<string, string>>,
  codes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  const phrase = phrases[kind] ?? kind
  return phrase.replaceAll(/\{(\w+)\}/g, (_, fact: string) => said(facts[fact], { ...codes[fact], ...names }))
}

function said(value: unknown, names: Readonly<Record<string, string>>): string {
  if (Array.isArray(value)) return value.map((each: unknown) => said(each, names)).join('、')
  if (typeof value === 'string') return names[value] ?? value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '—'
}

interface ActorWords {
  readonly reader: string
  readonly programs: Readonly<Record<string, string>>
}

/** Who acted, as people say it: 林雁, 命令行. */
export function actorWords(actor: string, names: Readonly<Record<string, string>>, words: ActorWords): string {
  const [kind = '', id = ''] = actor.split(':')
  if (kind === 'program') return words.programs[id] ?? id
  return names[id] ?? (kind === 'reader' ? words.reader : id)
}
