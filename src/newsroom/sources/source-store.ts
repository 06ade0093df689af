import type { Kysely, Selectable } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import type { SourceTables } from './source-table.ts'

/** own: a desk of this paper. agency: a wire service. outlet: another paper or station. body: an authority, a company, a club. */
export const SOURCE_KINDS = ['own', 'agency', 'outlet', 'body'] as const

/** 来源: the agency, site or desk that a story came from; never a person. */
export interface Source {
  readonly id: Id
  readonly name: string
  readonly kind: (typeof SOURCE_KINDS)[number]
  readonly url?: string | undefined
  /** What must be printed with a story of this source. */
  readonly creditLine?: string | undefined
  /** We may print from this source between these instants; without them, always. */
  readonly licenceFrom?: Instant | undefined
  readonly licenceUntil?: Instant | undefined
  readonly blocked: boolean
}

export type SourceOrder = Omit<Source, 'id' | 'blocked'>

/** Registers a source. Refuses (`invalid`) a name that is there already or is no line, and an address that is not of the web. */
export async function registerSource(newsroom: Newsroom, order: SourceOrder): Promise<Source> {
  allow(newsroom.actor, 'keep_lists')
  const name = oneLine(order.name, 100, { noun: 'source', field: 'name' })
  // Readers are led there: what a browser would run instead of fetching is no address.
  if (order.url !== undefined && !(/^https?:\/\//i.test(order.url) && URL.canParse(order.url)))
    throw new Refusal('invalid', { noun: 'source', field: 'url', url: order.url })
  return newsroom.write(async (tx) => {
    await hold(tx, `source ${name}`)
    const source: Source = { ...order, name, id: tx.nextId(), blocked: false }
    if (await findSourceByName(tx.rows, name))
      throw new Refusal('invalid', { noun: 'source', name, why: 'there already' })
    await tx.rows
      .insertInto('sources')
      .values({
        id: source.id,
        name: source.name,
        kind: source.kind,
        url: source.url ?? null,
        credit_line: source.creditLine ?? null,
        licence_from: source.licenceFrom ?? null,
        licence_until: source.licenceUntil ?? null,
        blocked: 0,
      })
      .execute()
    await record(tx, { kind: 'source.registered', sourceId: source.id })
    return source
  })
}

/** Blocks a source, or lifts the block: nothing of a blocked source can be published. */
export async function blockSource(
  newsroom: Newsroom,
  order: { readonly sourceId: Id; readonly blocked: boolean },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  await newsroom.write(async (tx) => {
    const done = await tx.rows
      .updateTable('sources')
      .set({ blocked: order.blocked ? 1 : 0 })
      .where('id', '=', order.sourceId)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new Refusal('missing', { noun: 'source', id: order.sourceId })
    await record(tx, { kind: 'source.changed', sourceId: order.sourceId })
  })
}

/** Refuses (`forbidden`) a source that is blocked or whose licence is not in force at the transaction's instant. */
export async function refuseBlockedSource(tx: Tx, sourceId: Id): Promise<void> {
  const row = await tx.rows.selectFrom('sources').selectAll().where('id', '=', sourceId).executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'source', id: sourceId })
  const inForce = (row.licence_from ?? '') <= tx.at && (row.licence_until === null || tx.at < row.licence_until)
  if (row.blocked === 1 || !inForce) {
    throw new Refusal('forbidden', {
      noun: 'source',
      id: sourceId,
      name: row.name,
      why: row.blocked === 1 ? 'blocked' : 'licence not in force',
    })
  }
}

export async function findSourceByName(db: Kysely<Tables>, name: string): Promise<Source | undefined> {
  const row = await db.selectFrom('sources').selectAll().where('name', '=', name).executeTakeFirst()
  return row && sourceOf(row)
}

function sourceOf(row: Selectable<SourceTables['sources']>): Source {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as Source['kind'],
    url: row.url ?? undefined,
    creditLine: row.credit_line ?? undefined,
    licenceFrom: row.licence_from ?? undefined,
    licenceUntil: row.licence_until ?? undefined,
    blocked: row.blocked === 1,
  }
}
