import { describe, expect, it } from 'vitest'
import { convert } from './convert.ts'
import { convertLines } from './convert-lines.ts'

describe('converting between scripts', () => {
  it('chooses the form that the phrase asks for', async () => {
    expect(await convert('望汐市发展渡轮，头发理了，皇后坐在后面', { from: 'zh-Hans', to: 'zh-Hant' })).toBe(
      '望汐市發展渡輪，頭髮理了，皇后坐在後面',
    )
  })

  it('writes the forms of the region, and its words only when asked', async () => {
    const text = '出租车司机用鼠标查线路图里的码头'
    expect(await convert(text, { from: 'zh-Hans', to: 'zh-Hant-TW' })).toBe('出租車司機用鼠標查線路圖裡的碼頭')
    expect(await convert(text, { from: 'zh-Hans', to: 'zh-Hant-TW', words: 'on' })).toBe(
      '計程車司機用滑鼠查線路圖裡的碼頭',
    )
    expect(await convert('线路图里', { from: 'zh-Hans', to: 'zh-Hant-HK' })).toBe('線路圖裏')
  })

  it('reads a regional form back only when told the region', async () => {
    expect(await convert('保持著高水平', { from: 'zh-Hant-TW', to: 'zh-Hans' })).toBe('保持着高水平')
    expect(await convert('保持著高水平', { from: 'zh-Hant', to: 'zh-Hans' })).toBe('保持著高水平')
  })

  it('keeps the number of characters when words are off', async () => {
    const text = '二极管坏了，服务器的内存条、优盘和打印机也坏了。𠮷野家的𫗧'
    for (const to of ['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const) {
      expect(Array.from(await convert(text, { from: 'zh-Hans', to }))).toHaveLength(Array.from(text).length)
    }
  })

  it('finds out the script of each text by itself', async () => {
    expect(await convert('渡輪停在碼頭裡', { from: 'auto', to: 'zh-Hans' })).toBe('渡轮停在码头里')
    expect(await convert('渡轮停在码头里', { from: 'auto', to: 'zh-Hans' })).toBe('渡轮停在码头里')
    expect(await convert('渡輪停在碼頭裏', { from: 'auto', to: 'zh-Hant-TW' })).toBe('渡輪停在碼頭裡')
    expect(await convert('渡轮停在码头里', { from: 'auto', to: 'zh-Hant-TW' })).toBe('渡輪停在碼頭裡')
  })

  it('leaves a text alone whose script is the one asked for', async () => {
    const text = '原樣 keep 100%\t〖〗'
    expect(await convert(text, { from: 'zh-Hant-TW', to: 'zh-Hant-TW' })).toBe(text)
  })
})

describe('text convert', () => {
  it('gives a line for each line, empty ones too', async () => {
    const blocks = await Array.fromAsync(convertLines(['渡轮', '', '电车'], { from: 'zh-Hans', to: 'zh-Hant' }))
    expect(blocks).toEqual(['渡輪\n\n電車\n'])
  })

  it('hands each line on at once for a person who types', async () => {
    const conversion = { from: 'zh-Hans', to: 'zh-Hant', eachLine: true } as const
    expect(await Array.fromAsync(convertLines(['渡轮', '电车'], conversion))).toEqual(['渡輪\n', '電車\n'])
  })

  it('keeps blocks small however long the input', async () => {
    const lines = Array.from({ length: 4000 }, () => '望汐港的渡轮今天照常开行')
    const blocks = await Array.fromAsync(convertLines(lines, { from: 'zh-Hans', to: 'zh-Hant' }))
    expect(blocks.length).toBeGreaterThan(1)
    expect(blocks.join('').split('\n')).toHaveLength(4001)
  })
})
