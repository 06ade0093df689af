import { describe, expect, it } from 'vitest'
import { Refusal } from '../kernel/refusal.ts'
import { wordsFor } from './terminal.ts'

describe('a refusal on the command line', () => {
  it('says in one line what was refused and why', () => {
    expect(wordsFor(new Refusal('missing', { noun: 'article on this page' }))).toBe('there is no article on this page')
    expect(wordsFor(new Refusal('missing', { noun: 'file', file: 'a.html' }))).toBe('there is no file (file a.html)')
    expect(wordsFor(new Refusal('too_large', { noun: 'page', bytes: 3, maximum: 2 }))).toBe(
      'the page is too large (bytes 3; maximum 2)',
    )
    expect(wordsFor(new Refusal('invalid', { noun: 'staff', field: 'role', roles: ['editor', 'reporter'] }))).toBe(
      'this staff makes no sense (field role; roles editor, reporter)',
    )
  })

  it('has words for what has no name', () => {
    expect(wordsFor(new Refusal('missing'))).toBe('there is no such thing')
    expect(wordsFor(new Refusal('forbidden', { action: 'publish' }))).toBe('that is not allowed (action publish)')
  })
})
