import { describe, expect, it } from 'vitest'
import { placeOfView, viewAddress } from './view-address.ts'

describe('the address of a view', () => {
  it.each([
    ['/desk/articles?stage=%5B%22draft%22%5D&peek=0f3k2m9x7q1z', '/articles?stage=%5B%22draft%22%5D'],
    ['/desk/articles?peek=0f3k2m9x7q1z#main', '/articles'],
    ['/articles?q=%E6%BD%AE%E9%97%B8', '/articles?q=%E6%BD%AE%E9%97%B8'],
  ])('%s is kept as %s', (href, address) => {
    expect(viewAddress(href)).toBe(address)
    expect(viewAddress(placeOfView(address))).toBe(address)
  })
})
