import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

const request = (forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } }) as unknown as IncomingMessage

it('believes nobody without a proxy of our own', () => {
  expect(clientAddress(0)(request('198.51.100.7'))).toBe('10.0.0.1')
})

it('believes what our own proxies heard, and not what readers wrote before it', () => {
  expect(clientAddress(1)(request('203.0.113.9, 198.51.100.7'))).toBe('198.51.100.7')
  expect(clientAddress(2)(request('203.0.113.9, 198.51.100.7, 10.1.1.1'))).toBe('198.51.100.7')
  expect(clientAddress(1)(request('not an address'))).toBeUndefined()
  expect(clientAddress(2)(request('198.51.100.7'))).toBeUndefined()
  expect(clientAddress(1)(request())).toBeUndefined()
})
