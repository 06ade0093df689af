import { describe, expect, it } from 'vitest'
import { OPERATIONS } from '../contract/contract.ts'
import { documentOf } from './openapi.ts'

describe('the document of the interface', () => {
  const written = JSON.stringify(documentOf(OPERATIONS, { server: '/desk/api' }))
  const { components } = JSON.parse(written) as { components: { schemas: Record<string, unknown> } }

  it('has what several operations share once, and leads nowhere else', () => {
    const named = [...written.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref)
    const known = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...new Set(named)].filter((ref) => !known.includes(ref))).toEqual([])
    expect(known).toContain('#/components/schemas/WorkingText')
    expect(written.match(/"footnote"/g)).toHaveLength(1)
  })

  it('can be read by whoever opens it', () => {
    expect(written.length).toBeLessThan(1_000_000)
  })
})
