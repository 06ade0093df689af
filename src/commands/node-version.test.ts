import { expect, it } from 'vitest'
import { nodeWarning } from './node-version.ts'

it('warns of versions of Node with the hole in the Brotli decoder', () => {
  expect(nodeWarning('26.10.0')).toMatch(/^Node 26\.10\.0 .*CVE-2026-111497/)
  expect(nodeWarning('24.22.0')).toContain('24.22.1')
  expect(nodeWarning('24.22.1')).toBeUndefined()
  expect(nodeWarning('26.12.1')).toBeUndefined()
  expect(nodeWarning('27.0.0')).toBeUndefined()
  expect(nodeWarning('20.20.2')).toMatch(/^Node 20\.20\.2 is older/)
})
