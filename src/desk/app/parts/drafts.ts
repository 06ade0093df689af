/** Values of a record by the names of its fields. */
type Values<Name extends string> = Readonly<Partial<Record<Name, unknown>>>

/** What was typed of a record and not saved yet, with what each field was when it was first touched. */
export interface Drafts<Name extends string> {
  readonly typed: Values<Name>
  readonly seen: Values<Name>
}

export const NO_DRAFTS: Drafts<never> = { typed: {}, seen: {} }

/** Whether two values say the same: nothing, an empty text and an empty line are all nothing. */
function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const said = Object.entries(value).filter(([, each]) => each !== undefined && each !== '')
  return said.length === 0 ? null : said.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Notes what was typed. What is as it was is no draft any more. */
export function drafted<Name extends string>(
  drafts: Drafts<Name>,
  record: Values<NoInfer<Name>>,
  name: NoInfer<Name>,
  value: unknown,
): Drafts<Name> {
  const seen = name in drafts.seen ? drafts.seen[name] : record[name]
  if (isSameValue(value, seen)) return without(drafts, [name])
  return { typed: { ...drafts.typed, [name]: value }, seen: { ...drafts.seen, [name]: seen } }
}

/** Forgets what was typed in some fields. */
export function without<Name extends string>(
  { typed, seen }: Drafts<Name>,
  names: readonly NoInfer<Name>[],
): Drafts<Name> {
  const rest = (values: Values<Name>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name as Name))) as Values<Name>
  return { typed: rest(typed), seen: rest(seen) }
}

/**
 * Forgets what was sent, once it is saved. What was typed meanwhile stays, also where it went back to what it had been: by
 * then it is something else.
 */
export function saved<Name extends string>(now: Drafts<Name>, sent: Drafts<Name>): Drafts<Name> {
  const names = [...new Set([...Object.keys(now.typed), ...Object.keys(sent.typed)])] as Name[]
  const left = names.map((name) => ({
    name,
    typed: name in now.typed ? now.typed[name] : sent.seen[name],
    seen: name in sent.typed ? sent.typed[name] : now.seen[name],
  }))
  const unsaved = left.filter(({ typed, seen }) => !isSameValue(typed, seen))
  return {
    typed: Object.fromEntries(unsaved.map(({ name, typed }) => [name, typed])) as Values<Name>,
    seen: Object.fromEntries(unsaved.map(({ name, seen }) => [name, seen])) as Values<Name>,
  }
}

/** Goes on with what was typed although somebody else has changed it meanwhile: now it was seen. */
export function insisted<Name extends string>(
  { typed, seen }: Drafts<Name>,
  record: Values<NoInfer<Name>>,
  name: NoInfer<Name>,
): Drafts<Name> {
  return { typed, seen: { ...seen, [name]: record[name] } }
}

export function isDrafted<Name extends string>({ typed }: Drafts<Name>, name: NoInfer<Name>): boolean {
  return name in typed
}

/** Whether somebody else has changed a field since it was touched here. */
export function hasMoved<Name extends string>(
  { seen }: Drafts<Name>,
  record: Values<NoInfer<Name>>,
  name: NoInfer<Name>,
): boolean {
  return name in seen && !isSameValue(seen[name], record[name])
}
