import * as z from 'zod'
import { DESK_LANGUAGES, type DeskLanguage } from '../../messages/desk-languages.ts'
import { type Action, ROLES } from '../../newsroom/people/policy.ts'
import { SCOPES } from '../../newsroom/people/scopes.ts'
import { idSchema, instantSchema, listOf } from './common.ts'
import { operation } from './operation.ts'

const languageSchema = z.enum(Object.keys(DESK_LANGUAGES) as [DeskLanguage, ...DeskLanguage[]])

export const meSchema = z.object({
  staffId: idSchema,
  name: z.string(),
  role: z.enum(ROLES),
  /** What the policy allows this role; screens leave out what it does not. */
  may: z.array(z.custom<Action>((value) => typeof value === 'string').meta({ type: 'string' })),
  language: languageSchema,
  paper: z.object({
    name: z.string(),
    /** The script that the paper is written in. */
    edition: z.string(),
    timeZone: z.string(),
    origin: z.string(),
    /** Whose videos, maps and posts may stand in a story. */
    embedHosts: z.array(z.string()),
    /** Whether the portal can send mail. */
    hasMail: z.boolean(),
  }),
})
export type Me = z.output<typeof meSchema>

export const readMe = operation({
  id: 'readMe',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in, and what they may do.',
  for: 'staff',
  scope: 'any',
  answer: meSchema,
  follows: ['staff', 'settings'],
})

export const chooseMyLanguage = operation({
  id: 'chooseMyLanguage',
  method: 'PUT',
  path: '/me/language',
  summary: 'Choose the language of the Desk for this session.',
  for: 'staff',
  scope: 'session',
  body: z.object({ language: languageSchema }),
  answer: z.undefined(),
})

const tokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  madeAt: instantSchema,
  expiresAt: instantSchema,
  usedAt: instantSchema.optional(),
})

export const listMyTokens = operation({
  id: 'listMyTokens',
  method: 'GET',
  path: '/tokens',
  summary: 'The tokens of whoever is signed in, the newest first. None of their secrets: those are shown once.',
  for: 'staff',
  scope: 'session',
  answer: listOf(tokenSchema).extend({
    /** Whether making one asks for the password. */
    asksForPassword: z.boolean(),
  }),
  follows: ['token'],
})

export const issueMyToken = operation({
  id: 'issueMyToken',
  method: 'POST',
  path: '/tokens',
  summary:
    'Make a token. It may what its owner’s role and its own scopes both allow. The secret is in the answer alone. Whoever has a password proves themselves by it; whoever has none has signed in within ten minutes.',
  for: 'staff',
  scope: 'session',
  body: z.object({
    name: z.string().min(1).max(60),
    scopes: z.array(z.enum(SCOPES)).min(1),
    days: z.int().min(1).max(365),
    password: z.string().max(1000).default(''),
  }),
  answer: z.object({ token: tokenSchema, secret: z.string() }),
})

export const revokeMyToken = operation({
  id: 'revokeMyToken',
  method: 'DELETE',
  path: '/tokens/{tokenId}',
  summary: 'End a token at once.',
  for: 'staff',
  scope: 'session',
  params: z.object({ tokenId: idSchema }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const peopleOperations = [readMe, chooseMyLanguage, listMyTokens, issueMyToken, revokeMyToken] as const
