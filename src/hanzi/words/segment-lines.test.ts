import { describe, expect, it } from 'vitest'
import { segmentLines, type Segmenting } from './segment-lines.ts'

async function blocksOf(lines: readonly string[], segmenting: Partial<Segmenting> = {}): Promise<string[]> {
  const blocks: string[] = []
  for await (const block of segmentLines(given(lines), { eachLine: false, ...segmenting }))
    blocks.push(new TextDecoder().decode(block))
  return blocks
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

describe('lines of words', () => {
  it('are JSON, one for each line, empty ones too', async () => {
    const lines = ['望汐渡轮恢复通航', '', '渡輪“東風”號\\\u0001']
    const [block] = await blocksOf(lines)
    expect(block!.split('\n')).toEqual([
      '["望汐","渡轮","恢复","通航"]',
      '[]',
      JSON.stringify(['渡輪', '“', '東風', '”', '號', '\\', '\u0001']),
      '',
    ])
  })

  it('hold the words of an index if that is asked for', async () => {
    const [block] = await blocksOf(['交通局'], { search: true })
    expect(block).toBe('["交通","交通局","通局","局"]\n')
  })

  it('come one by one to who types them', async () => {
    expect(await blocksOf(['渡轮', '电车'], { eachLine: true })).toEqual(['["渡轮"]\n', '["电车"]\n'])
  })

  it('come in pieces when they are long, and nothing is lost', async () => {
    const line = '望汐渡轮，'.repeat(20_000)
    const blocks = await blocksOf([line, '完'])
    expect(blocks.length).toBeGreaterThan(3)
    const [first, second] = blocks.join('').split('\n')
    expect((JSON.parse(first!) as string[]).join('')).toBe(line)
    expect(second).toBe('["完"]')
  })
})
