import { describe, expect, it } from 'vitest'
import type { CDPSession, Page } from 'playwright-core'
import { EMPTY_TEXT, type WorkingText } from '../../src/newsroom/writing/working-text.ts'
import { plainText } from '../../src/newsroom/articles/body.ts'
import { clipboardOf } from '../support/clipboard/markup-of.ts'
import { hostileMarkup } from '../support/hostile-markup.ts'
import { onWritingPage } from '../support/writing-page/serve.ts'

const writing = onWritingPage()

interface OnPage {
  readonly writing: {
    text(): WorkingText
    readonly editor: { readonly commands: Record<string, (...given: unknown[]) => boolean> }
    readonly saver: { readonly word: string; readonly saving: { readonly typed: number; readonly journaled: number } }
    readonly journal: { leftovers(articleId: string): Promise<readonly { readonly text: WorkingText }[]> }
  }
}

const bodyOn = (page: Page) => page.evaluate(() => (globalThis as unknown as OnPage).writing.text().body)
const textOn = async (page: Page) => plainText(await bodyOn(page))
const wordOn = (page: Page) => page.evaluate(() => (globalThis as unknown as OnPage).writing.saver.word)

/** A paste as the browser hands it to the page: with what a program put on the clipboard. */
async function paste(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('.story').evaluate((story, kinds) => {
    const data = new DataTransfer()
    for (const [kind, content] of Object.entries(kinds)) data.setData(kind, content)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    story.dispatchEvent(event)
  }, kinds)
}

async function freshWriter() {
  const page = await writing.writer()
  await page.locator('.story').click()
  return page
}

