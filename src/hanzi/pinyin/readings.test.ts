import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHan } from './han.ts'
import { readings } from './readings.ts'
import { tallyOf } from './tally.ts'

describe('readings', () => {
  it('are one for each code point, empty for what is not Han', () => {
    expect(readings('行长,好')).toEqual(['háng', 'zhǎng', '', 'hǎo'])
    expect(readings('')).toEqual([])
    expect(readings('GDP 3.5%，🌊')).toEqual(Array.from('GDP 3.5%，🌊', () => ''))
  })

  it('are known for characters beyond the basic plane and for compatibility characters', () => {
    expect(readings('𪚥𠀀〇')).toEqual(['zhé', 'hē', 'líng'])
    expect(readings('𠮷野')).toEqual(['jí', 'yě'])
    expect(readings('\uf900')).toEqual(['qǐ'])
  })

  it('lose no place, whatever the text: halves of characters, emoji, marks', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('潮', '行', '長', '著', '𠮷', '\ud83c', '\udf0a', '👨‍👩‍👧', '　', '\n', '儿', '一', '1', 'a'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const read = readings(text)
        const characters = Array.from(text)
        expect(read.length).toBe(characters.length)
        for (const [at, character] of characters.entries()) {
          if (!isHan(character.codePointAt(0)!)) expect(read[at]).toBe('')
        }
      }),
    )
  })

  it('do not depend on where a long text is cut for the work', () => {
    const line = '行长在长江边的银行里数着数，都说重庆的音乐会很重要。'
    const one = readings(line).join(' ')
    const length = Array.from(line).length
    const many = readings(line.repeat(3000))
    for (let start = 0; start < many.length; start += length) {
      expect(many.slice(start, start + length).join(' ')).toBe(one)
    }
  })

  it('give 一 and 不 the tone that they have by themselves, as pinyin is written', () => {
    expect(readings('一个不对，一定不是')).toEqual(['yī', 'gè', 'bù', 'duì', '', 'yī', 'dìng', 'bù', 'shì'])
  })

  it('follow the Traditional character where it decides what the Simplified one leaves open', () => {
    const read = (text: string) => readings(text).filter(Boolean).join(' ')
    expect(read('頭髮發白，乾隆年間很乾燥')).toBe('tóu fà fā bái qián lóng nián jiān hěn gān zào')
    expect(read('名著看著看著就睡著了')).toBe('míng zhù kàn zhe kàn zhe jiù shuì zháo le')
    expect(read('瞭望臺上瞭解三隻貓，骯髒的內臟')).toBe('liào wàng tái shàng liǎo jiě sān zhī māo āng zāng de nèi zàng')
    expect(read('宮商角徵羽，徵稅，神祇')).toBe('gōng shāng jué zhǐ yǔ zhēng shuì shén qí')
  })

  it('are not told by brackets and white space between the characters of other words', () => {
    expect(readings('长（长江）')).toHaveLength(5)
    expect(readings('银 行')[2]).toMatch(/^(?:háng|xíng)$/)
  })
})

describe("editors' fixes", () => {
  it('win over the model, in either script, wherever the term stands', () => {
    const fixes = [{ term: '单若汐', reading: 'dān ruò xī' }]
    expect(readings('单若汐说，單若汐', { fixes }).filter(Boolean)).toEqual('dān ruò xī shuō dān ruò xī'.split(' '))
  })

  it('are taken as they are typed, the longest first, the later of two', () => {
    const fixes = [
      { term: '长', reading: 'chang2' },
      { term: '长', reading: 'zhang3' },
      { term: '长堤', reading: 'CHÁNG dī' },
    ]
    expect(readings('长堤长', { fixes })).toEqual(['cháng', 'dī', 'zhǎng'])
  })

  it('hold for terms with letters and marks in them, and are left out when they make no sense', () => {
    expect(readings('A座行吗', { fixes: [{ term: 'A座行', reading: 'zuò háng' }] })).toEqual(['', 'zuò', 'háng', 'ma'])
    const plain = readings('潮闸')
    for (const reading of ['', 'x', 'cháo', 'cháo zhá mén', '潮 闸']) {
      expect(readings('潮闸', { fixes: [{ term: '潮闸', reading }] })).toEqual(plain)
    }
    expect(readings('潮闸', { fixes: [{ term: '', reading: '' }] })).toEqual(plain)
  })
})

describe('the tally of a text', () => {
  it('counts its Han characters and differs where they do', () => {
    expect(tallyOf('潮A闸，𠮷').count).toBe(3)
    expect(tallyOf('潮闸')).toEqual(tallyOf('潮，闸 1'))
    expect(tallyOf('潮闸').sum).not.toBe(tallyOf('闸潮').sum)
  })
})

describe('surnames', () => {
  it.each([
    ['记者曾多次表示', '曾', 'céng'],
    ['主席曾对他说', '曾', 'céng'],
    ['医生都这么说', '都', 'dōu'],
    ['他任局长不到一年', '任', 'rèn'],
    ['区书记来了', '区', 'qū'],
    ['在具体名单于明天公布时', '单', 'dān'],
    ['桌上，盛米饭和汤的碗', '盛', 'chéng'],
    ['生活朴素与知足', '朴', 'pǔ'],
    ['记者查看了渡口', '查', 'chá'],
    ['华侨和华先生', '华', 'huá'],
    ['单位表示会改', '单', 'dān'],
    ['解放军说', '解', 'jiě'],
    ['区委认为', '区', 'qū'],
    ['乐园介绍', '乐', 'lè'],
    ['曲艺团表示', '曲', 'qǔ'],
  ])('are not seen where the character is another word: %s', (text, character, reading) => {
    expect(readings(text)[Array.from(text).indexOf(character)]).toBe(reading)
  })
})
