import { expect, it } from 'vitest'
import { createAdmission } from './admission.ts'

it('lets in as many as there are places', () => {
  const admission = createAdmission({ most: 2, mostOfOne: 2 })
  const leave = admission.enter('192.0.2.1') as () => void
  expect(admission.enter('192.0.2.2')).toBeTypeOf('function')
  expect(admission.enter('192.0.2.3')).toBe('full')
  leave()
  expect(admission.enter('192.0.2.3')).toBeTypeOf('function')
})

it('keeps one address from taking the places of others', () => {
  const admission = createAdmission({ most: 9, mostOfOne: 2 })
  const leave = admission.enter('192.0.2.1') as () => void
  admission.enter('192.0.2.1')
  expect(admission.enter('192.0.2.1')).toBe('crowded')
  expect(admission.enter('192.0.2.2')).toBeTypeOf('function')
  leave()
  expect(admission.enter('192.0.2.1')).toBeTypeOf('function')
})

it('counts those without an address among all, and nowhere else', () => {
  const admission = createAdmission({ most: 3, mostOfOne: 1 })
  expect(admission.enter(undefined)).toBeTypeOf('function')
  expect(admission.enter(undefined)).toBeTypeOf('function')
  expect(admission.enter('192.0.2.1')).toBeTypeOf('function')
  expect(admission.enter(undefined)).toBe('full')
})
