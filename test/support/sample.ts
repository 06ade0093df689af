import * as z from 'zod'

type Schema = Readonly<Record<string, unknown>>

/**
 * Some value that a schema takes, for tests that walk over all operations and must not know what each is about. What it
 * cannot guess (a pattern that it does not know) is a text.
 */
export function sampleOf(schema: z.ZodType | undefined): unknown {
  return schema && valueOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
}

function valueOf(schema: Schema): unknown {
  const { type, enum: values, anyOf, oneOf, properties, required, items, minItems, pattern, format, minimum } = schema
  if ('const' in schema) return schema.const
  if ('default' in schema) return schema.default
  if (Array.isArray(values)) return values[0]
  for (const choices of [anyOf, oneOf]) if (Array.isArray(choices)) return valueOf(choices[0] as Schema)
  switch (type) {
    case 'object': {
      const wanted = (required ?? []) as readonly string[]
      return Object.fromEntries(wanted.map((name) => [name, valueOf((properties as Record<string, Schema>)[name]!)]))
    }
    case 'array':
      return Array.from({ length: Number(minItems ?? 0) }, () => valueOf(items as Schema))
    case 'integer':
    case 'number':
      return Math.max(1, Number(minimum ?? 1))
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return textOf(pattern, format)
  }
}

function textOf(pattern: unknown, format: unknown): string {
  if (format === 'date-time') return '2026-11-22T08:00:00.000Z'
  if (format === 'date') return '2026-11-22'
  if (typeof pattern === 'string' && pattern.includes('{12}')) return '0'.repeat(12)
  if (typeof pattern === 'string' && pattern.includes('{64}')) return '0'.repeat(64)
  return 'a'
}
