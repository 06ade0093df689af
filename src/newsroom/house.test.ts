import { expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { disableStaff, joinStaff, listStaff } from './people/staff.ts'
import { listSections, openSection, renameSection } from './sections/section-store.ts'
import { changeSettings, readSettings } from './settings/settings.ts'

eachDatabase('the house', (paper) => {
  it('lets people join and leave, under one address each', async () => {
    const member = await joinStaff(paper.newsroom, { name: '邝书宁', role: 'editor', email: 'Kuang@Wangxi.example' })
    await expect(
      joinStaff(paper.newsroom, { name: '另一人', role: 'editor', email: 'kuang@wangxi.example' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(joinStaff(paper.newsroom, { name: '无名', role: 'emperor' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await disableStaff(paper.newsroom, { staffId: member.id })
    expect(await listStaff(paper.database.read)).toMatchObject([
      { name: '邝书宁', email: 'kuang@wangxi.example', disabledAt: paper.now() },
    ])
    await expect(disableStaff(paper.newsroom, { staffId: 'nobodyhere00' })).rejects.toMatchObject({ code: 'missing' })
    const reporter = paper.newsroom.as({ kind: 'staff', id: member.id, role: 'reporter' })
    await expect(joinStaff(reporter, { name: '甲', role: 'editor' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('refuses a section without a name, or with one too long for the masthead', async () => {
    for (const name of [' ', '望'.repeat(21)]) {
      await expect(openSection(paper.newsroom, { slug: 'sea', name })).rejects.toMatchObject({ code: 'invalid' })
      await expect(renameSection(paper.newsroom, { sectionId: paper.port.id, name })).rejects.toMatchObject({
        code: 'invalid',
      })
    }
  })

  it('keeps sections in their order, and their addresses when they are renamed', async () => {
    await openSection(paper.newsroom, { slug: 'culture', name: '文教' })
    await renameSection(paper.newsroom, { sectionId: paper.port.id, name: '港口' })
    expect((await listSections(paper.database.read)).map(({ slug, name }) => [slug, name])).toEqual([
      ['city', '本市'],
      ['port', '港口'],
      ['culture', '文教'],
    ])
    await expect(openSection(paper.newsroom, { slug: 'city', name: '又一个' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('has a value for every setting, and refuses one that makes no sense without changing the others', async () => {
    await expect(changeSettings(paper.newsroom, { tagline: '潮有信', timeZone: 'Moon/Sea' })).rejects.toMatchObject({
      code: 'invalid',
      facts: { field: 'timeZone' },
    })
    expect(await readSettings(paper.database.read)).toMatchObject({
      name: '望汐时报',
      tagline: '',
      timeZone: 'Asia/Shanghai',
      edition: 'zh-Hans',
    })
    await changeSettings(paper.newsroom, { tagline: '潮有信' })
    await changeSettings(paper.newsroom, { tagline: '潮有信，报有据' })
    expect((await readSettings(paper.database.read)).tagline).toBe('潮有信，报有据')
  })
})
