import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { createCipheriv } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { broadsheet, type Outcome } from '../support/command.ts'
import { onDemoPaper, reloadUntil } from '../support/journey.ts'
import { keepScreen } from '../support/screen.ts'

const journey = onDemoPaper()

/** A copy of a copy: bad Traditional, readings behind characters, half-width marks, lists of other years behind it. */
const DAMAGED = `-
望汐市啟(qǐ)用潮位預(yù)警新標(biāo)準(zhǔn)
據(jù)望汐市氣(qì)象臺(tái)網(wǎng)站消息,3月11日,望汐市潮位預(yù)警新標(biāo)準(zhǔn)正式啟(qǐ)用,預(yù)警由三級(jí)改為(wèi)四級(jí)。
氣(qì)象臺(tái)表示,新標(biāo)準(zhǔn)把埠頭(tóu)街、潮聲(shēng)路兩處(chù)低洼地單(dān)獨(dú)列出,提前六小時(shí)發(fā)布,過(guò)去只提前三小時(shí)。
“以前收到短信,水已經(jīng)到門(mén)檻(kǎn)了。”埠頭(tóu)街的周老師(shī)說(shuō)。
據(jù)介紹(shào),新標(biāo)準(zhǔn)關(guān)系到沿岸四萬(wàn)戶(hù)居民,明年還(hái)將(jiāng)增設(shè)十二個(gè)測(cè)點(diǎn)。
- 原標(biāo)題:潮位預(yù)警改為(wèi)四級(jí)
- 責(zé)任編輯(jí): 沈汐
-
望汐港二月吞吐量創(chuàng)新高
2025-03-14 10:15 港灣(wān)經(jīng)濟(jì) -
老城排水管網(wǎng)年底前全部換(huàn)新
2025-03-14 09:50 -
漁(yú)市搬遷(qiān)滿(mǎn)月,攤(tān)位租金減(jiǎn)半
2025-03-13 16:20 老漁(yú)市搬遷(qiān) -
相關(guān)推薦 -
風(fēng)暴潮來(lái)時(shí)的埠頭(tóu)街 評(píng)論 86四年潮位記錄(lù)首次公開(kāi) 評(píng)論 12最新聞 Hot
-
臺(tái)風(fēng)天里的望汐港
-
測(cè)潮人老周的最後(hòu)一班
-`

/** A page that the one above names beside its story. */
const NAMED = `四年潮位记录首次公开
2025年3月10日 08:30 来源：望汐市气象台
望汐市气象台3月10日公开了四年来逐小时的潮位记录，共三万五千余条，市民可以在网上查阅和下载。
记录由外港、埠头街、螺湾三处验潮站取得，其中埠头街站在去年台风中断电九小时，缺测的数字用空格标明，没有补写。
气象台表示，今后每季度公开一次，发现错误的数字会注明更正的日期和原因。
责任编辑：沈汐
`

let folder: string
let imported: Outcome
let address: string

const importPage = (file: string, ...options: readonly string[]) =>
  broadsheet(['import', 'page', file, ...options], { dataFolder: journey.server.dataFolder })

