import type { Change, Entry } from '../changes/change.ts'
import { PageCache, type PageCacheOptions } from '../pages/cache.ts'
import { type Contexts, type ContextsOptions, createContexts } from '../site/context.ts'
import { tags as siteTags, touchedBy } from '../site/tags.ts'
import { createKnownPages, type KnownPages } from './http.ts'
import { createPageSource } from './page-source.ts'
import { SAFETY_HEADERS } from './safety.ts'

export interface SitePagesOptions
  extends ContextsOptions, Pick<PageCacheOptions, 'maxBytes' | 'keepWarm' | 'onFailure'> {
  /** The same time as `now`, as a number. */
  readonly nowMs: () => number
  /** Answers name their tags, for a cache at the edge. */
  readonly edgeTags?: boolean
}

/** The pages of this node: what is kept of them, and what must be forgotten when something happens. */
export interface SitePages {
  readonly contexts: Contexts
  readonly cache: PageCache
  /** Targets of requests whose page is known. */
  readonly known: KnownPages
  /** To be told of everything that happens, after its commit and in the order of the log. */
  follow(entries: readonly Entry[]): void
}

export function openSitePages({ nowMs, onFailure, edgeTags = false, ...options }: SitePagesOptions): SitePages {
  const { maxBytes, keepWarm } = options
  const contexts = createContexts(options)
  const known = createKnownPages()
  const cache = new PageCache(createPageSource(contexts), {
    now: nowMs,
    ...(maxBytes !== undefined && { maxBytes }),
    ...(keepWarm && { keepWarm }),
    constantHeaders: SAFETY_HEADERS,
    tagHeaders: edgeTags ? ['surrogate-key'] : [],
    onFailure,
  })
  return {
    contexts,
    cache,
    known,
    follow(entries) {
      for (const { change } of entries) {
        const { tags, withdrawn = false } = touchedBy(change)
        if (tags.length === 0) continue
        if (movesContexts(change)) {
          contexts.forget()
          known.clear()
        } else if (tags.includes(siteTags.names)) contexts.forget()
        cache.touch(tags, { withdraw: withdrawn })
      }
    },
  }
}

/** Does it change what every page is made with: the paper's settings, its sections, how its editions spell? */
function movesContexts({ kind }: Change): boolean {
  return (
    kind === 'settings.changed' ||
    kind.startsWith('dictionary.') ||
    kind.startsWith('section.') ||
    kind.startsWith('demo.')
  )
}
