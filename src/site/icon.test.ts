import { expect, it } from 'vitest'
import { icon } from './icon.ts'

it('shows the first character of the name, whole', () => {
  expect(icon('望汐时报')).toContain('>望</text>')
  expect(icon('𠮷野日报')).toContain('>𠮷</text>')
  expect(icon('<b>')).toContain('>&lt;</text>')
})
