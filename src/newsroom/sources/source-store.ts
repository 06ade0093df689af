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

/** allowed 可用. restricted 限用: with care, as its note says. blocked 停用: nothing of it can be published. */
export const STANDINGS = ['allowed', 'restricted', 'blocked'] as const
export type Standing = (typeof STANDINGS)[number]

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
  readonly standing: Standing
  /** What an editor has to know before using it. */
  readonly note?: string | undefined
}

export type SourceOrder = Omit<Source, 'id' | 'standing'>

/**
 * Registers a source. Refuses (`invalid`) a name that is there already or is no line, an address that is not of the web,
 * and a licence that ends before it begins.
 */
export async function registerSource(newsroom: Newsroom, order: SourceOrder): Promise<Source> {
  allow(newsroom.actor, 'keep_lists')
  const checked = checkedOrder(order)
  return newsroom.write(async (tx) => {
    await refuseTakenName(tx, checked.name)
    const source: Source = { ...checked, id: tx.nextId(), standing: 'allowed' }
    await tx.rows
      .insertInto('sources')
      .values({ id: source.id, standing: source.standing, ...columnsOf(source) })
      .execute()
    await record(tx, { kind: 'source.registered', sourceId: source.id })
    return source
  })
}

/** Changes what the ledger says of a source. Refuses as `registerSource` does, and (`missing`) one that there is not. */
export async function describeSource(
  newsroom: Newsroom,
  order: { readonly sourceId: Id } & Partial<SourceOrder>,
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  const { sourceId, ...changed } = order
  await newsroom.write(async (tx) => {
    const source = await lockSource(tx, sourceId)
    const checked = checkedOrder({ ...source, ...changed })
    if (checked.name !== source.name) await refuseTakenName(tx, checked.name)
    await tx.rows.updateTable('sources').set(columnsOf(checked)).where('id', '=', sourceId).execute()
    await record(tx, { kind: 'source.changed', sourceId })
  })
}

/**
 * Says whether a source may be used. Of a blocked one nothing can be published from now on, a scheduled story goes back
 * to the desk when it is due; what readers have stays.
 */
export async function rateSource(
  newsroom: Newsroom,
  order: { readonly sourceId: Id; readonly standing: Standing },
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  const { sourceId, standing } = order
  await newsroom.write(async (tx) => {
    const source = await lockSource(tx, sourceId)
    if (source.standing === standing) return
    await tx.rows.updateTable('sources').set({ standing }).where('id', '=', sourceId).execute()
    await record(tx, { kind: 'source.rated', sourceId, standing, before: source.standing })
  })
}

/** Blocks a source, or lifts the block: nothing of a blocked source can be published. */
export async function blockSource(
  newsroom: Newsroom,
  order: { readonly sourceId: Id; readonly blocked: boolean },
): Promise<void> {
  await rateSource(newsroom, { sourceId: order.sourceId, standing: order.blocked ? 'blocked' : 'allowed' })
}

async function lockSource(tx: Tx, id: Id): Promise<Source> {
  const row = await tx.rows
    .selectFrom('sources')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'source', id })
  return sourceOf(row)
}

async function refuseTakenName(tx: Tx, name: string): Promise<void> {
  await hold(tx, `source ${name}`)
  if (await findSourceByName(tx.rows, name))
    throw new Refusal('invalid', { noun: 'source', name, why: 'there already' })
}

function checkedOrder(order: SourceOrder): SourceOrder {
  const { url, licenceFrom, licenceUntil } = order
  const name = oneLine(order.name, 100, { noun: 'source', field: 'name' })
  // Readers are led there: what a browser would run instead of fetching is no address.
  if (url !== undefined && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
    throw new Refusal('invalid', { noun: 'source', field: 'url', url })
  if (licenceFrom !== undefined && licenceUntil !== undefined && licenceUntil <= licenceFrom)
    throw new Refusal('invalid', { noun: 'source', field: 'licenceUntil', why: 'ends before it begins' })
  const optional = (text: string | undefined, most: number, field: string) =>
    text === undefined ? undefined : oneLine(text, most, { noun: 'source', field })
  return {
    name,
    kind: order.kind,
    url,
    creditLine: optional(order.creditLine, 200, 'creditLine'),
    licenceFrom,
    licenceUntil,
    note: optional(order.note, 500, 'note'),
  }
}

function columnsOf(source: SourceOrder) {
  return {
    name: source.name,
    kind: source.kind,
    url: source.url ?? null,
    credit_line: source.creditLine ?? null,
    licence_from: source.licenceFrom ?? null,
    licence_until: source.licenceUntil ?? null,
    note: source.note ?? null,
  }
}

/** Refuses (`forbidden`) a source that is blocked or whose licence is not in force at the transaction's instant. */
export async function refuseBlockedSource(tx: Tx, sourceId: Id): Promise<void> {
  const row = await tx.rows.selectFrom('sources').selectAll().where('id', '=', sourceId).executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'source', id: sourceId })
  const inForce = (row.licence_from ?? '') <= tx.at && (row.licence_until === null || tx.at < row.licence_until)
  if (row.standing === 'blocked' || !inForce) {
    throw new Refusal('forbidden', {
      noun: 'source',
      id: sourceId,
      name: row.name,
      why: row.standing === 'blocked' ? 'blocked' : 'licence not in force',
    })
  }
}

export async function findSourceByName(db: Kysely<Tables>, name: string): Promise<Source | undefined> {
  const row = await db.selectFrom('sources').selectAll().where('name', '=', name).executeTakeFirst()
  return row && sourceOf(row)
}

export function sourceOf(row: Selectable<SourceTables['sources']>): Source {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as Source['kind'],
    url: row.url ?? undefined,
    creditLine: row.credit_line ?? undefined,
    licenceFrom: row.licence_from ?? undefined,
    licenceUntil: row.licence_until ?? undefined,
    standing: row.standing as Standing,
    note: row.note ?? undefined,
  }
}
