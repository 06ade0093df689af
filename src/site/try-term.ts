import type { TermTold } from '../newsroom/dictionary/term.ts'
import { type Edition, EDITIONS } from '../newsroom/settings/settings.ts'
import type { Context, Contexts } from './context.ts'
import { converterTo, houseLocks, houseReadings } from './editions.ts'

export interface TermTrial {
  /** As the paper writes it. */
  readonly text: string
  /** Instead of what the dictionary says of the term. Without it: by the dictionary as it is. */
  readonly entry?: TermTold | undefined
}

/** A text as readers get it. */
export interface Tried {
  readonly editions: Readonly<Record<Edition, string>>
  /** Of its Han characters, as `annotate` writes it. */
  readonly pinyin: string
}

/** What a text is by the house dictionary as it is, and what it would be with an entry that is not in it yet. Keeps nothing. */
export async function tryTerm(contexts: Contexts, { text, entry }: TermTrial): Promise<{ now: Tried; tried: Tried }> {
  const { edition: own } = await contexts.settings()
  const each = await Promise.all(EDITIONS.map((edition) => contexts.of(edition)))
  const written = each.find(({ edition }) => edition === own)!
  const kept = written.terms
  const now = await triedBy(each, written, { text, terms: kept })
  if (!entry) return { now, tried: now }
  const terms = [...kept.filter(({ term }) => term !== entry.term), entry]
  return { now, tried: await triedBy(each, written, { text, terms }) }
}

async function triedBy(
  contexts: readonly Context[],
  written: Context,
  { text, terms }: { readonly text: string; readonly terms: readonly TermTold[] },
): Promise<Tried> {
  const own = written.edition
  const converted = contexts.map(async ({ edition, convert, terms: kept, names }) => {
    const spell = terms === kept ? convert : await converterTo(edition, own, [houseLocks(edition, terms, names)])
    return [edition, spell ? spell(text) : text] as const
  })
  const { pinyin } = await written.reader.annotate(text, houseReadings(terms))
  return { editions: Object.fromEntries(await Promise.all(converted)) as Record<Edition, string>, pinyin }
}