describe('an input method', () => {
  const compose = async (ime: CDPSession, steps: readonly string[]) => {
    for (const text of steps)
      await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }

  it('composes a phrase that lands once, and nothing is saved before it has', async () => {
    await using page = await freshWriter()
    await page.clock.install()
    const ime = await page.context().newCDPSession(page)
    await compose(ime, ['w', 'wang', 'wang xi', '望汐'])
    await page.clock.runFor(60_000)
    expect(writing.held.saved).toEqual([])
    expect(await wordOn(page)).not.toBe('saved')
    await ime.send('Input.insertText', { text: '望汐' })
    await compose(ime, ['gang', '港'])
    await ime.send('Input.insertText', { text: '港' })
    await page.clock.runFor(100)
    expect(await textOn(page)).toBe('望汐港')
    await page.clock.runFor(1600)
    await expect.poll(() => plainText(writing.held.text.body)).toBe('望汐港')
    expect(['望汐 望汐港', '望汐港']).toContain(writing.held.saved.join(' '))
  })

  it('composes in the middle of marked text, beside a note, and in an empty paragraph', async () => {
    await using page = await freshWriter()
    const ime = await page.context().newCDPSession(page)
    await page.keyboard.type('潮水')
    await page.keyboard.press('Control+b')
    await compose(ime, ['zhang', '涨'])
    await ime.send('Input.insertText', { text: '涨了' })
    await page.keyboard.press('Enter')
    await compose(ime, ['luo', '落'])
    await ime.send('Input.insertText', { text: '落闸' })
    await expect.poll(() => textOn(page)).toBe('潮水涨了\n落闸')
    const { content } = await bodyOn(page)
    expect(content[0]).toMatchObject({ content: [{ text: '潮水' }, { text: '涨了', marks: [{ type: 'strong' }] }] })
  })

  it('opens the block menu by 、 and by /, and Escape leaves the sign', async () => {
    await using page = await freshWriter()
    const ime = await page.context().newCDPSession(page)
    await ime.send('Input.insertText', { text: '、' })
    await page.getByRole('listbox', { name: '插入' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('外港')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Alt+0')
    await page.keyboard.type('/')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await page.keyboard.type('以外')
    await expect
      .poll(async () => (await bodyOn(page)).content)
      .toMatchObject([
        { type: 'heading', attrs: { level: 2 }, content: [{ text: '外港' }] },
        { type: 'paragraph', content: [{ text: '/以外' }] },
      ])
  })
})

describe('pasting', () => {
  it('takes two undos: the cleaning, then the paste', async () => {
    await using page = await freshWriter()
    await page.keyboard.type('前文。')
    await paste(page, { 'text/html': '<p style="color:red">　　潮水涨了,闸落了</p><p>人散了</p>', 'text/plain': 'x' })
    await page.getByText('清理 2 处格式、1 处标点').waitFor()
    expect(await textOn(page)).toBe('前文。潮水涨了，闸落了\n人散了')
    await page.keyboard.press('Control+z')
    expect(await textOn(page)).toBe('前文。　　潮水涨了,闸落了\n人散了')
    await page.keyboard.press('Control+z')
    expect(await textOn(page)).toBe('前文。')
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+y')
    expect(await textOn(page)).toBe('前文。潮水涨了，闸落了\n人散了')
  })

  it.each(['word', 'wps', 'wechat', 'google-docs', 'excel', 'web-page'])(
    'from %s in the browser is as it is in the tests of the rules',
    async (name) => {
      await using page = await freshWriter()
      await paste(page, { 'text/html': clipboardOf(name), 'text/plain': '' })
      const { cleanPaste } = await import('../../src/desk/app/editor/paste/clean-paste.ts')
      const { markupOf } = await import('../support/clipboard/markup-of.ts')
      const { isListed } = await import('../support/clipboard/listed-hosts.ts')
      const { bodyOf, docOf } = await import('../../src/desk/app/editor/schema/body-doc.ts')
      const expected = bodyOf(
        docOf({ type: 'doc', content: cleanPaste(markupOf(clipboardOf(name)), isListed).body as never }),
      )
      await expect
        .poll(async () => (await bodyOn(page)).content.slice(0, expected.content.length))
        .toEqual(expected.content)
    },
  )

  it('pastes the bare text by Mod+Shift+V', async () => {
    await using page = await freshWriter()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(async () => {
      const item = (type: string, text: string) => [type, new Blob([text], { type })] as const
      const kinds = [item('text/html', '<p><b>潮水涨了,</b></p>'), item('text/plain', '潮水涨了,')]
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds))])
    })
    await page.keyboard.press('Control+Shift+V')
    await expect
      .poll(async () => (await bodyOn(page)).content)
      .toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '潮水涨了,' }] }])
  })

  it('runs nothing of what is pasted, whichever way it comes', async () => {
    await using page = await freshWriter()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('dialog', (dialog) => {
      asked.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    for (const html of hostileMarkup()) {
      await paste(page, { 'text/html': html, 'text/plain': '' })
      await paste(page, { 'text/html': `<div data-pm-slice="0 0 []">${html}</div>`, 'text/plain': '' })
    }
    const live = await page.locator('.story').evaluate((story) => ({
      hit: 'hit' in globalThis,
      elements: story.querySelectorAll('script,iframe,object,embed,form,svg,math,style,link,base').length,
      handlers: [...story.querySelectorAll('*')].flatMap((each) =>
        each.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc'),
      ),
      addresses: [...story.querySelectorAll('[href],[src]')].flatMap((each) =>
        ['href', 'src']
          .map((name) => each.getAttribute(name) ?? '')
          .filter((address) => address !== '' && !/^(?:https?:|mailto:|\/(?!\/)|#)/i.test(address)),
      ),
    }))
    expect(live).toEqual({ hit: false, elements: 0, handlers: [], addresses: [] })
    expect(asked.filter((url) => !url.startsWith(writing.url))).toEqual([])
  })
})

describe('saving', () => {
  it('loses nothing when the network is cut and the tab dies', async () => {
    const context = await writing.browser.newContext({ baseURL: writing.url, locale: 'zh-CN' })
    await using page = await writing.writer({ context })
    const story = page.url()
    await page.locator('.story').click()
    await page.keyboard.type('潮水涨了。')
    await expect.poll(() => plainText(writing.held.text.body)).toBe('潮水涨了。')
    await context.setOffline(true)
    await page.keyboard.type('闸还没有落。')
    await expect.poll(() => wordOn(page)).toBe('offline')
    await page.keyboard.type('人都散了。')
    await page.waitForFunction(() => {
      const { saving } = (globalThis as unknown as OnPage).writing.saver
      return saving.journaled === saving.typed
    })
    // The tab dies: no unload, no last word.
    const cdp = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    void cdp.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
    await context.setOffline(false)
    const next = await context.newPage()
    await next.goto(story)
    await next.locator('.story').waitFor()
    const left = await next.evaluate(() => (globalThis as unknown as OnPage).writing.journal.leftovers('story'))
    expect(left.map(({ text }) => plainText(text.body))).toEqual(['潮水涨了。闸还没有落。人都散了。'])
    expect(plainText(writing.held.text.body)).toBe('潮水涨了。')
  })

  it('sends what was typed while the network was away as soon as it is back', async () => {
    await using page = await freshWriter()
    await page.context().setOffline(true)
    await page.keyboard.type('闸落了。')
    await expect.poll(() => wordOn(page)).toBe('offline')
    await page.context().setOffline(false)
    await expect.poll(() => plainText(writing.held.text.body)).toBe('闸落了。')
    await expect.poll(() => wordOn(page)).toBe('saved')
  })
})

describe('a story of 200,000 characters', () => {
  it('is typed in as a short one is', async () => {
    const paragraph = '潮水在夜里涨到闸口，守闸的人换了三班，渡轮停在内港不再出去。'.repeat(5)
    const content = Array.from({ length: Math.ceil(200_000 / paragraph.length) }, () => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: paragraph }],
    }))
    await using page = await writing.writer({ text: { ...EMPTY_TEXT, body: { type: 'doc', content } } })
    await page.locator('.story > p').nth(600).click()
    const times = await page.evaluate(async () => {
      const story = document.querySelector('.story')!
      const times: number[] = []
      for (let key = 0; key < 120; key++) {
        const start = performance.now()
        document.execCommand('insertText', false, '潮闸'[key % 2])
        story.getBoundingClientRect() // as painting would, the layout is made
        times.push(performance.now() - start)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      }
      return times.toSorted((a, b) => a - b)
    })
    const at = (part: number) => times[Math.floor(times.length * part)]!.toFixed(1)
    console.log(`a key in 200,000 characters: median ${at(0.5)} ms, p95 ${at(0.95)} ms`)
    expect((await textOn(page)).length).toBeGreaterThan(200_000)
  })
})
