import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { postComment } from '../../src/newsroom/comments/post-comment.ts'
import { leave } from '../../src/newsroom/readers/leave.ts'
import { setWord } from '../../src/newsroom/word-lists/set-word.ts'
import { deskOf } from '../support/desk-of.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { onDemoPaper } from '../support/journey.ts'
import { readerIn } from '../support/readers.ts'

const journey = onDemoPaper()

/** A story that takes comments, and a reader whose comments are shown at once. */
async function storyFor(newsroom: Newsroom): Promise<string> {
  const { id } = await newsroom.database.read
    .selectFrom('articles')
    .select('id')
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

async function known(newsroom: Newsroom, name: string) {
  const { reader, token } = await readerIn(newsroom, name)
  await newsroom.database.write(async (rows) => {
    await rows.updateTable('readers').set({ approved: 9 }).where('id', '=', reader.id).execute()
  })
  return { reader, token, acting: newsroom.as({ kind: 'reader', id: reader.id }) }
}

const said = (page: Page) => page.locator('.desk-of-card .said').first()

it('a comment is held by a word, its writer sees the rule and appeals, a moderator grants it', async () => {
  await using newsroom = await deskOf(journey.folder)
  const story = await storyFor(newsroom)
  await setWord(newsroom, { text: '兼职', effect: 'hold', homophones: true, note: '招工广告' })
  const { token } = await known(newsroom, '老郑')
  await using reader = await journey.reader({ javaScriptEnabled: false })
  await reader.context().addCookies([{ name: 'reader', value: token, url: journey.server.url, httpOnly: true }])
  await reader.goto(`/a/${story}/comments`)
  await reader.getByLabel('写评论').fill('我 兼·职 开过渡轮，夜班很辛苦')
  await reader.getByRole('button', { name: '发表' }).click()
  await reader.getByText('词表第1条').waitFor()
  await reader.getByLabel('申诉').fill('说的是我自己的工作，不是广告')
  await reader.getByRole('button', { name: '提交申诉' }).click()
  await reader.getByText('已收到申诉').waitFor()

  await using moderator = await signedIn(journey, 'moderator')
  await moderator.goto('/desk')
  await moderator.locator('.comments-waiting').getByRole('link', { name: '申诉 1' }).click()
  await moderator.getByText('说的是我自己的工作').waitFor()
  await examine(moderator, 'comments')
  await moderator.setViewportSize({ width: 1280, height: 800 })
  await moderator.keyboard.press('a')
  await moderator.getByText('没有待答复的申诉').waitFor()
  await moderator.locator('.ant-message').getByRole('button', { name: '撤销' }).click()
  await moderator.getByText('说的是我自己的工作').waitFor()
  await moderator.keyboard.press('a')
  await moderator.getByText('没有待答复的申诉').waitFor()
  await reader.reload()
  await reader.getByRole('link', { name: '已发表' }).click()
  await reader.getByText('夜班很辛苦').waitFor()
})

it('a moderator clears a queue by the keyboard, takes back the last, and bans who writes it', async () => {
  await using newsroom = await deskOf(journey.folder)
  const story = await storyFor(newsroom)
  await setWord(newsroom, { text: '微信', effect: 'hold', homophones: true })
  const spammer = await known(newsroom, '小广告')
  for (let at = 0; at < 4; at++)
    await postComment(spammer.acting, { thread: { of: 'article', id: story }, text: `第${at}次，加薇❤信领资料` })
  for (let at = 0; at < 30; at++) {
    const { acting } = await known(newsroom, `读者甲${at}`)
    await postComment(acting, { thread: { of: 'article', id: story }, text: `我是第${at}个，威信号见主页` })
  }
  const gone = await known(newsroom, '要走的人')
  await postComment(gone.acting, { thread: { of: 'article', id: story }, text: '走之前说一句，微信见' })
  await leave(newsroom, { readerId: gone.reader.id, typed: '要走的人', comments: 'kept' }, async () => {})
  await using moderator = await signedIn(journey, 'moderator')
  await moderator.goto('/desk/comments?queue=held')
  await moderator.getByText('“微信”').first().waitFor()
  expect(await moderator.locator('.said mark').first().textContent()).toBe('薇❤信')
  await examine(moderator, 'comments-held')
  await moderator.setViewportSize({ width: 1280, height: 800 })

  await moderator.keyboard.press('?')
  expect(await moderator.locator('dl.keys').evaluate((keys) => getComputedStyle(keys).display)).toBe('grid')
  await moderator.keyboard.press('Escape')
  await moderator.locator('.ant-modal').waitFor({ state: 'hidden' })

  // Nobody is banned by a key too many: its reader is told a reason that somebody chose.
  await moderator.keyboard.press('b')
  const banning = moderator.getByRole('dialog')
  await banning.getByLabel('理由').press('Enter')
  await banning.getByRole('button', { name: '刷屏' }).click()
  await banning.getByRole('button', { name: '禁言', exact: true }).click()
  await moderator.getByText(/已禁言，至/).waitFor()
  await moderator.locator('.ant-modal').waitFor({ state: 'hidden' })
  await moderator.locator('.card').getByText('禁言中').waitFor()
  await moderator.keyboard.press('x')
  await moderator.keyboard.press('r')
  await moderator.getByText('驳回的理由').waitFor()
  await moderator.keyboard.press('1')
  await moderator.getByRole('button', { name: '驳回 4 条' }).waitFor()
  await moderator.keyboard.press('Enter')
  await moderator.getByText('已驳回 4 条').waitFor()
  await moderator.locator('.ant-modal').waitFor({ state: 'hidden' })

  const began = Date.now()
  const keys = ['a', 'r1', 'h', 'r2', 'a', 'r7']
  let cleared = 0
  let text: string | null = null
  while (cleared < 30) {
    text = await said(moderator).textContent()
    for (const key of keys[cleared % keys.length]!) await moderator.keyboard.press(key)
    cleared++
    await moderator.waitForFunction(
      (before) => document.querySelector('.desk-of-card .said')?.textContent !== before,
      text,
    )
  }
  const took = Date.now() - began
  process.stdout.write(
    `a moderator clears ${Math.round((cleared / took) * 60_000)} comments a minute by the keyboard\n`,
  )

  await moderator.keyboard.press('u')
  await moderator.getByText('已撤销').waitFor()
  // The card that was judged last is back.
  await moderator.waitForFunction((last) => document.querySelector('.desk-of-card .said')?.textContent === last, text)
  await moderator.keyboard.press('r')
  await moderator.keyboard.press('9')
  await moderator.keyboard.type('与本报的约定不符')
  await moderator.keyboard.press('Enter')
  await moderator.waitForFunction(
    (before) => document.querySelector('.desk-of-card .said')?.textContent !== before,
    text,
  )

  await moderator.goto(`/desk/comments/threads/${story}`)
  await moderator.locator('.card', { hasText: '走之前说一句' }).getByRole('link', { name: '已离开' }).waitFor()
  const judged = moderator.locator('.judged.reject', { hasText: '与本报的约定不符' })
  await judged.getByRole('button', { name: /^通过/ }).click()
  await moderator.locator('.ant-message').getByRole('button', { name: '撤销' }).click()
  await judged.waitFor()
  const heldHere = moderator.locator('.judge-all').getByText(/^待审 \d+ 条$/)
  const before = await heldHere.textContent()
  await moderator.getByRole('button', { name: '全部通过 待审' }).click()
  await moderator.getByRole('button', { name: /^通过 \d+ 条$/ }).click()
  await heldHere.waitFor({ state: 'hidden' })
  await moderator.locator('.ant-message').getByRole('button', { name: '撤销' }).last().click()
  await heldHere.getByText(before!).waitFor()
  await moderator.locator('.ant-modal').waitFor({ state: 'hidden' })
  await moderator.getByLabel('这里的评论').click()
  await moderator.getByTitle(/不再收评论/).click()
  await moderator.getByText('规则改为关闭').waitFor()
  await examine(moderator, 'comments-thread')
  await moderator.getByRole('link', { name: '读者甲29' }).click()
  await moderator.getByRole('button', { name: '收回名字' }).click()
  await moderator.getByRole('dialog').getByRole('button', { name: '收回名字' }).click()
  await moderator.getByRole('heading', { name: /^读者\d{6}$/ }).waitFor()
  await moderator.locator('.ant-modal').waitFor({ state: 'hidden' })
  await examine(moderator, 'comments-person')
  await moderator.getByRole('button', { name: '还回名字' }).click()
  await moderator.getByRole('heading', { name: '读者甲29' }).waitFor()
  await moderator.goto('/desk/comments/rules')
  await moderator.locator('.comment-rules').getByText('关闭').waitFor()
  await examine(moderator, 'comment-rules')
  await moderator.goto('/desk/comments/words')
  await moderator.getByLabel('试一段话').fill('加v信，加微-信')
  await moderator.locator('.tried mark').first().waitFor()
  await moderator.getByLabel('词', { exact: true }).fill('领资料')
  await moderator.getByRole('button', { name: '用上周评论试' }).click()
  await moderator.getByText(/上周 \d+ 条评论里/).waitFor()
  await moderator.getByLabel('词', { exact: true }).press('Enter')
  await moderator.getByText(/已存为第 \d+ 条/).waitFor()
  await examine(moderator, 'comments-words')
})
