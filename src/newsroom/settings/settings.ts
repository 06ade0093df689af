import * as z from 'zod'
import type { Kysely } from 'kysely'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'

/** A whole site in one script and region. */
export const EDITIONS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const
export type Edition = (typeof EDITIONS)[number]

const text = (max: number) => z.string().trim().max(max)
const link = z.strictObject({ text: text(80).min(1), url: z.string().url().optional() })

/** What a newsroom says of itself. Every field has a value from the start. */
export const settingsSchema = z.strictObject({
  /** The paper's name, as in the nameplate. */
  name: text(20).min(1).default('大报'),
  tagline: text(80).default(''),
  /** The script in which the paper is written; its edition has the addresses without a prefix. */
  edition: z.enum(EDITIONS).default('zh-Hans'),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'no such time zone')
    .default('Asia/Shanghai'),
  /** Lines beside the nameplate: weather, tides, the editor of the day. */
  folio: z.array(text(60)).max(4).default([]),
  publisher: text(80).default(''),
  address: text(120).default(''),
  telephone: text(40).default(''),
  /** ICP备案, 公安备案, 互联网新闻信息服务许可证, 举报: shown in the footer as the law asks. */
  icp: link.optional(),
  police: link.optional(),
  licence: link.optional(),
  complaints: link.optional(),
})

export type Settings = z.infer<typeof settingsSchema>

export async function readSettings(db: Kysely<Tables>): Promise<Settings> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  return settingsSchema.parse(Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown])))
}

/** Changes some settings. Refuses (`invalid`) a value that makes no sense; nothing is changed then. */
export async function changeSettings(newsroom: Newsroom, changes: Partial<Settings>): Promise<void> {
  allow(newsroom.actor, 'run_house')
  const parsed = settingsSchema.partial().safeParse(changes)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Refusal('invalid', { noun: 'setting', field: issue?.path.join('.') ?? '', why: issue?.message ?? '' })
  }
  await newsroom.write(async (tx) => {
    for (const [name, value] of Object.entries(changes)) {
      await tx.rows
        .insertInto('settings')
        .values({ name, value: JSON.stringify(value) })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(value) }))
        .execute()
    }
    await record(tx, { kind: 'settings.changed', names: Object.keys(changes) })
  })
}