async function saved(name: string, text: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-pages-'))
  imported = await importPage(await saved('damaged.txt', DAMAGED), '--publish', '--section', 'city')
  address = /\/a\/\w+/.exec(imported.stdout)?.[0] ?? 'no address'
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('importing a damaged page while the portal is open', () => {
  it('says what was found and where it stands now', () => {
    expect(imported).toMatchObject({ code: 0, stderr: '' })
    expect(imported.stdout).toContain('“望汐市启用潮位预警新标准”, 4 paragraphs, 3 wire items, 2 related, 2 hot')
    expect(imported.stdout).toContain(`published as ${address}; section `)
    expect(imported.stdout).not.toContain('choose another')
    expect(imported.stdout).toContain('2 related and 2 hot stories are not imported yet')
  })

  it('puts the story before readers, mended, with where it came from', async () => {
    await using page = await journey.reader()
    await reloadUntil(page, address, 'article.art')
    expect(await page.locator('h1').innerText()).toBe('望汐市启用潮位预警新标准')
    const paragraphs = await page.locator('.text p').allInnerTexts()
    expect(paragraphs[0]).toBe('据望汐市气象台网站消息，3月11日，望汐市潮位预警新标准正式启用，预警由三级改为四级。')
    expect(paragraphs[3]).toContain('新标准关系到沿岸四万户居民，明年还将增设十二个测点。')
    expect(paragraphs.join('')).not.toMatch(/[(),]|\p{Script=Latin}/u)
    const about = await page.locator('article.art').innerText()
    for (const fact of ['望汐市气象台网站', '潮位预警改为四级', '沈汐', '2025-03-11']) expect(about).toContain(fact)
    await keepScreen(page, 'imported-1280-light')
  })

  it('puts its items on the wire, on their days and under their topics', async () => {
    await using page = await journey.reader()
    await reloadUntil(page, '/wire/2025-03-14', 'text=望汐港二月吞吐量创新高')
    const item = page.locator('.wire.whole > li', { hasText: '望汐港二月吞吐量创新高' })
    expect(await item.locator('time').innerText()).toBe('10:15')
    expect(await item.locator('.tag').innerText()).toContain('港湾经济')
    expect(await page.getByText('老城排水管网年底前全部换新').isVisible()).toBe(true)
    await item.locator('.tag').click()
    expect(await page.locator('h1').innerText()).toBe('港湾经济')
    expect(await page.locator('.wire').innerText()).toContain('望汐港二月吞吐量创新高')
    await page.goto('/wire/2025-03-13')
    expect(await page.locator('main').innerText()).toContain('渔市搬迁满月，摊位租金减半')
  })

  it('names what stood beside the story, with its comments, and links none that is not here', async () => {
    await using page = await journey.reader()
    await page.goto(address)
    const named = page.locator('section[aria-labelledby=related] li', { hasText: '风暴潮来时的埠头街' })
    expect(await named.innerText()).toContain('评论 86')
    expect(await named.locator('a').count()).toBe(0)
  })

  it('can be found by a word of it, in any edition', async () => {
    await using page = await journey.reader()
    for (const search of ['/search?q=潮位预警', '/tw/search?q=潮位預警', '/hk/search?q=潮位预警'])
      await reloadUntil(page, search, `.found a[href$="${address}"]`)
  })

  it('leads to a story that was named before, once that is imported too', async () => {
    const { stdout } = await importPage(await saved('named.txt', NAMED), '--publish')
    const second = /\/a\/\w+/.exec(stdout)?.[0]
    await using page = await journey.reader()
    await reloadUntil(page, address, `section[aria-labelledby=related] a[href="${second}"]`)
  })

  it('changes nothing the second time', async () => {
    await using page = await journey.reader()
    const counts = async () => {
      await page.goto('/wire/2025-03-14')
      return page.locator('.wire.whole > li').count()
    }
    const before = await counts()
    const again = await importPage(join(folder, 'damaged.txt'), '--publish')
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toContain(`imported before, nothing changed (${address})`)
    expect(await counts()).toBe(before)
    await page.goto('/search?q=潮位预警')
    expect(await page.locator(`.found a[href="${address}"]`).count()).toBe(1)
  })
})

describe('a page that cannot be imported', () => {
  it('is only looked at with --dry-run', async () => {
    const file = await saved('other.txt', NAMED.replace('四年', '五年'))
    const { code, stdout } = await importPage(file, '--dry-run', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ article: { headline: '五年潮位记录首次公开' } })
    await using page = await journey.reader()
    await page.goto('/search?q=五年潮位记录首次公开')
    expect(await page.locator('main').innerText()).not.toContain('五年潮位记录首次公开\n')
  })

  it('says that there is no article on it', async () => {
    const outcome = await importPage(await saved('none.txt', '首页 要闻 港湾 文化\n版权所有\n'), '--publish')
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toContain('there is no article in Chinese on this page')
  })

  it('says that it is no text', async () => {
    const file = join(folder, 'garbage.html')
    // The same bytes each time: of others, some may be a mark of an encoding.
    await writeFile(file, createCipheriv('chacha20', Buffer.alloc(32), Buffer.alloc(16)).update(Buffer.alloc(200_000)))
    const outcome = await importPage(file, '--publish')
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toMatch(/garbage\.html: refused: the page is no text/)
  })

  it('says that it is too large, at once', async () => {
    const file = await saved('huge.html', '')
    await truncate(file, 100 * 2 ** 20)
    const outcome = await importPage(file, '--publish')
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toMatch(/^refused: the file .*huge\.html is too large: 100 MB, at most 20 MB are read\n$/)
  })

  it('says that it is not there', async () => {
    const outcome = await importPage(join(folder, 'nowhere.html'))
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toMatch(/^refused: there is no file .*nowhere\.html\n$/)
  })

  it('does not keep back the good ones beside it', async () => {
    const good = await saved('good.txt', NAMED.replace('四年', '六年'))
    const outcome = await broadsheet(['import', 'page', join(folder, 'none.txt'), good], {
      dataFolder: journey.server.dataFolder,
    })
    expect(outcome.code).toBe(1)
    expect(outcome.stdout).toContain('filed as a draft')
  })
})
