import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { HANDLERS } from '../api/handlers.ts'
import { OPERATIONS } from './contract.ts'

const places = OPERATIONS.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)

describe('the contract', () => {
  it('has each operation once, by its name and by its place', () => {
    const ids = OPERATIONS.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([])
  })

  it('is answered by one handler for each operation, and by no other', () => {
    const handled = HANDLERS.map(({ operation }) => operation)
    expect(OPERATIONS.filter((each) => !handled.includes(each)).map(({ id }) => id)).toEqual([])
    expect(handled.filter((each) => !OPERATIONS.includes(each)).map(({ id }) => id)).toEqual([])
    expect(handled.filter((each, index) => handled.indexOf(each) !== index)).toEqual([])
  })

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s is well formed', (_, operation) => {
    const { id, path, method, params, body, bytes, summary, follows } = operation
    expect(id).toMatch(/^[a-z]+(?:[A-Z][a-z]*)+$/)
    expect(path).toMatch(/^(?:\/(?:[a-z][a-z-]*|\{[a-z][a-zA-Z]*\}))+$/)
    expect(summary).toMatch(/^\S.*[.)]$/)
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    const shape = params && 'shape' in params ? Object.keys(params.shape as object) : []
    expect(shape.toSorted()).toEqual(named.toSorted())
    if (method === 'GET') expect([body, bytes]).toEqual([undefined, undefined])
    else expect(follows).toBeUndefined()
  })

  it('takes no number that a column of either database would not hold', () => {
    const tooGreat = OPERATIONS.flatMap((operation) =>
      (['params', 'query', 'body'] as const).flatMap((part) => {
        const schema = operation.bytes && part === 'body' ? undefined : operation[part]
        const asJson = schema && z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
        // Of what is kept as JSON any number may be said; the log counts further.
        const { $defs: _, ...own } = asJson ?? {}
        return operation.id === 'restoreSettings' ? [] : tooGreatIn(own, `${operation.id} ${part}`)
      }),
    )
    expect(tooGreat).toEqual([])
  })
})

/** Where a schema lets a whole number be greater than 31 bits. */
function tooGreatIn(schema: unknown, place: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, maximum } = schema as { type?: unknown; maximum?: unknown }
  const here = type === 'integer' && !(Number(maximum) < 2 ** 31) ? [place] : []
  return [...here, ...Object.entries(schema).flatMap(([name, inner]) => tooGreatIn(inner, `${place}.${name}`))]
}
