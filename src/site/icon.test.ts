import { expect, it } from 'vitest'
import { paperIcon } from './icon.ts'

it('shows the first character of the name, whole', () => {
  expect(paperIcon('望汐时报')).toContain('>望</text>')
  expect(paperIcon('𠮷野日报')).toContain('>𠮷</text>')
  expect(paperIcon('<b>')).toContain('>&lt;</text>')
})
