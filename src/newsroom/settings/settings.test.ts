import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import type { Role } from '../people/policy.ts'
import { restoreSettings } from './restore-settings.ts'
import { listSettingChanges } from './setting-history-reading.ts'
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

  it('are not changed by what they are already', async () => {
    await changeSettings(paper.newsroom, { name: '望汐时报', tagline: '' })
    expect(await paper.kinds()).toEqual(['settings.changed'])
    await changeSettings(paper.newsroom, { name: '望汐时报', tagline: '' })
    expect(await paper.kinds()).toEqual(['settings.changed'])
  })

  it('are not written over by who saw them before a colleague changed them', async () => {
    const seen = await readSettings(paper.database.read)
    await changeSettings(paper.newsroom, { name: '望江日报' }, { name: seen.name })
    const late = changeSettings(paper.newsroom, { name: '汐江晚报', tagline: '早' }, { name: seen.name })
    await expect(late).rejects.toMatchObject({ code: 'stale', facts: { field: 'name' } })
    expect(await readSettings(paper.database.read)).toMatchObject({ name: '望江日报', tagline: '' })
  })

  it('are changed by those whom the policy allows their group', async () => {
    const as = (role: Role) => paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role })
    await expect(changeSettings(as('editor'), { name: '望江日报' })).rejects.toMatchObject({ code: 'forbidden' })
    await changeSettings(as('chief_editor'), { name: '望江日报' })
    const demand = { secondFactorRoles: ['administrator' as const] }
    await expect(changeSettings(as('chief_editor'), demand)).rejects.toMatchObject({ code: 'forbidden' })
    await changeSettings(as('administrator'), demand)
    expect((await readSettings(paper.database.read)).secondFactorRoles).toEqual(['administrator'])
  })

  it('tell what they were, and can be what they were again', async () => {
    await changeSettings(paper.newsroom, { name: '望江日报', tagline: '江上有风' })
    const [change] = await listSettingChanges(paper.database.read, { limit: 1 })
    expect(change).toMatchObject({
      actor: 'program:command',
      before: { name: '望汐时报', tagline: null },
      after: { name: '望江日报', tagline: '江上有风' },
    })
    await changeSettings(paper.newsroom, { tagline: '江上无风' })
    const restored = restoreSettings(paper.newsroom, { seq: change!.seq })
    await expect(restored).rejects.toMatchObject({ code: 'stale', facts: { field: 'tagline' } })
    await restoreSettings(paper.newsroom, { seq: change!.seq, anyway: true })
    expect(await readSettings(paper.database.read)).toMatchObject({ name: '望汐时报', tagline: '' })
    const history = await listSettingChanges(paper.database.read, { limit: 9 })
    expect(history.map(({ names }) => names.join(' '))).toEqual(['name tagline', 'tagline', 'name tagline', 'name'])
    const older = await listSettingChanges(paper.database.read, { limit: 9, olderThan: change!.seq })
    expect(older.map(({ names }) => names.join(' '))).toEqual(['name'])
    await expect(restoreSettings(paper.newsroom, { seq: 999_999 })).rejects.toMatchObject({ code: 'missing' })
  })

  it.each([
    ['name', '', 'must not be empty'],
    ['name', '望江\n日报', 'must be one line of text'],
    [
      'secondFactorRoles',
      '["reader"]',
      'must be reporter, editor, section_head, chief_editor, proofreader, moderator or administrator',
    ],
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
