import * as z from 'zod'

type Schema = Readonly<Record<string, unknown>>

export interface Filling {
  /** The text for a field that takes any of so many characters. */
  readonly text: (most: number) => string
  /** What stands in a field of this name, wherever it is, or what makes it; `undefined` leaves it out. */
  readonly named: Readonly<Record<string, unknown>>
}

/**
 * A value that a schema takes with everything in it that there can be: each field that need not be, one element of each kind
 * in each list, and in each field of free text what `text` gives. For tests that walk the contract and must not know what
 * each operation is about.
 */
export function filled(schema: z.ZodType, filling: Filling): unknown {
  const whole = jsonSchemaOf(schema)
  return valueOf(whole, { ...filling, definitions: (whole.$defs ?? {}) as Record<string, Schema> })
}

/** Whether anything that somebody writes can stand in a value of the schema. */
export function takesText(schema: z.ZodType): boolean {
  let asked = false
  filled(schema, { named: {}, text: () => ((asked = true), 'a') })
  return asked
}

function jsonSchemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}

interface Walk extends Filling {
  readonly definitions: Readonly<Record<string, Schema>>
}

function valueOf(schema: Schema, walk: Walk): unknown {
  const { type, enum: values, pattern, format } = schema
  if (typeof schema.$ref === 'string') return valueOf(walk.definitions[schema.$ref.split('/').at(-1)!]!, walk)
  if ('const' in schema) return schema.const
  if (Array.isArray(values)) return values[0]
  const [choice] = choicesOf(schema)
  if (choice) return valueOf(choice, walk)
  if (type === 'object') return objectOf(schema, walk)
  if (type === 'array') return listOf(schema, walk)
  if (type === 'integer' || type === 'number') return Math.max(1, Number(schema.minimum ?? 1))
  if (type === 'boolean') return true
  if (type !== 'string') return undefined
  if (format === 'date-time') return '2026-11-22T08:00:00.000Z'
  return pattern === undefined && format === undefined ? walk.text(Number(schema.maxLength ?? 1000)) : undefined
}

function choicesOf({ anyOf, oneOf }: Schema): readonly Schema[] {
  return (anyOf ?? oneOf ?? []) as readonly Schema[]
}

function objectOf(schema: Schema, walk: Walk): Record<string, unknown> {
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  const values = fields.map(([name, field]): [string, unknown] => [
    name,
    name in walk.named ? made(walk.named[name]) : valueOf(field, walk),
  ])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function made(named: unknown): unknown {
  return typeof named === 'function' ? (named as () => unknown)() : named
}

/** One of each kind; a value that cannot be made is left out. */
function listOf({ items, maxItems }: Schema, walk: Walk): unknown[] {
  const kinds = kindsOf(items as Schema, walk)
  const values = kinds.map((kind) => valueOf(kind, walk)).filter((value) => value !== undefined)
  return values.slice(0, Number(maxItems ?? values.length))
}

function kindsOf(schema: Schema, walk: Walk): readonly Schema[] {
  if (typeof schema.$ref === 'string') return kindsOf(walk.definitions[schema.$ref.split('/').at(-1)!]!, walk)
  const choices = choicesOf(schema)
  return choices.length > 0 ? choices : [schema]
}
