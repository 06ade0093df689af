import { describe, expect, it } from 'vitest'
import { sections } from './city.ts'
import { generateArticles, generateWire } from './generate.ts'
import { sentence } from './generate/grammar.ts'

const first = [...generateArticles(1, 3000)]

describe('made-up stories', () => {
  it('are the same for the same seed, and a longer row begins with the shorter', () => {
    expect([...generateArticles(1, 50)]).toEqual(first.slice(0, 50))
  })

  it('differ from seed to seed', () => {
    const other = [...generateArticles(2, 3000)]
    const same = other.filter(({ headline }, index) => headline === first[index]!.headline)
    expect(same.length).toBeLessThan(3)
    expect(other.some(({ paragraphs }, index) => paragraphs.join() === first[index]!.paragraphs.join())).toBe(false)
  })

  it('never carry the headline of their neighbour, and seldom that of any other', () => {
    expect(first.some(({ headline }, index) => headline === first[index - 1]?.headline)).toBe(false)
    expect(new Set(first.map(({ headline }) => headline)).size).toBeGreaterThan(2800)
  })

  it('have six to nine paragraphs and about a thousand characters, with every slot filled', () => {
    let characters = 0
    for (const { headline, standfirst, paragraphs } of first) {
      const text = paragraphs.join('')
      characters += text.length
      expect(paragraphs.length).toBeGreaterThanOrEqual(6)
      expect(paragraphs.length).toBeLessThanOrEqual(9)
      expect(headline + standfirst + text).not.toMatch(/[{}~\s]|undefined/)
      expect([...headline].length).toBeLessThanOrEqual(40)
      for (const paragraph of paragraphs) expect(paragraph).toMatch(/[。”]$/)
    }
    expect(characters / first.length).toBeGreaterThan(900)
    expect(characters / first.length).toBeLessThan(1100)
  })

  it('speak of every section in more than three thousand different words', () => {
    expect(new Set(first.map(({ section }) => section))).toEqual(new Set(sections.map(({ slug }) => slug)))
    const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })
    const words = new Set<string>()
    for (const { headline, paragraphs } of first.slice(0, 1500)) {
      for (const { segment, isWordLike } of segmenter.segment(headline + paragraphs.join('')))
        if (isWordLike && !/\d/.test(segment)) words.add(segment)
    }
    expect(words.size).toBeGreaterThan(3000)
  })

  it('are refused a sentence with a slot that nobody fills', () => {
    expect(() => sentence('{nobody}来了')).toThrow(RangeError)
    expect(() => sentence('{~who2}来了')).toThrow(RangeError)
  })
})

describe('made-up items of the rolling feed', () => {
  it('are repeatable, short, and one in three says more', () => {
    const items = [...generateWire(5, 900)]
    expect([...generateWire(5, 900)]).toEqual(items)
    for (const { headline } of items) expect([...headline].length).toBeLessThanOrEqual(40)
    const longer = items.filter(({ text }) => text !== undefined).length
    expect(longer).toBeGreaterThan(240)
    expect(longer).toBeLessThan(360)
  })
})
