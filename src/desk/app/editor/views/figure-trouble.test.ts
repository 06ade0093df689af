import { describe, expect, it } from 'vitest'
import { figureTrouble } from './figure-trouble.ts'

const NOW = '2026-11-22T06:00:00.000Z'
const rights = {
  credit: '',
  licence: '本报所有',
  licenceKind: undefined,
  licenceFrom: undefined,
  licenceUntil: undefined,
  retiredAt: undefined,
  deletedAt: undefined,
}

describe('a figure in a story', () => {
  it('needs a credit, its own or its picture’s', () => {
    expect(figureTrouble(' ', rights, NOW)).toBe('no credit')
    expect(figureTrouble('卞沐 摄', rights, NOW)).toBeUndefined()
    expect(figureTrouble('', { ...rights, credit: '卞沐 摄' }, NOW)).toBeUndefined()
  })

  it('says what else keeps it from being printed, whoever is credited', () => {
    expect(figureTrouble('卞沐 摄', { ...rights, licenceUntil: NOW }, NOW)).toBe('licence over')
    expect(figureTrouble('卞沐 摄', { ...rights, retiredAt: NOW }, NOW)).toBe('retired')
    expect(figureTrouble('卞沐 摄', undefined, NOW)).toBe('not there')
  })
})
