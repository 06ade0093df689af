import type { Facts, Refusal, RefusalCode } from '../kernel/refusal.ts'

/** A refusal as one plain sentence for the command line: `there is no section world`. */
export function wordsFor({ code, facts }: Pick<Refusal, 'code' | 'facts'>): string {
  const { line, ...rest } = facts
  const words = WORDS[code](rest)
  return line === undefined ? words : `line ${text(line)}: ${words}`
}

const WORDS: Readonly<Record<RefusalCode, (facts: Facts) => string>> = {
  missing: (facts) => `there is no ${text(facts.noun ?? 'such thing')}${spaced(nameOf(facts))}`,
  forbidden: (facts) => (facts.noun === undefined ? notAllowed(facts) : reproach(facts, 'is not allowed')),
  invalid: (facts) =>
    facts.expected === undefined ? reproach(facts, 'makes no sense') : `must be ${text(facts.expected)}`,
  stale: (facts) =>
    typeof facts.state === 'string'
      ? `${subjectOf(facts)} is ${facts.state}, which does not allow it`
      : `${subjectOf(facts)} has changed meanwhile`,
  embargoed: (facts) => `${subjectOf(facts)} is under embargo${until(facts)}`,
  too_fast: () => 'that is too much at once; try again later',
  too_large: (facts) => `${subjectOf(facts)} is too large${sizeWords(facts)}`,
  unsupported: (facts) =>
    facts.reason === 'not_text'
      ? `${subjectOf(facts)} is no text`
      : `${subjectOf(facts)} is of a kind that is not supported${facts.type == null ? '' : `: ${text(facts.type)}`}`,
}

/** Whose fault and what it is: `PORT: must be a number (got abc)`, `the section world is there already`. */
function reproach(facts: Facts, otherwise: string): string {
  const why = facts.why == null || facts.why === '' ? otherwise : (PHRASES[text(facts.why)] ?? text(facts.why))
  const subject = subjectOf(facts)
  const isPredicate = /^(?:is|may|makes|belongs) /.test(why)
  return `${subject}${isPredicate ? '' : ':'} ${why}${givenWords(facts.given)}`
}

/** Reasons that the newsroom gives in a word or two. */
const PHRASES: Readonly<Record<string, string>> = {
  'there already': 'is there already',
  'no such place': 'is no place of a front',
  'placed twice': 'is placed twice',
  full: 'is full',
  empty: 'must not be empty',
  blocked: 'is blocked',
  ambiguous: 'is not what it says it is',
  'licence not in force': 'is under no licence that is in force now',
  'not closed': 'is not closed',
  'last administrator': 'is the last administrator who can sign in; invite another one first',
}

function subjectOf(facts: Facts): string {
  if (facts.setting !== undefined) return text(facts.setting)
  const noun = text(facts.noun ?? 'it')
  if (facts.field != null && facts.field !== '')
    return noun === 'setting' ? text(facts.field) : `${noun} ${text(facts.field)}`
  if (noun === 'it' || noun === 'what was given') return noun
  return `the ${noun}${spaced(nameOf(facts))}`
}

/** What a person knows the thing by. */
function nameOf({ slug, name, file, place, id, articleId, number }: Facts): string {
  const known = slug ?? name ?? file ?? place ?? id ?? articleId ?? number
  return known == null ? '' : text(known)
}

function notAllowed({ action }: Facts): string {
  return action === undefined ? 'that is not allowed' : `that is not allowed: ${text(action).replaceAll('_', ' ')}`
}

function until({ until: instant }: Facts): string {
  return instant == null ? '' : ` until ${text(instant)}`
}

function givenWords(given: Facts[string] | undefined): string {
  if (given == null) return ''
  const words = text(given)
  return words === '' || words.length > 60 ? '' : ` (got ${words})`
}

function sizeWords(facts: Facts): string {
  const bytes = facts.maximum ?? facts.mostBytes ?? (facts.bytes === undefined ? undefined : facts.most)
  if (typeof bytes === 'number') {
    const has = typeof facts.bytes === 'number' ? `: ${megabytes(facts.bytes)},` : ':'
    return `${has} at most ${megabytes(bytes)} are read`
  }
  if (typeof facts.mostPixels === 'number')
    return `: ${text(facts.width ?? '')} × ${text(facts.height ?? '')} pixels, at most ${count(facts.mostPixels)}`
  if (typeof facts.mostElements === 'number') return `: at most ${count(facts.mostElements)} elements are read`
  const characters = facts.most ?? facts.limit
  return typeof characters === 'number' ? `: at most ${count(characters)} characters are read` : ''
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function spaced(name: string): string {
  return name === '' ? '' : ` ${name}`
}

function text(fact: Facts[string]): string {
  return typeof fact === 'object' ? (fact ?? []).join(', ') : String(fact)
}
