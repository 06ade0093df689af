import { describe, expect, it } from 'vitest'
import { type LineOptions, pinyinLines } from './pinyin-lines.ts'

async function printed(lines: readonly string[], options: LineOptions = {}): Promise<string> {
  async function* given() {
    yield* lines
  }
  let text = ''
  for await (const piece of pinyinLines(given(), options)) text += piece
  return text
}

describe('lines of text', () => {
  it('are printed as JSON, a line for each, empty ones too', async () => {
    expect(await printed(['行长,好', '', '"\ud83c"'])).toBe(
      '[["行","háng"],["长","zhǎng"],[",",""],["好","hǎo"]]\n[]\n[["\\"",""],["\\ud83c",""],["\\"",""]]\n',
    )
    expect(await printed(['行长'], { zhuyin: true })).toBe('[["行","ㄏㄤˊ"],["长","ㄓㄤˇ"]]\n')
    expect(await printed(['渡轮到西安了。', ''], { words: true })).toMatch(/^Dùlún dào Xī'ān ?le\.\n\n$/)
  })

  it('may be as long as they like: every character comes, in its place', async () => {
    for (const unit of ['长江的行长。', '𠮷行', '长']) {
      const line = unit.repeat(60_000)
      const pairs = JSON.parse(await printed([line])) as [string, string][]
      expect(pairs.map(([character]) => character).join('')).toBe(line)
      expect(new Set(pairs.slice(0, -1).map(([, reading]) => reading)).size).toBeLessThanOrEqual(6)
    }
    const words = await printed(['长江的行长。'.repeat(30_000)], { words: true })
    expect(words.split('. ').length).toBe(30_000)
  })
})
