import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from './look-alikes.ts'
import { mustBeNobodyOfTheHouse, nameOfReader } from './reader.ts'

describe('a name', () => {
  it.each([
    ['望江楼主', '望江楼主'],
    ['  Tide　Gate ', 'Tide Gate'],
    ['ｔｉｄｅ９', 'tide9'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['J. K. Lin', 'J. K. Lin'],
    ['李雷', '李雷'],
    ['さくら', 'さくら'],
    ['José', 'José'],
    ['Иван', 'Иван'],
    ['阿廖沙Алёша', '阿廖沙Алёша'],
  ])('%s is taken as %s', (typed, name) => {
    expect(nameOfReader(typed)).toBe(name)
  })

  it.each([
    ['', 'too short'],
    ['潮', 'too short'],
    ['潮'.repeat(21), 'too long'],
    ['望\u200B江', 'characters'],
    ['望\u202E江楼', 'characters'],
    ['望江\u3164楼', 'characters'],
    ['潮水🌊', 'characters'],
    ['<b>潮水</b>', 'characters'],
    ['潮水\n江楼', 'characters'],
    ['潮水\r\nBcc: a@b.example', 'characters'],
    ['----', 'characters'],
    ['·望江·', 'characters'],
    [`Z${'\u0301'.repeat(9)}algo`, 'characters'],
    ['潮\uD800水', 'characters'],
    ['望江Аnna', 'characters'],
    ['Ꭺnna', 'characters'],
  ])('%j is refused', (typed, why) => {
    expect(() => nameOfReader(typed)).toThrow(expect.objectContaining({ facts: expect.objectContaining({ why }) }))
  })
})

describe('two names look alike', () => {
  it.each([
    ['望江樓主', '望江楼主'],
    ['Wangxi', 'WANGXI'],
    ['Wangxi', 'Ｗａｎｇｘｉ'],
    ['paypal', 'раураl'],
    ['Anna', 'Аnnа'],
    ['HELEN', 'ΗΕLΕΝ'],
    ['Illini', 'lllini'],
    ['O2', '02'],
    ['Davil', 'ᎠᎪᏙᏆᏞ'],
    ['moderator', 'ᴍᴏᴅᴇʀᴀᴛᴏʀ'],
    ['Admin', 'ꓮꓓꓟꓲꓠ'],
    ['SOLO', 'ՏՕԼՕ'],
    ['modern', 'modem'],
    ['José', 'Jose'],
    ['江 楼', '江楼'],
    ['江·楼', '江楼'],
    ['李己', '李已'],
    ['一口气', 'ー口气'],
    ['カ量', '力量'],
    ['臺北人', '台北人'],
    ['𝓌𝒶𝓃ℊ𝓍𝒾', 'wangxi'],
    ['江\u200D楼', '江楼'],
  ])('%s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['望江楼', '望海楼'],
    ['Lin', 'Len'],
    ['さくら', 'さくり'],
    ['张三', '张四'],
  ])('but not %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  it('whatever is folded is folded already, and no name that is taken is folded to nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text))
        try {
          expect(nameKey(nameOfReader(text))).not.toBe('')
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid' })
        }
      }),
    )
  })
})

describe('nobody is taken for the house', () => {
  const house = { paper: ['望汐时报', ''], staff: ['林雁', 'Ann Lee'] }
  it.each([
    '望汐时报',
    '望汐時報',
    '望汐时报客服',
    '编辑部·望汐时报',
    '林雁',
    '林 雁',
    '记者林雁',
    '林雁记者',
    'ANN LEE',
    'Аnn Lее',
    '管理员',
    '管理员01',
    '官方通知',
    '值班编辑',
    '系统消息 2',
    'Admin',
    'admin1',
    'ᎪᎠᎷiɴ',
    '大报官方',
    '已离开的读者',
  ])('%s is refused', (name) => {
    expect(() => mustBeNobodyOfTheHouse(name, house)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ why: 'house' }) }),
    )
  })
  it.each(['林雁飞', '望汐人', '小时报', '记者的朋友', '读者甲', '系统工程师', '编辑的猫', '2046', '2号管理'])(
    '%s may be taken',
    (name) => {
      expect(() => mustBeNobodyOfTheHouse(name, house)).not.toThrow()
    },
  )
})
