import * as z from 'zod'
import { DESK_LANGUAGES, type DeskLanguage } from '../../messages/desk-languages.ts'
import { type Action, ACTIONS, ROLES } from '../../newsroom/people/policy.ts'
import { idSchema, instantSchema, listOf, pageShape, severalOf } from './common.ts'
import { operation } from './operation.ts'

export const ACCESS = ['open', 'invited', 'disabled'] as const

const roleSchema = z.enum(ROLES)
const actionSchema = z.enum(ACTIONS as readonly [Action, ...Action[]])
const languageSchema = z.enum(Object.keys(DESK_LANGUAGES) as [DeskLanguage, ...DeskLanguage[]])
const emailSchema = z.string().trim().min(3).max(266)

const mailSchema = z.object({
  purpose: z.enum(['invitation', 'reset']),
  state: z.enum(['waiting', 'sent', 'abandoned']),
  askedAt: instantSchema,
  at: instantSchema,
  /** What the mail server said to the last try that failed. */
  why: z.string().optional(),
})

export const personSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  email: z.string().optional(),
  login: z.string().optional(),
  /** `open`: can sign in; `invited`: cannot yet; `disabled`: cannot any more. */
  access: z.enum(ACCESS),
  joinedAt: instantSchema,
  disabledAt: instantSchema.optional(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  passkeys: z.int(),
  /** Known at an identity provider. */
  isBound: z.boolean(),
  /** How many are open, and when the last one of them was used. */
  sessions: z.int(),
  seenAt: instantSchema.optional(),
  /** The newest mail to them. */
  mail: mailSchema.optional(),
})
export type PersonShown = z.output<typeof personSchema>

const ofPerson = z.object({ staffId: idSchema })
/** A link that lets somebody in: shown this once, to be handed over. Left out when it goes by mail. */
const linkSchema = z.object({ address: z.url(), expiresAt: instantSchema })

export const listPeople = operation({
  id: 'listPeople',
  method: 'GET',
  path: '/people',
  summary: 'The staff in the order in which they joined, also those whose access has ended.',
  for: 'run_house',
  scope: 'house:read',
  query: z.object({
    /** Part of a name, sign-in name or e-mail address. */
    q: z.string().max(100).optional(),
    role: severalOf(roleSchema),
    access: severalOf(z.enum(ACCESS)),
    ...pageShape,
  }),
  answer: listOf(personSchema),
  follows: ['staff', 'session', 'passkey', 'totp', 'password', 'identity', 'mail'],
})

export const readPerson = operation({
  id: 'readPerson',
  method: 'GET',
  path: '/people/{staffId}',
  summary: 'Somebody of the staff, and what they may do.',
  for: 'run_house',
  scope: 'house:read',
  params: ofPerson,
  answer: personSchema.extend({
    /** What the policy allows their role. Nothing, when their access has ended. */
    may: z.array(actionSchema),
    /** Their role must have a second factor. */
    mustHaveSecondFactor: z.boolean(),
  }),
  refusals: ['missing'],
  follows: ['staff', 'session', 'passkey', 'totp', 'password', 'identity', 'mail', 'settings'],
})

export const readPolicy = operation({
  id: 'readPolicy',
  method: 'GET',
  path: '/policy',
  summary: 'Which roles may do what.',
  for: 'staff',
  scope: 'house:read',
  answer: z.object({ actions: z.array(z.object({ action: actionSchema, roles: z.array(roleSchema) })) }),
})

export const invitePerson = operation({
  id: 'invitePerson',
  method: 'POST',
  path: '/people',
  summary: 'Add somebody to the staff and invite them: by a link in the answer, or by mail.',
  for: 'run_house',
  scope: 'session',
  body: z.object({
    name: z.string().max(200),
    role: roleSchema,
    email: emailSchema.optional(),
    /** In which they are written to, until they choose one. */
    language: languageSchema.optional(),
    byMail: z.boolean().default(false),
  }),
  answer: z.object({ person: personSchema, link: linkSchema.optional() }),
})

export const invitePersonAgain = operation({
  id: 'invitePersonAgain',
  method: 'POST',
  path: '/people/{staffId}/invitation',
  summary:
    'A new link for somebody who lost everything they sign in with. Used, it ends password, second factor, passkeys and sessions from before.',
  for: 'run_house',
  scope: 'session',
  params: ofPerson,
  body: z.object({ byMail: z.boolean().default(false) }),
  answer: z.object({ link: linkSchema.optional() }),
  refusals: ['missing', 'stale'],
})

export const describePerson = operation({
  id: 'describePerson',
  method: 'PATCH',
  path: '/people/{staffId}',
  summary: 'Correct somebody’s name or e-mail address; null takes the address away.',
  for: 'run_house',
  scope: 'session',
  params: ofPerson,
  body: z.object({ name: z.string().max(200).optional(), email: emailSchema.nullable().optional() }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const appointPerson = operation({
  id: 'appointPerson',
  method: 'PUT',
  path: '/people/{staffId}/role',
  summary: 'Give somebody another role, which holds from their next request on.',
  for: 'run_house',
  scope: 'session',
  params: ofPerson,
  body: z.object({ role: roleSchema }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const disablePerson = operation({
  id: 'disablePerson',
  method: 'POST',
  path: '/people/{staffId}/disablement',
  summary: 'End somebody’s access and sessions at once. Their stories and their name on them stay.',
  for: 'run_house',
  scope: 'session',
  params: ofPerson,
  answer: z.undefined(),
  refusals: ['missing'],
})

export const enablePerson = operation({
  id: 'enablePerson',
  method: 'DELETE',
  path: '/people/{staffId}/disablement',
  summary: 'Let somebody in again, with what they signed in with before.',
  for: 'run_house',
  scope: 'session',
  params: ofPerson,
  answer: z.undefined(),
  refusals: ['missing', 'stale'],
})

export const listPersonSessions = operation({
  id: 'listPersonSessions',
  method: 'GET',
  path: '/people/{staffId}/sessions',
  summary: 'Where somebody is signed in, the last used first.',
  for: 'keep_sign_in',
  scope: 'house:read',
  params: ofPerson,
  answer: listOf(
    z.object({
      id: idSchema,
      address: z.string(),
      browser: z.string(),
      factor: z.string(),
      madeAt: instantSchema,
      seenAt: instantSchema,
      expiresAt: instantSchema,
    }),
  ),
  follows: ['session', 'staff', 'password'],
})

export const endPersonSession = operation({
  id: 'endPersonSession',
  method: 'DELETE',
  path: '/people/{staffId}/sessions/{sessionId}',
  summary: 'End one of somebody’s sessions at once.',
  for: 'keep_sign_in',
  scope: 'session',
  params: z.object({ staffId: idSchema, sessionId: idSchema }),
  answer: z.undefined(),
  refusals: ['missing'],
})

export const endPersonSessions = operation({
  id: 'endPersonSessions',
  method: 'DELETE',
  path: '/people/{staffId}/sessions',
  summary: 'Sign somebody out everywhere, and if wanted end their tokens, too.',
  for: 'keep_sign_in',
  scope: 'session',
  params: ofPerson,
  query: z.object({ tokens: z.enum(['stay', 'end']).default('stay') }),
  answer: z.undefined(),
})

export const staffOperations = [
  listPeople,
  readPerson,
  readPolicy,
  invitePerson,
  invitePersonAgain,
  describePerson,
  appointPerson,
  disablePerson,
  enablePerson,
  listPersonSessions,
  endPersonSession,
  endPersonSessions,
] as const
