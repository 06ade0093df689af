import { isId, type Id } from '../../kernel/ids.ts'
import { readFilter, type WireFilter } from './wire-filter.ts'

/** What an open page shows, and wants to hear of. */
export interface PageAsks {
  /** Which items of the wire. */
  readonly filter: WireFilter
  /** The story that is read, and the revision of it. */
  readonly story: { readonly id: Id; readonly revision: number } | undefined
  /** Whose comments are counted on the page. */
  readonly counted: readonly Id[]
}

/** Threads of which one page may ask the counts when it comes: more than any page shows. */
const MOST_COUNTED = 150

/**
 * What a query asks for: `?topic=tide-gate&story=0f3k2m9x7q1z.3&counts=0f3k2m9x7q1z.0f3k2m9x7q20`. Undefined when it
 * names what cannot be.
 */
export function readAsks(query: URLSearchParams): PageAsks | undefined {
  const filter = readFilter(query)
  const [id = '', revision = '', ...rest] = (query.get('story') ?? '').split('.')
  const counted = (query.get('counts') ?? '').split('.').filter((each) => each !== '')
  if (!filter || counted.length > MOST_COUNTED || !counted.every(isId)) return undefined
  if (id === '') return { filter, story: undefined, counted }
  if (!isId(id) || !/^\d{1,9}$/.test(revision) || rest.length > 0) return undefined
  return { filter, story: { id, revision: Number(revision) }, counted }
}
