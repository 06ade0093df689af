import * as z from 'zod'
import { DEMANDING_ROLES } from '../people/demanded-factor.ts'
import { type Action, ROLES } from '../people/policy.ts'

/** A whole site in one script and region. */
export const EDITIONS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const
export type Edition = (typeof EDITIONS)[number]

/**
 * Who may write a comment, and when it is shown. post: readers who signed in, shown at once unless a phase holds it
 * (先发后审). pre: shown when somebody has read it (先审后发). members: readers of some standing alone. closed: nobody.
 */
export const COMMENT_MODES = ['post', 'pre', 'members', 'closed'] as const
export type CommentMode = (typeof COMMENT_MODES)[number]

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001F\u007F\u2028\u2029]/
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((line) => !CONTROL.test(line) && line.isWellFormed(), 'must be one line of text')
const link = z.strictObject({ text: text(80).min(1), url: z.string().url().optional() })

/** What a newsroom says of itself. Every field has a value from the start. */
export const settingsSchema = z.strictObject({
  /** The paper's name, as in the nameplate. */
  name: text(20).min(1).default('大报'),
  /** What browsers, search engines and feeds call the site; the paper's name, if nothing is said. */
  title: text(60).default(''),
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
    .default([
      'bilibili.com',
      'v.qq.com',
      'youku.com',
      'weibo.com',
      'ixigua.com',
      'douyin.com',
      'music.163.com',
      'ximalaya.com',
      'youtube.com',
      'youtube-nocookie.com',
      'youtu.be',
      'vimeo.com',
      'amap.com',
      'map.baidu.com',
    ]),
  /** The rule of comments where neither section nor thread has one of its own. */
  commentsMode: z.enum(COMMENT_MODES).default('post'),
  /** After so many days a thread takes no more comments; 0: never. */
  commentsCloseDays: z.int().min(0).max(3650).default(0),
  /** After so many days comments are read before they are shown; 0: never. */
  commentsPreDays: z.int().min(0).max(3650).default(0),
  /** How long writers may change a comment. */
  commentsEditMinutes: z.int().min(0).max(1440).default(15),
  /** So many of a reader's comments must have been approved before others are shown at once. */
  commentsHoldFirst: z.int().min(0).max(20).default(1),
  /** More links than this, and somebody reads it first. */
  commentsLinks: z.int().min(0).max(50).default(2),
  /** Comments a minute: of one reader, from one address, on one thread. */
  commentsReaderPace: z.int().min(1).max(1000).default(5),
  commentsAddressPace: z.int().min(1).max(10_000).default(30),
  commentsThreadPace: z.int().min(1).max(1_000_000).default(300),
  /** Roles that must have a second factor; whoever lacks one is led to enrol before anything else. */
  [DEMANDING_ROLES]: z
    .array(z.enum(ROLES))
    .transform((roles) => ROLES.filter((role) => roles.includes(role)))
    .default([]),
  /** A flash waits so many seconds before it is pushed to readers: time to correct it or to take it off. */
  pushHold: z.int().min(0).max(600).default(30),
  /** Whether a newsletter goes out each day. */
  newsletter: z.boolean().default(false),
  /** From which full hour of the paper's own clock. */
  newsletterHour: z.int().min(0).max(23).default(7),
  /** Whether readers' browsers may keep pages to be read without a connection; `false` calls back what they keep. */
  offlineReading: z.boolean().default(true),
})

export type Settings = z.infer<typeof settingsSchema>

/** What browsers, search engines and feeds call the site. */
export function siteTitle({ title, name }: Pick<Settings, 'title' | 'name'>): string {
  return title || name
}

export const SETTING_NAMES = Object.keys(settingsSchema.shape) as readonly (keyof Settings)[]

/** Groups as they are shown, what is in each, and who may change it. */
export const SETTING_GROUPS = {
  paper: { names: ['name', 'title', 'tagline', 'folio', 'edition', 'timeZone'], for: 'run_house' },
  imprint: {
    names: ['publisher', 'address', 'telephone', 'icp', 'police', 'licence', 'complaints'],
    for: 'run_house',
  },
  stories: { names: ['embedHosts'], for: 'run_house' },
  comments: {
    names: [
      'commentsMode',
      'commentsCloseDays',
      'commentsPreDays',
      'commentsEditMinutes',
      'commentsHoldFirst',
      'commentsLinks',
      'commentsReaderPace',
      'commentsAddressPace',
      'commentsThreadPace',
    ],
    for: 'run_house',
  },
  subscriptions: { names: ['newsletter', 'newsletterHour', 'pushHold', 'offlineReading'], for: 'run_house' },
  signIn: { names: [DEMANDING_ROLES], for: 'keep_sign_in' },
} as const satisfies Readonly<Record<string, { names: readonly (keyof Settings)[]; for: Action }>>

export type SettingGroup = keyof typeof SETTING_GROUPS

/** Who may change a setting. */
export function actionFor(name: keyof Settings): Action {
  const group = Object.values(SETTING_GROUPS).find(({ names }) => (names as readonly string[]).includes(name))
  return group?.for ?? 'run_house'
}

/**
 * The first field whose address leads readers neither into the web nor to a mailbox. Asked of changes alone: what was kept
 * before is shown without a link, and no reason to read no settings at all.
 */
export function unfitAddress(settings: SettingChanges): string | undefined {
  const unfit = SETTING_GROUPS.imprint.names.find((name) => {
    const value = settings[name]
    const url = typeof value === 'object' ? value.url : undefined
    return url !== undefined && !/^(?:https?:\/\/|mailto:)/i.test(url)
  })
  return unfit && `${unfit}.url`
}

/** Changes to settings by name. `undefined` gives a setting back its default. */
export type SettingChanges = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

export function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(settingsSchema.shape, name)
}
