import * as z from 'zod'
import type { Operation } from '../contract/operation.ts'

type Json = Readonly<Record<string, unknown>>

/** What every operation may answer beside its own: the door's refusals, and what is wrong with what was sent. */
const ALWAYS = { 401: 'Not signed in.', 403: 'Not allowed.', 422: 'Malformed.', 429: 'Too much at once.' } as const
const STATUS_OF = { missing: 404, stale: 409, embargoed: 409, too_large: 413, unsupported: 415, too_fast: 429 } as const
const WORDS: Readonly<Record<number, string>> = {
  404: 'There is no such thing.',
  409: 'Its state does not allow it, or it has changed meanwhile.',
  413: 'Too large.',
  415: 'Of a kind that is not supported.',
}

/** The OpenAPI 3.1 document of these operations. */
export function documentOf(operations: readonly Operation[], { server }: { readonly server: string }): Json {
  const paths: Record<string, Record<string, Json>> = {}
  const schemas: Record<string, Json> = { Problem: PROBLEM }
  for (const operation of operations) {
    paths[operation.path] ??= {}
    paths[operation.path]![operation.method.toLowerCase()] = hoisted(described(operation), schemas)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Broadsheet: the Desk',
      version: __VERSION__,
      description:
        'What the Desk itself uses. Actions are resources. Lists come in pages: ask again with `after` = `next` until it is null. Sign in with a token (`Authorization: Bearer …`), or as a browser that is signed in.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made under 我的账号, or with `broadsheet staff api-token`.',
        },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-desk' },
      },
      schemas,
    },
  }
}

const PROBLEM: Json = {
  type: 'object',
  required: ['code', 'facts', 'message'],
  properties: {
    code: { type: 'string', description: 'Why, for programs: `stale`.' },
    facts: { type: 'object', description: 'Of what: `{ "noun": "article", "state": "published" }`.' },
    message: { type: 'string', description: 'Why, in the language of whoever asked.' },
  },
}

function described(operation: Operation): Json {
  const { id, summary, scope, refusals = [] } = operation
  const codes = [
    ...new Set(refusals.flatMap((code) => (code in STATUS_OF ? STATUS_OF[code as keyof typeof STATUS_OF] : []))),
  ]
  const body = bodyOf(operation)
  return {
    operationId: id,
    summary,
    security: scope === 'session' ? [{ session: [] }] : [{ token: scope === 'any' ? [] : [scope] }, { session: [] }],
    ...(operation.for !== 'staff' && { 'x-policy': operation.for }),
    parameters: [...parametersOf(operation.params, 'path'), ...parametersOf(operation.query, 'query')],
    ...(body && { requestBody: body }),
    responses: {
      ...answerOf(operation),
      ...Object.fromEntries(Object.entries(ALWAYS).map(([status, words]) => [status, problem(words)])),
      ...Object.fromEntries(codes.map((status) => [status, problem(WORDS[status] ?? ALWAYS[429])])),
    },
  }
}

/**
 * The same with what has a name (`.meta({ id: 'Body' })`) moved to the schemas that all operations share, where it stands
 * once.
 */
function hoisted(operation: Json, schemas: Record<string, Json>): Json {
  const moved = JSON.stringify(operation, (key, value: unknown) => {
    if (key === '$ref') return String(value).replace('#/$defs/', '#/components/schemas/')
    if (typeof value !== 'object' || value === null || !('$defs' in value)) return value
    const { $defs, ...rest } = value as { readonly $defs: Readonly<Record<string, Json>> }
    for (const [name, schema] of Object.entries($defs)) schemas[name] ??= hoisted(schema, schemas)
    return rest
  })
  return JSON.parse(moved) as Json
}

function problem(description: string): Json {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
}

function answerOf({ answer, streams }: Operation): Json {
  if (streams) {
    const content = Object.fromEntries(streams.map((type) => [type, { schema: { type: 'string' } }]))
    return { 200: { description: 'A stream.', content } }
  }
  if (answer instanceof z.ZodUndefined) return { 204: { description: 'Done.' } }
  return {
    200: { description: 'The answer.', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
  }
}

function bodyOf({ body, bytes }: Operation): Json | undefined {
  if (bytes)
    return { required: true, content: { 'application/octet-stream': {} }, description: `At most ${bytes.most} bytes.` }
  if (!body || body instanceof z.ZodUndefined) return undefined
  return { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } }
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }))
}

/** A schema of zod as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. What has no such form may be anything. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return plain
}
