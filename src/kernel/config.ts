import { join, resolve } from 'node:path'
import * as z from 'zod'
import { issueWords } from './issue-words.ts'
import { Refusal } from './refusal.ts'

/** Over plain http it can only be this machine. */
const ISSUER = z
  .string()
  .regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])\S+$/, 'must be like https://id.example')

const settings = z.object({
  /** Port to listen on. */
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Address to listen on; all by default. */
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Folder for the database, the pictures and whatever else must be kept. */
  BROADSHEET_DATA: z.string().min(1).default('data'),
  /** `postgres://…` for several nodes; a SQLite file in the data folder without it. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** Whether the demo newsroom is loaded into an empty database. */
  BROADSHEET_DEMO: z.enum(['on', 'off']).default('on'),
  /** The portal's public address, as readers type it: https://news.example. `http://localhost:PORT` without it. */
  BROADSHEET_ORIGIN: z
    .string()
    .regex(/^https?:\/\/[^/]+$/, 'must be like https://news.example, without a path')
    .optional(),
  /** How many proxies of ours stand before the portal: whose X-Forwarded-For is believed, counted from the nearest. */
  BROADSHEET_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** on: answers name their tags (`surrogate-key`), for a cache at the edge that is purged by them. */
  BROADSHEET_EDGE_TAGS: z.enum(['on', 'off']).default('off'),
  /** How many mebibytes of pages are kept in memory. */
  BROADSHEET_CACHE_MB: z.coerce.number().int().min(4).max(65536).default(96),
  /** The mail server, as `smtps://user:password@mail.example` or `smtp://…:587`. No mail is sent without it. */
  BROADSHEET_SMTP_URL: z
    .string()
    .refine(
      (url) => URL.canParse(url) && /^smtps?:\/\/[^/]/.test(url),
      'must be like smtps://user:password@mail.example',
    )
    .optional(),
  /** From whom mail comes: `desk@news.example`. */
  BROADSHEET_MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/, 'must be an address like desk@news.example')
    .optional(),
  /** An OpenID Connect provider at which the staff may sign in: its issuer, as its discovery document spells it. */
  BROADSHEET_OIDC_ISSUER: ISSUER.optional(),
  BROADSHEET_OIDC_CLIENT_ID: z.string().min(1).optional(),
  BROADSHEET_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button says: `News Group account`. */
  BROADSHEET_OIDC_NAME: z.string().min(1).max(40).optional(),
  /** off: readers cannot sign in, and nothing on the pages says that they could. */
  BROADSHEET_READERS: z.enum(['on', 'off']).default('on'),
  /** An OpenID Connect provider at which readers may sign in; another client than the staff's, and often another provider. */
  BROADSHEET_READER_OIDC_ISSUER: ISSUER.optional(),
  BROADSHEET_READER_OIDC_CLIENT_ID: z.string().min(1).optional(),
  BROADSHEET_READER_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  BROADSHEET_READER_OIDC_NAME: z.string().min(1).max(40).optional(),
  /** Address of a bucket in an S3-compatible store, for the pictures; without it they are in the data folder. */
  BROADSHEET_MEDIA_S3: z
    .string()
    .regex(
      /^https?:\/\/[^/?#@]+(\/[^?#@]*[^/?#@])?$/,
      'must be like https://s3.example/pictures, without a / at its end',
    )
    .optional(),
  BROADSHEET_MEDIA_S3_REGION: z.string().min(1).default('us-east-1'),
  /** The two halves of the credentials for it. */
  BROADSHEET_MEDIA_S3_KEY: z.string().min(1).optional(),
  BROADSHEET_MEDIA_S3_SECRET: z.string().min(1).optional(),
  /** A service that is asked whether a comment is spam, and the secret by which it knows that we ask. */
  BROADSHEET_SPAM_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#@]+/, 'must be like https://spam.example/check')
    .optional(),
  BROADSHEET_SPAM_SECRET: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** A bucket of an S3-compatible store, and by what right we use it. */
export interface S3Address {
  /** Its address, under which the files stand: `https://s3.example/pictures`, or `https://pictures.s3.example`. */
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

/** Where the files of pictures are. */
export type MediaAddress = { readonly folder: string } | S3Address

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly sqliteFile: string
  readonly media: MediaAddress
  readonly demo: boolean
  readonly origin: string | undefined
  readonly proxies: number
  readonly edgeTags: boolean
  readonly cacheBytes: number
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** Where the staff may sign in, and where readers may. */
  readonly provider: ProviderConfig | undefined
  readonly spam: { readonly url: string; readonly secret: string } | undefined
  readonly readerProvider: ProviderConfig | undefined
  /** Whether readers can sign in at all. */
  readonly readers: boolean
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL']
}

/** The identity provider, and what it knows the portal by. */
export interface ProviderConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly name: string
}

/** Those hold passwords: what was given is not repeated. */
const SECRETS: readonly string[] = [
  'DATABASE_URL',
  'BROADSHEET_SMTP_URL',
  'BROADSHEET_OIDC_CLIENT_SECRET',
  'BROADSHEET_READER_OIDC_CLIENT_SECRET',
  'BROADSHEET_MEDIA_S3_SECRET',
  'BROADSHEET_SPAM_SECRET',
]

/** The names of all settings, in the order in which docs/operators.md explains them. */
export const SETTING_NAMES = Object.keys(settings.shape)

/** Reads the settings from the environment. An empty variable counts as unset. Refuses one that makes no sense. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in settings.shape && value !== ''),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const setting = String(issue?.path[0])
    throw new Refusal('invalid', {
      setting,
      why: issueWords(issue),
      given: SECRETS.includes(setting) ? null : (given[setting] ?? null),
    })
  }
  const env = parsed.data
  const dataFolder = resolve(env.BROADSHEET_DATA)
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder,
    databaseUrl: env.DATABASE_URL,
    sqliteFile: join(dataFolder, 'broadsheet.sqlite'),
    media: mediaAddress(env, join(dataFolder, 'media')),
    demo: env.BROADSHEET_DEMO === 'on',
    origin: env.BROADSHEET_ORIGIN,
    proxies: env.BROADSHEET_PROXIES,
    edgeTags: env.BROADSHEET_EDGE_TAGS === 'on',
    cacheBytes: env.BROADSHEET_CACHE_MB * 2 ** 20,
    mail: mailIn(env),
    spam: spamServiceIn(env),
    provider: providerIn(env, 'BROADSHEET_OIDC'),
    readerProvider: providerIn(env, 'BROADSHEET_READER_OIDC'),
    readers: env.BROADSHEET_READERS === 'on',
    logLevel: env.LOG_LEVEL,
  }
}

type Environment = z.infer<typeof settings>

function mailIn({ BROADSHEET_SMTP_URL: url, BROADSHEET_MAIL_FROM: from }: Environment): Config['mail'] {
  if (url === undefined) return undefined
  if (from === undefined) throw needed('BROADSHEET_MAIL_FROM', 'BROADSHEET_SMTP_URL')
  return { url, from }
}

function providerIn(env: Environment, whose: 'BROADSHEET_OIDC' | 'BROADSHEET_READER_OIDC'): ProviderConfig | undefined {
  const issuer = env[`${whose}_ISSUER`]
  if (issuer === undefined) return undefined
  const clientId = env[`${whose}_CLIENT_ID`]
  if (clientId === undefined) throw needed(`${whose}_CLIENT_ID`, `${whose}_ISSUER`)
  const name = env[`${whose}_NAME`] ?? new URL(issuer).hostname
  return { issuer, clientId, clientSecret: env[`${whose}_CLIENT_SECRET`], name }
}

function spamServiceIn({ BROADSHEET_SPAM_URL: url, BROADSHEET_SPAM_SECRET: secret }: Environment): Config['spam'] {
  if (url === undefined) return undefined
  if (secret === undefined) throw needed('BROADSHEET_SPAM_SECRET', 'BROADSHEET_SPAM_URL')
  return { url, secret }
}

function mediaAddress(env: Environment, folder: string): MediaAddress {
  const { BROADSHEET_MEDIA_S3: bucket, BROADSHEET_MEDIA_S3_KEY: key, BROADSHEET_MEDIA_S3_SECRET: secret } = env
  if (bucket === undefined) return { folder }
  if (key === undefined) throw needed('BROADSHEET_MEDIA_S3_KEY', 'BROADSHEET_MEDIA_S3')
  if (secret === undefined) throw needed('BROADSHEET_MEDIA_S3_SECRET', 'BROADSHEET_MEDIA_S3')
  return { bucket, region: env.BROADSHEET_MEDIA_S3_REGION, key, secret }
}

function needed(setting: string, by: string): Refusal {
  return new Refusal('invalid', { setting, why: `is needed beside ${by}`, given: null })
}
