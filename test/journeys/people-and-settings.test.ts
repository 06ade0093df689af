import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { setTerm } from '../../src/newsroom/dictionary/set-term.ts'
import { listSections } from '../../src/newsroom/sections/section-store.ts'
import { changeSettings } from '../../src/newsroom/settings/settings.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { PASSWORD } from '../support/door.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

/** In the dialog or drawer that is open. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText(option, { exact: true }).click()
}

/** A story in which several characters have several forms, and no phrase decides. */
async function filesDoubtfulStory(): Promise<string> {
  await using desk = await deskOf(journey.folder)
  const [section] = await listSections(desk.database.read)
  const content = {
    headline: '老周干，老街又忙',
    bylines: [],
    body: paragraphs(['晒了三天，干。', '有人开车斗气，也有人慢慢走。']),
  }
  return (await file(desk, { sectionId: section!.id, topicIds: [], content })).id
}

it('keeps the staff: invited, found, given a role, signed out, disabled and restored', async () => {
  await using boss = await signedIn(journey, 'administrator')
  await using linYan = await signedIn(journey, 'editor')
  await boss.goto('/desk/people')
  await boss.getByRole('row', { name: /林雁/ }).waitFor()
  await examine(boss, 'people')

  // A key opens the dialog; the link is shown once.
  await boss.setViewportSize({ width: 1280, height: 900 })
  await boss.keyboard.press('a')
  const dialog = boss.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('杜若汀')
  await choose(boss, '职务', '校对')
  await examine(boss, 'people-invite', { widths: [390, 1280] })
  await dialog.getByRole('button', { name: '邀请', exact: true }).click()
  expect(await boss.locator('.link-once').textContent()).toMatch(/\/desk\/invitation\/[\w-]{43}$/)
  await examine(boss, 'people-link', { widths: [390, 1280] })
  await boss.getByRole('button', { name: '收好了' }).click()

  // Filters stand in the address.
  await boss.setViewportSize({ width: 1280, height: 900 })
  await boss.getByRole('searchbox').or(boss.getByPlaceholder('姓名、登录名、邮箱')).first().fill('若汀')
  await boss.waitForURL('**/people?q=*')
  await expect.poll(() => boss.locator('.ant-table-row').count()).toBe(1)
  await boss.reload()
  await expect.poll(() => boss.locator('.ant-table-row').count()).toBe(1)
  expect(await boss.locator('.ant-table-row').textContent()).toContain('还没来')
  await boss.goto('/desk/people?access=disabled')
  await boss.getByText('没有这样的同事。').waitFor()
  await boss.getByRole('button', { name: '清除筛选' }).click()

  // What somebody may do follows the role, at once and everywhere.
  await boss.getByRole('button', { name: '林雁' }).click()
  await boss.waitForURL(`**/people/${linYan.staffId}`)
  const drawer = boss.getByRole('dialog')
  await drawer.getByText('发布、更正、退回').waitFor()
  await drawer.getByText('Chrome, Linux').or(drawer.getByText('Firefox, Linux')).first().waitFor()
  await examine(boss, 'person')
  await boss.setViewportSize({ width: 1280, height: 900 })
  await choose(boss, '职务', '总编')
  await boss.getByText('现在是总编。').waitFor()
  await linYan.goto('/desk/people')
  await linYan.getByRole('row', { name: /管事的/ }).waitFor()

  // Ended here, over there the sign-in is laid over the page.
  await drawer.getByRole('button', { name: '停用账号' }).click()
  await boss.getByText('登录和接口令牌立即失效').waitFor()
  await boss.getByRole('button', { name: '停用账号' }).last().click()
  await boss.getByText('已停用，登录已失效。').waitFor()
  await drawer.getByText('账号已停用，什么也不能做。').waitFor()
  await linYan.locator('iframe').waitFor()
  await drawer.getByRole('button', { name: '恢复账号' }).click()
  await boss.getByText('已恢复，可用原来的方式登录。').waitFor()
})

it('makes a token that is shown once, and takes it back', async () => {
  await using linYan = await signedIn(journey, 'editor')
  await linYan.goto('/desk/inbox')
  await linYan.getByRole('button', { name: '林雁' }).click()
  await linYan.getByRole('link', { name: '接口令牌' }).click()
  await linYan.getByText('还没有令牌。').waitFor()
  await linYan.getByRole('button', { name: '新令牌' }).click()
  await linYan.getByLabel('用途').fill('夜班发稿机')
  for (const scope of ['看滚动', '改滚动']) await linYan.getByLabel(scope).check()
  const dialog = linYan.getByRole('dialog')
  await dialog.getByLabel('现在的密码').fill('不是它 不是它 不是它')
  await dialog.getByRole('button', { name: '生成' }).click()
  await dialog.getByText('现在的密码不对').waitFor()
  await dialog.getByLabel('现在的密码').fill(PASSWORD)
  await dialog.getByRole('button', { name: '生成' }).click()
  const secret = await linYan.locator('.token-secret').innerText()
  const asks = () =>
    linYan.request.get('/desk/api/wire', { headers: { authorization: `Bearer ${secret}`, cookie: '' } })
  expect((await asks()).status()).toBe(200)
  await linYan.getByRole('button', { name: '收好了' }).click()
  await linYan.getByRole('listitem').getByText('夜班发稿机').waitFor()
  await linYan.locator('.token-secret').waitFor({ state: 'detached' })
  expect(await linYan.content()).not.toContain(secret)
  await examine(linYan, 'tokens')
  await linYan.getByRole('button', { name: '收回“夜班发稿机”' }).click()
  await linYan.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await linYan.getByText('还没有令牌。').waitFor()
  expect((await asks()).status()).toBe(401)
})

