import type { Kysely } from 'kysely'
import { DAY, later } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import type { Entry } from '../changes/change.ts'
import { findStanding } from '../newsroom/articles/standing-reading.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { listUnproved, noteRecallProofs } from '../newsroom/recalls/recall-proofs.ts'
import { prefixOf } from '../newsroom/settings/edition.ts'
import { EDITIONS } from '../newsroom/settings/settings.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { PageCache } from '../pages/cache.ts'
import { readAddress } from '../site/addresses.ts'
import type { Contexts } from '../site/context.ts'
import { paths } from '../site/paths.ts'

/** Older recalls were proved long ago, or by a node that is gone. */
const LOOKED_AFTER = DAY

export interface ProofOptions {
  readonly node: string
  readonly newsroom: Newsroom
  readonly db: Kysely<Tables>
  readonly contexts: Contexts
  readonly cache: Pick<PageCache, 'answer'>
}

export interface RecallProver {
  /** To be told of everything that happens, as the cache is, and after it. */
  follow(entries: readonly Entry[]): void
  /** Looks for every story that was recalled lately and not proved clean on this node; gives how many there were. */
  prove(): Promise<number>
}

/**
 * Proves that a recalled story is gone from this node: asks for every place where it could stand, as a reader would,
 * out of the same cache, and looks for it in the answer. What is found there is looked for again until it is gone.
 */
export function createRecallProver({ node, newsroom, db, contexts, cache }: ProofOptions): RecallProver {
  let due = true

  async function prove(): Promise<number> {
    if (!due) return 0
    due = false
    const ids = await listUnproved(db, { node, since: later(newsroom.now(), -LOOKED_AFTER) }).catch(
      (error: unknown) => {
        due = true
        throw error
      },
    )
    for (const id of ids) if (!(await proveOne(id))) due = true
    return ids.length
  }

  async function proveOne(articleId: Id): Promise<boolean> {
    const places = await placesOf(articleId)
    const found = []
    for (const { place, target } of places) found.push({ place, clean: await isClean(target, articleId) })
    await noteRecallProofs(newsroom, { articleId, node, places: found })
    return found.every(({ clean }) => clean)
  }

  async function isClean(target: string, articleId: Id): Promise<boolean> {
    const { edition } = await contexts.settings()
    const address = readAddress(target, edition)
    if (typeof address === 'string' || 'moved' in address) return true
    try {
      const { status, body } = await cache.answer(address.key, 'identity')
      if (target.endsWith(paths.article(articleId))) return status === 410
      return !Buffer.from(body).includes(paths.article(articleId))
    } catch {
      return false // What cannot be looked at is not proved.
    }
  }

  async function placesOf(articleId: Id): Promise<readonly { place: string; target: string }[]> {
    const standing = await findStanding(db, articleId)
    if (!standing) return []
    const { edition: own } = await contexts.settings()
    const { article, liveHeadline, headline } = standing
    const section = await db
      .selectFrom('sections')
      .select('slug')
      .where('id', '=', article.sectionId)
      .executeTakeFirst()
    const topics =
      article.topicIds.length === 0
        ? []
        : await db
            .selectFrom('topics')
            .select('slug')
            .where('id', 'in', [...article.topicIds])
            .execute()
    const lists = [
      { place: 'home', target: paths.home },
      { place: 'wire', target: paths.wire() },
      { place: 'hot', target: paths.hot() },
      { place: 'corrections', target: paths.corrections },
      { place: 'topics', target: paths.topics },
      ...(section ? [{ place: 'section', target: paths.section(section.slug) }] : []),
      ...topics.map(({ slug }) => ({ place: `topic ${slug}`, target: paths.topic(slug) })),
      { place: 'search', target: paths.searchFor(liveHeadline ?? headline) },
    ]
    const documents = [
      { place: 'rss', target: paths.feed() },
      { place: 'atom', target: paths.atom() },
      { place: 'json feed', target: paths.jsonFeed() },
      { place: 'news sitemap', target: '/news-sitemap.xml' },
    ]
    const inEditions = EDITIONS.flatMap((edition) => {
      const prefix = prefixOf(edition, own)
      return [{ place: 'article', target: paths.article(articleId) }, ...lists].map(({ place, target }) => ({
        place: `${place} ${edition}`,
        target: (prefix + target).replace(/(?<=.)\/$/, ''),
      }))
    })
    return [...inEditions, ...documents]
  }

  return {
    follow(entries) {
      due ||= entries.some(({ change }) => change.kind === 'article.recalled')
    },
    prove,
  }
}
