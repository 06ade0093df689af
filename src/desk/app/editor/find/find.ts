/** What is looked for, and what counts as the same. */
export interface Search {
  readonly what: string
  /** 简繁同查: 台 finds 臺. */
  readonly bothScripts: boolean
  /** 全半角同查: ， finds , and Ａ finds A. */
  readonly bothWidths: boolean
  readonly regex: boolean
}

/** Simplified character for each Traditional one, every unit where it was (`src/hanzi/scripts/projection.ts`). */
export type Projection = (text: string) => string

export interface Hit {
  readonly from: number
  readonly to: number
}

/** Finds a search in texts. Undefined for an expression that is not whole. */
export function finder(search: Search, projection: Projection): ((text: string) => Hit[]) | undefined {
  const fold = (text: string) => {
    const wide = search.bothWidths ? halved(text) : text
    return search.bothScripts ? projection(wide) : wide
  }
  const pattern = patternOf(search, fold)
  if (!pattern) return undefined
  return (text) =>
    [...fold(text).matchAll(pattern)].flatMap((match) =>
      match[0] === '' ? [] : [{ from: match.index, to: match.index + match[0].length }],
    )
}

function patternOf({ what, regex }: Search, fold: (text: string) => string): RegExp | undefined {
  if (what === '') return undefined
  try {
    return new RegExp(regex ? fold(what) : escaped(fold(what)), 'giu')
  } catch {
    return undefined
  }
}

/** What stands in place of a hit: `$1` and `$&` of an expression are what it found, elsewhere they are themselves. */
export function replacement(search: Search, by: string, found: string): string {
  if (!search.regex) return by
  try {
    return found.replace(new RegExp(search.what, 'iu'), by)
  } catch {
    return by
  }
}

/** Full-width letters, figures and marks as half-width ones, unit for unit. */
function halved(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (unit) =>
    unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  )
}

/** `RegExp.escape`, which not all browsers of a newsroom have. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? String.raw`\x2d` : `\\${sign}`))
}
