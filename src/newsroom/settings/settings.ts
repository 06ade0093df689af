import * as z from 'zod'
import type { Kysely } from 'kysely'
import { issueWords } from '../../kernel/issue-words.ts'
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
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'must be a time zone like Asia/Shanghai',
    )
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
  /** Whose videos, maps and posts may stand in a story. */
  embedHosts: z
    .array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a host like video.example'))
    .max(200)
    .default(['bilibili.com', 'v.qq.com', 'weibo.com', 'youku.com', 'youtube.com', 'youtu.be']),
})

export type Settings = z.infer<typeof settingsSchema>

export const SETTING_NAMES = Object.keys(settingsSchema.shape) as readonly (keyof Settings)[]

export async function readSettings(db: Kysely<Tables>): Promise<Settings> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  return settingsSchema.parse(Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown])))
}

/** Changes to settings by name. `undefined` gives a setting back its default. */
export type SettingChanges = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

/**
 * Changes some settings. Refuses (`missing`) a setting that there is not and (`invalid`) a value that makes no sense;
 * nothing is changed then.
 */
export async function changeSettings(newsroom: Newsroom, changes: SettingChanges): Promise<void> {
  allow(newsroom.actor, 'run_house')
  const names = Object.keys(changes) as (keyof Settings)[]
  for (const name of names) if (!isSetting(name)) throw new Refusal('missing', { noun: 'setting', name })
  const parsed = settingsSchema.partial().safeParse(changes)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Refusal('invalid', { noun: 'setting', field: issue?.path.join('.') ?? '', why: issueWords(issue) })
  }
  await newsroom.write(async (tx) => {
    for (const name of names) {
      if (changes[name] === undefined) {
        await tx.rows.deleteFrom('settings').where('name', '=', name).execute()
        continue
      }
      const value = JSON.stringify(parsed.data[name])
      await tx.rows
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
    }
    await record(tx, { kind: 'settings.changed', names })
  })
}

export function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(settingsSchema.shape, name)
}

/**
 * A change as somebody types it: a text as it is, a list or an object as JSON, `null` for the default of those. Refuses
 * (`missing`) a setting that there is not and (`invalid`) what is no JSON.
 */
export function typedChange(name: string, typed: string): SettingChanges {
  if (!isSetting(name)) throw new Refusal('missing', { noun: 'setting', name })
  if (typeof settingsSchema.parse({})[name] === 'string') return { [name]: typed }
  try {
    const value: unknown = JSON.parse(typed)
    return { [name]: value ?? undefined }
  } catch {
    throw new Refusal('invalid', {
      noun: 'setting',
      field: name,
      why: `must be JSON, like ${exampleOf(name)}`,
      given: typed,
    })
  }
}

function exampleOf(name: keyof Settings): string {
  if (name === 'embedHosts') return '["video.example"]'
  return name === 'folio' ? '["晴，3 至 9 度"]' : '{"text":"…","url":"https://news.example"}'
}
