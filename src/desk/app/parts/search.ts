import * as z from 'zod'

/** What stands in the address of a screen, as plain words: `?stage=draft&stage=in_review&q=潮闸`. */
export type Search = Readonly<Record<string, string | readonly string[]>>

/** A thing that is so or is not: `?dark=true`. */
export const flagSchema = z.union([z.boolean(), z.stringbool()])

/** Reads the search of an address; what stands there several times is a list. */
export function readSearch(text: string): Search {
  const query = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const all = query.getAll(name)
      const [first = '', ...more] = all
      return [name, more.length === 0 ? first : all]
    }),
  )
}

/** Writes it, without what is empty. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    for (const each of [value].flat())
      if (typeof each === 'number' || each === true || (typeof each === 'string' && each !== ''))
        query.append(name, String(each))
  const text = query.toString()
  return text && `?${text}`
}
