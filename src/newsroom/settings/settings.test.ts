import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { changeSettings, readSettings, typedChange } from './settings.ts'

eachDatabase('the settings of a paper', (paper) => {
  it('are changed one by one, and go back to their defaults', async () => {
    await changeSettings(paper.newsroom, typedChange('name', ' 望江日报 '))
    await changeSettings(paper.newsroom, typedChange('icp', '{"text":"望ICP备00000000号"}'))
    await changeSettings(paper.newsroom, typedChange('folio', '["小雪", "潮高 3.1 米"]'))
    expect(await readSettings(paper.database.read)).toMatchObject({
      name: '望江日报',
      icp: { text: '望ICP备00000000号' },
      folio: ['小雪', '潮高 3.1 米'],
    })
    await changeSettings(paper.newsroom, typedChange('icp', 'null'))
    expect((await readSettings(paper.database.read)).icp).toBeUndefined()
    expect(await paper.kinds()).toEqual(Array.from({ length: 4 }, () => 'settings.changed'))
  })

  it.each([
    ['name', '', 'must not be empty'],
    ['name', '望'.repeat(21), 'must have at most 20 characters'],
    ['edition', 'en', 'must be zh-Hans, zh-Hant-TW or zh-Hant-HK'],
    ['timeZone', 'Wangxi', 'must be a time zone like Asia/Shanghai'],
    ['folio', '"小雪"', 'must be a list'],
    ['licence', '{"text":"许可","url":"here"}', 'must be an address like https://news.example'],
    ['licence', '{"label":"许可"}', 'must be a text'],
  ])('refuse %s = %s', async (name, typed, why) => {
    const changed = changeSettings(paper.newsroom, typedChange(name, typed))
    await expect(changed).rejects.toMatchObject({ code: 'invalid', facts: { why } })
    expect(await paper.kinds()).toEqual([])
  })

  it('refuse a name that is none of theirs', async () => {
    const changes = { nam: '望江日报' } as object
    await expect(changeSettings(paper.newsroom, changes)).rejects.toMatchObject({ code: 'missing' })
    expect(await paper.kinds()).toEqual([])
  })
})

describe('a change as it is typed', () => {
  it('is refused when the setting is unknown or a list is no JSON', () => {
    expect(() => typedChange('toString', 'x')).toThrow(expect.objectContaining({ code: 'missing' }))
    expect(() => typedChange('folio', '小雪')).toThrow(expect.objectContaining({ code: 'invalid' }))
  })
})
