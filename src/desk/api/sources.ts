import { Refusal } from '../../kernel/refusal.ts'
import { effectOfBlocking, findSource, listSources } from '../../newsroom/sources/source-reading.ts'
import { describeSource, rateSource, registerSource } from '../../newsroom/sources/source-store.ts'
import type { AnswerOf } from '../contract/operation.ts'
import {
  describeSourceNow,
  listSourcesOfDesk,
  rateSourceNow,
  readSource,
  registerSourceNow,
} from '../contract/sources.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

export const sourceHandlers: readonly Handled[] = [
  handle(listSourcesOfDesk, async ({ query }, { db }) => {
    const { q, standing, after, limit } = query
    const found = await listSources(db, { named: q, standing, after, limit: limit + 1 })
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? items.at(-1)!.name : null }
  }),
  handle(registerSourceNow, async ({ body }, { newsroom }) => registerSource(newsroom, body)),
  handle(readSource, async ({ params }, visit) => ({
    ...(await sourceOf(visit, params.sourceId)),
    effect: await effectOfBlocking(visit.db, params.sourceId),
  })),
  handle(describeSourceNow, async ({ params, body }, visit) => {
    // All of it is said anew: what is left out is taken away.
    const { name, kind, url, creditLine, licenceFrom, licenceUntil, note } = body
    await describeSource(visit.newsroom, { ...params, name, kind, url, creditLine, licenceFrom, licenceUntil, note })
    return sourceOf(visit, params.sourceId)
  }),
  handle(rateSourceNow, async ({ params, body }, visit) => {
    await rateSource(visit.newsroom, { ...params, ...body })
    return sourceOf(visit, params.sourceId)
  }),
]

async function sourceOf({ db }: ApiVisit, id: string): Promise<AnswerOf<typeof describeSourceNow>> {
  const source = await findSource(db, id)
  if (!source) throw new Refusal('missing', { noun: 'source', id })
  return source
}
