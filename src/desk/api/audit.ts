import type { ServerResponse } from 'node:http'
import { once } from 'node:events'
import type * as z from 'zod'
import { type LogEntry, type LogQuery, readLog } from '../../changes/log-reading.ts'
import { isId } from '../../kernel/ids.ts'
import { subjectNamesOf } from '../../newsroom/subject-names-reading.ts'
import { exportLog, listLog } from '../contract/audit.ts'
import { BYTE_ORDER_MARK, csvRow } from './csv.ts'
import { type ApiVisit, type Handled, handle, Streamed } from './handler.ts'

/** Entries read at a time for an export: however long the log is, so many are in memory. */
const EXPORTED_AT_ONCE = 500

export const auditHandlers: readonly Handled[] = [
  handle(listLog, async ({ query }, { db }) => {
    const entries = await readLog(db, {
      ...logQuery(query),
      before: query.after === undefined ? undefined : Number(query.after),
      limit: query.limit,
    })
    const next = entries.length === query.limit ? String(entries.at(-1)!.seq) : null
    return { items: await withNames(db, entries), next }
  }),
  handle(exportLog, async ({ query }, { db }) => {
    const { write, type } = query.format === 'csv' ? CSV : JSON_LINES
    return new Streamed(async (res, headers) => {
      const name = `log.${query.format}`
      res.writeHead(200, ['content-type', type, 'content-disposition', `attachment; filename="${name}"`, ...headers])
      if (query.format === 'csv') res.write(CSV_HEAD)
      for (let before: number | undefined; ;) {
        const entries = await readLog(db, { ...logQuery(query), before, limit: EXPORTED_AT_ONCE })
        const told = await withNames(db, entries)
        if (told.length > 0 && !(await written(res, told.map(write).join('')))) return
        if (entries.length < EXPORTED_AT_ONCE) break
        before = entries.at(-1)!.seq
      }
      res.end()
    })
  }),
]

type Told = Awaited<ReturnType<typeof withNames>>[number]

function logQuery({
  who,
  kind,
  from,
  to,
  q,
}: Omit<z.output<typeof exportLog.query & object>, 'format'>): Omit<LogQuery, 'limit'> {
  return { actor: who, kind, from, to, words: q }
}

/** Entries as they are told, with what people know their ids by. */
async function withNames(db: ApiVisit['db'], entries: readonly LogEntry[]) {
  const names = await subjectNamesOf(db, entries.flatMap(idsOf))
  return entries.map((entry) => {
    const { seq, at, actor, via, address } = entry
    const { kind, ...facts } = entry.change
    const known = idsOf(entry).flatMap((id) => (names.has(id) ? [[id, names.get(id)!] as const] : []))
    return {
      seq,
      at,
      actor,
      kind,
      facts,
      via,
      address,
      names: Object.fromEntries(known),
    }
  })
}

function idsOf({ actor, via, change }: LogEntry): string[] {
  const facts = Object.values(change as object).flat() as unknown[]
  const named = [actor, via ?? ''].map((name) => name.slice(name.indexOf(':') + 1))
  return [...new Set([...named, ...facts].filter((fact): fact is string => typeof fact === 'string' && isId(fact)))]
}

/** Sends a part, and waits while the other side takes its time. False: it went away. */
async function written(res: ServerResponse, text: string): Promise<boolean> {
  if (res.destroyed) return false
  if (!res.write(text)) await Promise.race([once(res, 'drain'), once(res, 'close')])
  return !res.destroyed
}

const JSON_LINES = { type: 'application/jsonl; charset=utf-8', write: (told: Told) => `${JSON.stringify(told)}\n` }

const CSV_HEAD = BYTE_ORDER_MARK + csvRow(['seq', 'at', 'actor', 'name', 'kind', 'facts', 'about', 'via', 'address'])

const CSV = {
  type: 'text/csv; charset=utf-8',
  write({ seq, at, actor, kind, facts, via, address, names }: Told): string {
    const { [actor.slice(actor.indexOf(':') + 1)]: name = '', ...about } = names
    return csvRow([seq, at, actor, name, kind, JSON.stringify(facts), Object.values(about).join(' / '), via, address])
  },
}
