import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from './annotate.ts'
import { spell, spelled } from './spelling.ts'
import { tallyOf } from './tally.ts'

describe('words in pinyin', () => {
  it.each([
    ['西安', "Xī'ān"],
    ['平安', "Píng'ān"],
    ['北京市', 'Běijīng Shì'],
    ['长江', 'Cháng Jiāng', 'Chángjiāng'],
    ['花儿', 'Huār'],
    ['女儿', "Nǚ'ér"],
    ['孩子们', 'Háizimen'],
    ['看着', 'Kànzhe'],
    ['不对', 'Bù duì', 'Bùduì'],
    ['图书馆', 'Túshūguǎn', 'Túshū guǎn'],
  ])('%s is %s', (text, ...allowed) => {
    expect(allowed).toContain(spelled(text))
  })

  it('part surname and given name, with a capital each', () => {
    expect(spelled('记者任嘉禾说，单若汐女士来了。')).toMatch(/^Jìzhě Rén Jiāhé shuō, Shàn Ruòxī nǚshì /)
    expect(spelled('主任诸葛清说')).toBe('Zhǔrèn Zhūgě Qīng shuō')
    expect(spelled('記者任嘉禾說，任嘉禾也說')).toBe('Jìzhě Rén Jiāhé shuō, Rén Jiāhé yě shuō')
  })

  it.each(['管理处说，可以', '方面表示', '高校认为', '单位表示', '解放军说'])('see no name in %s', (text) => {
    expect(spelled(text).replace(/^./, '')).not.toMatch(/[A-Z]/)
  })

  it('have a capital where the house knows a name, also one that the dictionary cuts', () => {
    expect(spelled('望汐市的渡轮', { names: ['望汐'] })).toBe('Wàngxī Shì de dùlún')
    expect(spelled('船到望汐', { names: ['望汐', ''] })).toContain('Wàngxī')
  })

  it('stand with the marks of Latin text, and leave figures and letters as they are', () => {
    expect(spelled('“好！”他说：２号线GDP增长3.5%。走吧')).toMatch(/^“Hǎo!” Tā shuō: 2 ?hàoxiàn|^“Hǎo!” Tā shuō: 2/)
    expect(spelled('（一）今天；明天、后天？')).toBe('(Yī) jīntiān; míngtiān, hòutiān?')
  })

  it('are the text when joined, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '记者任嘉禾说',
        '花儿',
        '了',
        '着',
        '们',
        '西安市',
        '長',
        '𠮷',
        '\ud83c',
        '，',
        '单女士',
        '尉迟恭',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        const words = spell(text, { names: ['花'] })
        expect(words.map((word) => word.text).join('')).toBe(text)
        expect(words.every(({ start, end, text: word }) => text.slice(start, end) === word)).toBe(true)
        for (const word of words) expect(word.syllables.length).toBe(tallyOf(word.text).count)
      }),
    )
  })
})

describe('the annotation of a text', () => {
  it('has words between spaces and a syllable for each Han character, in both systems', () => {
    const { pinyin, zhuyin, count } = annotate('长江大桥，通车3天')
    expect(pinyin).toMatch(/^Cháng,jiāng [Dd]à,?\s?qiáo tōng,chē tiān$/)
    expect(zhuyin).toMatch(/^ㄔㄤˊ,ㄐㄧㄤ ㄉㄚˋ,?\s?ㄑㄧㄠˊ ㄊㄨㄥ,ㄔㄜ ㄊㄧㄢ$/)
    expect(count).toBe(7)
  })

  it('keeps the count where a character has no reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { pinyin, zhuyin, count } = annotate(text)
        const counted = (list: string) => (count === 0 ? 0 : list.split(/[ ,]/).length)
        expect(counted(pinyin)).toBe(count)
        expect(counted(zhuyin)).toBe(count)
      }),
    )
  })
})
