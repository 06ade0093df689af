import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { changeSettings } from '../../src/newsroom/settings/settings.ts'
import { letIn } from '../../src/newsroom/readers/sessions.ts'
import { setWord } from '../../src/newsroom/word-lists/set-word.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'
import { DOOR, joins } from '../support/readers.ts'

const journey = onDemoPaper()

/** A reader who signed in before: the cookie, and the mark that the browser keeps for itself. */
async function comesIn(name: string, { script = true } = {}): Promise<Page & AsyncDisposable> {
  await using desk = await deskOf(journey.server.dataFolder)
  await changeSettings(desk, { commentsHoldFirst: 0 })
  const reader = await joins(desk, name, `${encodeURIComponent(name).replaceAll('%', '')}@mail.example`.toLowerCase())
  const { token } = await desk.write((tx) => letIn(tx, reader, DOOR, 'link'))
  const page = await journey.reader({ javaScriptEnabled: script })
  await page.context().addCookies([{ name: 'reader', value: token, url: journey.server.url, httpOnly: true }])
  if (script) await page.addInitScript(() => localStorage.setItem('signed-in', '1'))
  return page
}

it('two readers speak under a story, one of them without JavaScript', async () => {
  await using axi = await comesIn('阿汐在渡口')
  await using zheng = await comesIn('老郑不急', { script: false })
  {
    await using desk = await deskOf(journey.server.dataFolder)
    await setWord(desk, { text: '微信', effect: 'hold', homophones: false })
  }
  await axi.goto('/')
  const story = (await axi.locator('.lead h2 a').first().getAttribute('href'))!
  await axi.goto(story)
  await axi.locator('.say-it .meta').getByText('阿汐在渡口').waitFor()
  await axi.getByLabel('写评论').fill('末班船改到十一点半，回家不用跑了。')
  await axi.getByRole('button', { name: '发表' }).click()
  const mine = axi.locator('.cm', { hasText: '末班船改到十一点半' })
  await mine.getByRole('button', { name: '修改' }).waitFor()
  const before = Number(/\d+/.exec(await axi.locator('h2#comments').innerText())![0])

  await zheng.goto(`${story}/comments?sort=new`)
  const his = zheng.locator('.cm', { hasText: '末班船改到十一点半' })
  await his.getByRole('button', { name: /赞/ }).click()
  await zheng.locator('.cm', { hasText: '末班船改到十一点半' }).getByRole('button', { name: '赞 1' }).waitFor()
  await zheng.locator('.cm', { hasText: '末班船改到十一点半' }).getByRole('link', { name: '回复' }).click()
  await zheng.getByLabel('回复').fill('从北岸走也一样。@阿汐在渡口 明天试试。')
  await zheng.getByRole('button', { name: '发表' }).click()
  expect(new URL(zheng.url()).pathname).toBe(`${story}/comments`)
  expect(await zheng.locator('h2#comments').innerText()).toContain(String(before + 1))

  await axi.goto(story)
  await axi.locator('.cm', { hasText: '从北岸走也一样' }).first().waitFor()
  await mine.first().getByRole('button', { name: '修改' }).click()
  await mine.first().getByLabel('保存').fill('末班船改到十一点四十，回家不用跑了。')
  await mine.first().getByRole('button', { name: '保存' }).click()
  const changed = axi.locator('.cm', { hasText: '十一点四十' }).first()
  await changed.getByText('改过').waitFor()
  await changed.getByRole('button', { name: '删除' }).click()
  const count = axi.locator('h2#comments')
  await count.getByText(String(before), { exact: false }).waitFor()
  await axi.getByRole('button', { name: '撤销' }).click()
  await changed.waitFor()
  await count.getByText(String(before + 1), { exact: false }).waitFor()

  // Another edition spells it in the other script; what is changed is what was written.
  await axi.goto(`/tw${story}/comments?sort=new`)
  const converted = axi.locator('.cm', { hasText: '末班船改到十一點四十' }).first()
  await converted.getByRole('button', { name: '修改' }).click()
  expect(await converted.getByLabel('儲存').inputValue()).toBe('末班船改到十一点四十，回家不用跑了。')

  // From a notice to where it stands, in the middle of a thread: one's own can be changed there, too.
  await axi.goto('/reader')
  await axi.getByRole('link', { name: '回复了你' }).first().click()
  const answer = axi.locator('.cm', { hasText: '从北岸走也一样' }).first()
  await answer.getByRole('button', { name: '赞' }).click()
  await answer.getByRole('button', { name: '赞 1', pressed: true }).waitFor()
  await changed.getByRole('button', { name: '修改' }).waitFor()

  // What only its writer sees stands below what it answers, and nothing is left open.
  const ask = answer.getByRole('link', { name: '回复', exact: true })
  await ask.click()
  await axi.keyboard.press('Escape')
  expect(await ask.evaluate((link) => link === document.activeElement)).toBe(true)
  await ask.click()
  await answer.getByLabel('回复').fill('加微信，一起走。')
  await answer.getByRole('button', { name: '回复', exact: true }).click()
  const held = answer.locator('.held', { hasText: '一起走' })
  await held.getByText('词表第1条').waitFor()
  expect(await held.evaluate((comment) => comment === document.activeElement)).toBe(true)
  expect(await axi.locator('.cm form').count()).toBe(0)

  await axi.context().clearCookies()
  await axi.goto(`${story}/comments`)
  await axi.getByLabel('写评论').fill('写了一半才发现没有登录。')
  await axi.getByRole('button', { name: '发表' }).click()
  const way = axi.locator('.told').getByRole('link', { name: '登录' })
  expect(await way.getAttribute('target')).toBe('_blank')
  expect(await axi.getByLabel('写评论').inputValue()).toBe('写了一半才发现没有登录。')
})
