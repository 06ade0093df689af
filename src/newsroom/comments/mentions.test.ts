import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { readersOf } from '../../../test/support/readers.ts'
import { converter } from '../../hanzi/scripts/convert.ts'
import { withCornerMarks } from '../../hanzi/typography/quotation-marks.ts'
import { findCalled, keepingNames } from './mentions.ts'

eachDatabase('a name behind an @', (paper) => {
  const inTaiwan = async (text: string) => {
    const convert = await converter({ from: 'zh-Hans', to: 'zh-Hant-TW', words: 'on' })
    return (await keepingNames(paper.database.read, [text], (each) => withCornerMarks(convert(each))))(text)
  }

  it('is that of the reader with the longest name that stands there', async () => {
    const readers = await readersOf(paper, ['阿汐', '阿汐发', '里 后'])
    const text = '@阿汐发船了，＠里 后，@没有这个人，@阿汐，好'
    const called = (await findCalled(paper.database.read, [text]))(text)
    expect(called.map(({ name }) => name)).toEqual(['阿汐发', '里 后', '阿汐'])
    expect(called[0]!.id).toBe(readers[1]!.id)
    expect((await findCalled(paper.database.read, ['没有人']))('没有人')).toEqual([])
  })

  it('is never converted, also when nobody has it any more; what stands around it is', async () => {
    await readersOf(paper, ['后里发', '里 后'])
    expect(await inTaiwan('“@后里发 说得对”，发船了')).toBe('「@后里发 說得對」，發船了')
    expect(await inTaiwan('@后里发说的船发了吗？@里 后，里面')).toBe('@后里发說的船發了嗎？@里 后，裡面')
    expect(await inTaiwan('问＠干发云：几点发船')).toBe('問＠干发云：幾點發船')
    expect(await inTaiwan(`@${'发'.repeat(21)}`)).toBe(`@${'發'.repeat(21)}`)
    expect(await inTaiwan('㐀字与@后里发的发')).toBe('㐀字與@后里发的發')
    expect(await inTaiwan('票@ 发，@@里 后')).toBe('票@ 發，@@里 后')
    expect(await inTaiwan('发船')).toBe('發船')
  })
})
