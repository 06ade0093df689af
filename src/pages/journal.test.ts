import { describe, expect, it } from 'vitest'
import { Journal } from './journal.ts'

describe('the journal', () => {
  it('tells a reading what was touched after it began, and nothing before', () => {
    const journal = new Journal()
    journal.note(['wire'], false)
    const reading = journal.open()
    expect(journal.isOvertaken(['wire', 'hot'], reading.since)).toBe(false)
    journal.note(['hot'], false)
    expect(journal.isOvertaken(['wire', 'hot'], reading.since)).toBe(true)
    expect(journal.isOvertaken(['wire'], reading.since)).toBe(false)
    expect(journal.isWithdrawn(['hot'], reading.since)).toBe(false)
  })

  it('keeps a withdrawal apart from a later touch of the same tag', () => {
    const journal = new Journal()
    const reading = journal.open()
    journal.note(['article:7'], true)
    const later = journal.open()
    journal.note(['article:7'], false)
    expect(journal.isWithdrawn(['article:7'], reading.since)).toBe(true)
    expect(journal.isWithdrawn(['article:7'], later.since)).toBe(false)
    expect(journal.isOvertaken(['article:7'], later.since)).toBe(true)
  })

  it('notes only what an open reading may ask for', () => {
    const journal = new Journal()
    journal.note(['a', 'b'], false)
    expect(journal.size).toBe(0)
    const first = journal.open()
    journal.note(['a', 'b'], false)
    const second = journal.open()
    journal.note(['c'], true)
    expect(journal.size).toBe(3)
    journal.close(first)
    expect(journal.size).toBe(1)
    journal.close(second)
    expect(journal.size).toBe(0)
  })

  it('forgets rather than grows without end, and then counts every open reading as overtaken', () => {
    const journal = new Journal()
    const hung = journal.open()
    for (let i = 0; i <= 100_000; i++) journal.note([`article:${i}`], false)
    expect(journal.size).toBeLessThan(10)
    expect(journal.isOvertaken(['article:none'], hung.since)).toBe(true)
    expect(journal.isOvertaken(['article:none'], journal.open().since)).toBe(false)
  })
})
