import type * as z from 'zod'
import type { RefusalCode } from '../../kernel/refusal.ts'
import type { ChangeKind } from '../../changes/change.ts'
import type { Action } from '../../newsroom/people/policy.ts'
import type { Scope } from '../../newsroom/people/scopes.ts'

/** What entries of the change log are about: `article` of `article.published`. */
export type ChangeNoun = ChangeKind extends `${infer Noun}.${string}` ? Noun : never

/**
 * One act of the Desk's interface: what it is called, who may, what goes in, what comes out. Everything that must agree
 * is made from it: the server's routing and parsing, the browser's typed calls, the OpenAPI document, the table of
 * refusals that the security tests walk.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  /** `operationId` of the OpenAPI document: `listArticles`. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/desk/api`, parameters in braces: `/articles/{articleId}/publication`. An action is a resource. */
  readonly path: `/${string}`
  /** A sentence for whoever reads the document. */
  readonly summary: string
  /** Everybody of the staff, or whoever the policy allows the action. The verb checks again; this is the door. */
  readonly for: 'staff' | Action
  /** What a token needs; `any`: nothing beyond being valid; `session`: no token will do, only somebody who signed in. */
  readonly scope: Scope | 'any' | 'session'
  readonly params?: Params
  readonly query?: Query
  /** JSON, unless `bytes` is said. */
  readonly body?: Body
  /** The body is raw bytes that the handler reads from the request as they come; no more of them than this. */
  readonly bytes?: { readonly most: number }
  /** What comes out: JSON that this schema has been over, so that nothing leaves that it does not name. Undefined: 204. */
  readonly answer: Answer
  /** The media types of an answer that is no JSON, but a stream that the handler writes. */
  readonly streams?: readonly [string, ...string[]]
  /** For a reading: it may answer otherwise once the log has an entry about one of these. Open screens ask again then. */
  readonly follows?: readonly ChangeNoun[]
  /** What the newsroom may say no with, beyond `invalid` and `forbidden`, which anything may. */
  readonly refusals?: readonly RefusalCode[]
}

/** Names the types of an operation; does nothing else. */
export function operation<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodType,
>(said: Operation<Params, Query, Body, Answer>): Operation<Params, Query, Body, Answer> {
  return said
}

/** What a handler gets of a request, parsed. */
export interface Asked<Op extends Operation> {
  readonly params: z.output<NonNullable<Op['params']>>
  readonly query: z.output<NonNullable<Op['query']>>
  readonly body: z.output<NonNullable<Op['body']>>
}

/** One part of what a caller sends: left out where the operation has none, or where nothing in it must be said. */
type Part<Name extends string, Schema extends z.ZodType> = Schema extends z.ZodUndefined
  ? { readonly [Key in Name]?: undefined }
  : object extends z.input<Schema>
    ? { readonly [Key in Name]?: z.input<Schema> }
    : { readonly [Key in Name]: z.input<Schema> }

/** What a caller sends. */
export type Asking<Op extends Operation> = Part<'params', NonNullable<Op['params']>> &
  Part<'query', NonNullable<Op['query']>> &
  Part<'body', NonNullable<Op['body']>>

/** What a handler gives, before the schema has been over it. It may be read-only, as what the newsroom gives is. */
export type AnswerOf<Op extends Operation> = Lasting<z.input<Op['answer']>>

type Lasting<Value> = Value extends readonly (infer Each)[]
  ? readonly Lasting<Each>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Lasting<Value[Key]> }
    : Value

/** What a caller gets. */
export type Answered<Op extends Operation> = z.output<Op['answer']>