it('changes settings beside what they were, tells of others who do, and restores them', async () => {
  await using chief = await signedIn(journey, 'chief_editor')
  await chief.goto('/desk/settings')
  await chief.waitForURL('**/settings/paper')
  const name = chief.getByLabel('报名', { exact: true })
  await name.fill('望江日报')
  await chief.getByText('原为：望汐时报').waitFor()
  await chief.getByText('改了 1 项，还没保存').waitFor()
  await examine(chief, 'settings-paper')

  // Somebody else was first.
  {
    await using desk = await deskOf(journey.folder)
    await changeSettings(desk, { name: '汐江晚报' })
  }
  await chief.getByText('别人刚改过，现在是：汐江晚报').waitFor()
  await chief.getByRole('button', { name: '保存' }).click()
  await chief.getByRole('alert').getByText('情况已经变了').waitFor()
  await examine(chief, 'settings-moved', { widths: [390, 1280] })
  await chief.getByRole('button', { name: '仍用我的' }).click()
  await chief.keyboard.press('Control+s')
  await chief.getByText('已保存，读者看到的页面已更新。').waitFor()
  await using reader = await journey.reader()
  await reader.goto('/')
  expect(await reader.title()).toBe('望江日报')

  // What is wrong is said beside it, and nothing is lost.
  await chief.getByRole('tab', { name: '备案' }).click()
  await chief.getByLabel('ICP 备案', { exact: true }).fill('望ICP备00000001号')
  const link = chief.getByLabel('ICP 备案：链接到（可不填）')
  await link.fill('不是网址')
  await chief.getByRole('button', { name: '保存' }).click()
  // This the browser says by itself, at the field; the next is an address, and the house that says no.
  await chief.locator('input:focus:invalid').waitFor()
  await link.fill('javascript:alert(1)')
  await chief.getByRole('button', { name: '保存' }).click()
  await chief.locator('form.setting-group').getByRole('alert').waitFor()
  expect(await chief.getByLabel('ICP 备案', { exact: true }).inputValue()).toBe('望ICP备00000001号')
  await link.fill('https://beian.example')
  await chief.getByRole('button', { name: '保存' }).click()
  await chief.getByText('已保存，读者看到的页面已更新。').last().waitFor()
  await examine(chief, 'settings-imprint', { widths: [390, 1280] })
  const entry = chief.getByRole('region', { name: '此前的设置' }).getByRole('listitem').first()
  await entry.getByText('望ICP备00000001号（https://beian.example）').waitFor()
  await entry.getByRole('button', { name: '恢复此前设置' }).click()
  await chief.getByRole('dialog').getByRole('button', { name: '恢复此前设置' }).click()
  await chief.getByText('已恢复。').waitFor()

  // Leaving asks first; signing in is the administrator's.
  await chief.getByLabel('电话').fill('0000-555-0199')
  await chief.getByRole('tab', { name: '登录' }).click()
  await chief.getByRole('dialog').getByText('改动还没保存。离开就没有了。').last().waitFor()
  await chief.getByRole('button', { name: '离开' }).click()
  await chief.getByText('这里归管理员。你可以看，不能改。').waitFor()
  await examine(chief, 'settings-sign-in', { widths: [390, 1280] })
})

