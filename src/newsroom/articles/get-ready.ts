import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../newsroom.ts'
import { readSettings } from '../settings/settings.ts'
import { type Article, mustBeFit, type Revision } from './article.ts'
import { getRevision } from './article-store.ts'
import { embedsIn, hostOf, mayEmbed } from './embeds.ts'

/**
 * A revision that is to be handed on. Refuses (`invalid`) one without a headline, and one that embeds something of a host
 * that the house has not listed, unless readers have it already.
 */
export async function getReady(tx: Tx, article: Article, number: number): Promise<Revision> {
  const revision = await getRevision(tx.rows, article.id, number)
  mustBeFit(revision)
  const embeds = embedsIn(revision.body)
  if (embeds.length === 0) return revision
  const { embedHosts } = await readSettings(tx.rows)
  const foreign = embeds.filter(({ attrs }) => !mayEmbed(attrs.url, embedHosts))
  if (foreign.length === 0) return revision
  const live = article.liveRevision && (await getRevision(tx.rows, article.id, article.liveRevision))
  const known = new Set(live ? embedsIn(live.body).map(({ attrs }) => attrs.url) : [])
  const fresh = foreign.find(({ attrs }) => !known.has(attrs.url))
  if (fresh) throw new Refusal('invalid', { noun: 'embed', field: 'url', host: hostOf(fresh.attrs.url) ?? null })
  return revision
}
