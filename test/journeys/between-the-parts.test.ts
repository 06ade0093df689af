import { expect, it } from 'vitest'
import { signedIn } from '../support/desk-app.ts'
import { onDemoPaper, reloadUntil } from '../support/journey.ts'
import { beginsStory, choosesSoon, field, opensPanel, savedOn, typesOfPicture } from '../support/writing-desk.ts'

const journey = onDemoPaper()

it('refuses to publish a picture without a licence, and says which one it is, until it has one', async () => {
  await using editor = await signedIn(journey, 'editor')
  await editor.goto('/desk/inbox')
  await beginsStory(editor, '港航')
  await editor.keyboard.type('鱼市夜灯')
  await editor.locator('.story').click()
  await editor.keyboard.type('鱼市今晚亮灯。')
  const picker = await typesOfPicture(editor, '夜灯.jpg', { alt: '鱼市的夜灯', credit: '池小满 摄' })
  await picker.getByRole('button', { name: '选用' }).click()
  await editor.locator('.node-figure img').waitFor()
  await savedOn(editor)
  await opensPanel(editor, '发布')
  await editor.getByRole('button', { name: '发布', exact: true }).click()
  const publishing = editor.getByRole('dialog', { name: '发布' })
  const [, promised] = /第 (\d+) 版/.exec((await publishing.getByText(/第 \d+ 版/).textContent())!)!
  await publishing.getByRole('button', { name: '发布' }).click()
  await publishing.getByText('第 1 张图“鱼市的夜灯”缺授权，补上再发。').waitFor()
  await publishing.getByRole('button', { name: '不改' }).click()
  // What the dialog said would go out is what was kept.
  await editor.locator('.stands').getByText(`第 ${promised} 版`).waitFor()

  const opened = editor.waitForEvent('popup')
  await editor.getByRole('link', { name: '去图库补' }).click()
  const library = await opened
  const drawer = library.getByRole('dialog')
  await drawer.getByLabel('授权种类').click()
  await library.getByTitle('本报自有').click()
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.getByText('已保存').waitFor()
  await library.close()
  await editor.getByRole('button', { name: '发布', exact: true }).click()
  // The dialog asks for nothing and stands at its button.
  await publishing.locator('button:focus', { hasText: '发布' }).waitFor()
  await editor.keyboard.press('Enter')
  await editor.getByText(/已发布，/).waitFor()
})

it('sends a story out at its second from the page it is written on', async () => {
  await using editor = await signedIn(journey, 'editor')
  await editor.goto('/desk/inbox')
  const id = await beginsStory(editor, '港航')
  await editor.keyboard.type('渡轮明早改点')
  await editor.locator('.story').click()
  await editor.keyboard.type('首班改为六时三十分。')
  await savedOn(editor)
  await opensPanel(editor, '发布')
  const began = performance.now()
  await editor.getByRole('button', { name: '定时' }).click()
  const dialog = editor.getByRole('dialog', { name: '定时' })
  await dialog.getByLabel(/^时间/).waitFor()
  await choosesSoon(dialog, performance.now() - began)
  await dialog.getByRole('button', { name: '定时', exact: true }).click()
  await editor.getByText('待发', { exact: true }).first().waitFor()
  await editor.locator('.stands').getByText('已发', { exact: true }).waitFor({ timeout: 120_000 })
  // The head of the page says the same as the panel.
  await editor.locator('.screen-head').getByText('已发', { exact: true }).waitFor()
  await using reader = await journey.reader({ javaScriptEnabled: false })
  await reader.goto(`/a/${id}`)
  await reader.getByText('首班改为六时三十分。').waitFor()
})

it('makes a story of a line of the wire, and files a line from a story that is being written', async () => {
  await using editor = await signedIn(journey, 'editor')
  await editor.goto('/desk/wire')
  await editor.getByRole('textbox', { name: '正文' }).fill('外港今晚八时封航')
  await editor.keyboard.press('Control+Enter')
  const row = editor.locator('.wire-row', { hasText: '外港今晚八时封航' }).first()
  await row.getByRole('button', { name: '转稿件' }).click()
  await editor.getByRole('dialog').getByRole('button', { name: '港航' }).click()
  await editor.waitForURL(/\/desk\/articles\/[0-9a-z]{12}/)
  await editor.locator('.story[contenteditable="true"]').waitFor()
  await expect.poll(() => field(editor, '标题').inputValue()).toBe('外港今晚八时封航')
  await editor.locator('.story').click()
  await editor.keyboard.press('Control+End')
  await editor.keyboard.type('海事部门说，封航到明早六时。')

  // In mid-sentence, a flash.
  await editor.keyboard.press('Control+j')
  const flash = editor.getByRole('dialog')
  await flash.getByRole('textbox', { name: '正文' }).waitFor()
  await editor.keyboard.type('外港封航提前到七时')
  await editor.keyboard.press('Control+Enter')
  // The one about the first line may still stand there.
  await editor
    .getByText(/已发出，\d\d:\d\d:\d\d/)
    .last()
    .waitFor()
  await flash.waitFor({ state: 'detached' })
  await editor.waitForFunction(() => getSelection()?.focusNode?.textContent?.includes('封航到明早六时'))
  await editor.keyboard.type('旅客可退票。')
  await editor.locator('.story').getByText('海事部门说，封航到明早六时。旅客可退票。').waitFor()
  await savedOn(editor)
  await using reader = await journey.reader({ javaScriptEnabled: false })
  await reloadUntil(reader, '/wire', 'text=外港封航提前到七时')
  await editor.reload()
  await editor.locator('.story').getByText('旅客可退票。').waitFor()
})