it('keeps the house dictionary: tried on a sentence, taught, found, changed beside others, removed and put back', async () => {
  await using chief = await signedIn(journey, 'chief_editor')
  await chief.goto('/desk/dictionary')
  await chief.getByText('词库还是空的。').waitFor()
  await examine(chief, 'dictionary-empty')

  // A key opens the form. What is in grey is what editions print by themselves; a sentence shows what would be.
  await chief.setViewportSize({ width: 1280, height: 900 })
  await chief.keyboard.press('a')
  const drawer = chief.getByRole('dialog')
  await expect.poll(() => chief.evaluate(() => document.activeElement?.id)).toBe('term-term')
  await chief.keyboard.type('望汐湾大桥')
  const taiwan = drawer.getByLabel('台版')
  await expect.poll(() => taiwan.getAttribute('placeholder')).toBe('望汐灣大橋')
  await drawer.getByLabel('一句话，照本报的写法').fill('望汐湾大桥今晨封闭，出租车绕行乐清路。')
  await taiwan.fill('望汐跨灣橋')
  await drawer.locator('ins', { hasText: '跨灣橋' }).waitFor()
  await drawer.getByLabel('读音').fill('wang4 xi1 wan1')
  await drawer.getByText('每个汉字要有一个音节，带声调').waitFor()
  await examine(chief, 'dictionary-amiss')
  await drawer.getByLabel('读音').fill('wang4 xi1 wan1 dai4 qiao2')
  await drawer.locator('ruby.other', { hasText: '大' }).waitFor()
  await drawer.getByLabel('备注').fill('港务局的正式叫法')
  await examine(chief, 'dictionary-entry')
  await chief.setViewportSize({ width: 1280, height: 900 })
  await chief.keyboard.press('Control+s')
  await chief.getByText('“望汐湾大桥”已记入词库，读者的页面已跟着变').waitFor()

  // Readers have it; filters and the open entry stand in the address.
  {
    await using desk = await deskOf(journey.folder)
    const names = ['沈里舟', '单若汐', '乐清路', '外港潮闸', '夜航渡轮', '石塘老街', '观潮台']
    for (const term of names)
      await setTerm(desk, { term, isName: true, ...(term === '乐清路' && { reading: 'yue4 qing1 lu4' }) })
    await setTerm(desk, { term: '电车', forms: { 'zh-Hant-TW': '路面電車', 'zh-Hant-HK': '電車' }, note: '不叫捷運' })
  }
  await chief.getByText('9 条').waitFor()
  await examine(chief, 'dictionary')
  await chief.setViewportSize({ width: 1280, height: 900 })
  await chief.keyboard.press('/')
  await chief.keyboard.type('yueqing')
  await chief.waitForURL('**/dictionary?q=yueqing')
  await chief.getByText('1 条').waitFor()
  await chief.goto('/desk/dictionary?kind=zh-Hant-TW&term=望汐湾大桥')
  await drawer.getByLabel('备注').fill('港务局的正式叫法，2026 年起')

  // Somebody else is first: nothing is overwritten unseen.
  {
    await using desk = await deskOf(journey.folder)
    await setTerm(desk, { term: '望汐湾大桥', forms: { 'zh-Hant-TW': '望汐灣橋' } })
  }
  await drawer.getByText(/改过这一条/).waitFor()
  expect(await drawer.getByRole('button', { name: '存入词库' }).isDisabled()).toBe(true)
  await examine(chief, 'dictionary-moved')
  await chief.setViewportSize({ width: 1280, height: 900 })
  await drawer.getByRole('button', { name: '仍用我的' }).click()
  await drawer.getByRole('button', { name: '存入词库' }).click()
  await chief.getByText('“望汐湾大桥”已记入词库').waitFor()
  await chief.getByRole('button', { name: '撤销' }).click()
  await chief.getByText('已撤销').waitFor()
  const row = chief.getByRole('row', { name: /望汐湾大桥/ })
  await row.getByText('望汐灣橋', { exact: true }).last().waitFor()

  // Out with a key, and back.
  await chief.keyboard.press('j')
  await expect.poll(() => chief.locator('.row.at').textContent()).toContain('电车')
  await chief.keyboard.press('d')
  await chief.getByText('已从词库去掉“电车”').waitFor()
  await expect.poll(() => chief.locator('.row').count()).toBe(1)
  await chief.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => chief.locator('.row').count()).toBe(2)

  // Beside a story stands where the conversion is not sure; a click settles it for this story, a link leads to the house.
  const articleId = await filesDoubtfulStory()
  await chief.goto(`/desk/articles/${articleId}?panel=editions`)
  const panel = chief.getByRole('tabpanel')
  await panel.getByRole('heading', { name: '拿不准的 3 处' }).waitFor()
  await examine(chief, 'article-editions', { widths: [1280] })
  await panel.getByRole('button', { name: '乾，这篇印作“老周乾”' }).click()
  await panel.getByRole('heading', { name: '拿不准的 2 处' }).waitFor()
  expect(await panel.getByText('老周干 → 老周乾').count()).toBe(2)
  await panel.getByText('另定一处').click()
  await panel.getByLabel('稿子里的字句').fill('老街')
  await panel.getByLabel('印作', { exact: true }).fill('老街坊')
  await panel.getByRole('button', { name: '定下' }).click()
  await panel.getByRole('button', { name: '取消“老街”' }).click()
  await chief.getByText('“老街”照自动转换').waitFor()
  await panel.getByText('另定一个读音').click()
  await panel.getByLabel('稿子里的词').fill('老街')
  await panel.getByLabel('读音', { exact: true }).fill('lao3 gai1')
  await panel.getByRole('button', { name: '定下' }).last().click()
  await panel.getByText('老街 lǎo gāi').waitFor()
  await panel.getByRole('link', { name: '记入词库' }).first().click()
  await chief.waitForURL('**/dictionary?*add=true*')
  expect(await drawer.getByLabel('词', { exact: true }).inputValue()).not.toBe('')

  // Whoever writes looks it up and tries it, and changes nothing.
  await using writes = await signedIn(journey, 'reporter')
  await writes.goto('/desk/dictionary?term=电车')
  await writes.getByRole('dialog').getByText('路面電車').first().waitFor()
  await writes.getByText('词库归责编').waitFor()
  expect(await writes.getByRole('button', { name: '去掉' }).count()).toBe(0)
  await examine(writes, 'dictionary-read', { widths: [390, 1280] })
})
