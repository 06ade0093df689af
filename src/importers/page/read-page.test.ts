import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { DAMAGED_TEXT, PARAGRAPHS, PORTAL_HTML } from './invented-pages.ts'
import { readPage } from './read-page.ts'

const read = (text: string, encoding = 'utf-8') => readPage(new Uint8Array(iconv.encode(text, encoding)))

describe('reading a page of HTML', () => {
  it('finds the article and who stands behind it', async () => {
    const { article, repairs } = await read(PORTAL_HTML)
    expect(article).toMatchObject({
      headline: '跨海湾渡轮第三条航线开通',
      originalHeadline: '第三条渡轮航线今起通航',
      source: '望汐晚报',
      author: '陈海岚',
      editor: '沈汐',
      published: { value: '2026-11-20T09:30', precision: 'minute', inferred: false },
    })
    expect(repairs).toEqual({ readings: 0, punctuation: 0, script: null })
  })

  it('keeps the form of the text in its blocks', async () => {
    const { article } = await read(PORTAL_HTML)
    expect(article?.blocks).toEqual([
      { kind: 'paragraph', text: PARAGRAPHS[0] },
      { kind: 'figure', src: '/pic/ferry.jpg', caption: '首班渡轮驶离东堤码头。望汐晚报记者 周远 摄' },
      { kind: 'heading', level: 2, text: '票价不变' },
      { kind: 'paragraph', text: PARAGRAPHS[1] },
      { kind: 'quote', text: PARAGRAPHS[2] },
      { kind: 'item', text: '东堤码头首班 6:30，末班 22:30' },
      { kind: 'item', text: '鹭屿首班 6:45，末班 22:45' },
      { kind: 'paragraph', text: PARAGRAPHS[3] },
    ])
  })

  it('reads the lists beside it, whose dates are not its own', async () => {
    const { wire, related, hot, article } = await read(PORTAL_HTML)
    expect(wire.map(({ at, headline }) => [at, headline])).toEqual([
      ['2026-11-22 10:05', '东堤隧道周末封闭检修'],
      ['2026-11-22 09:40', '望汐图书馆延长开放时间'],
      ['2026-11-22 09:12', '潮汐博物馆迎来十万名观众'],
    ])
    expect(related.map(({ headline, comments }) => [headline, comments])).toEqual([
      ['鹭屿码头候船楼完成翻新', 86],
      ['望汐电车增开夜班线路', 12],
    ])
    expect(hot).toEqual([{ headline: '台风天里的望汐港' }, { headline: '老渔市搬迁之后' }])
    expect(article?.published?.value).toMatch(/^2026-11-20/)
  })

  it.each(['gbk', 'utf-16le'])('reads the same from %s bytes under the wrong label', async (encoding) => {
    const [right, wrong] = await Promise.all([read(PORTAL_HTML), read(PORTAL_HTML, encoding)])
    expect(wrong).toEqual(right)
  })

  it('reads a Traditional page in Big5 and leaves its script alone', async () => {
    const html = `<title>渡輪第三條航線開通 - 望汐日報</title><h2>渡輪第三條航線開通</h2><p>記者 陳海嵐／望汐報導　2026/11/20 08:15</p>
      <p>望汐港務局昨日宣布，第三條跨海灣渡輪航線正式開通，首班渡輪由東堤碼頭駛往鷺嶼，全程二十五分鐘。</p>
      <p>港務局表示，新航線關係到兩岸十萬居民，碼頭裡的候船室也重新裝修，票價與原有航線相同。</p>`
    const { article, repairs } = await read(html, 'big5')
    expect(article).toMatchObject({
      headline: '渡輪第三條航線開通',
      author: '陳海嵐',
      published: { value: '2026-11-20T08:15' },
    })
    expect(article?.body).toHaveLength(2)
    expect(repairs.script).toBeNull()
  })

  it('says that a front page has no article', async () => {
    const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">望汐港今天第${i}条新闻的标题</a></li>`)
    const reading = await read(`<title>望汐在线</title><ul>${links.join('')}</ul><p>版权所有 望汐在线</p>`)
    expect(reading.article).toBeNull()
  })
})

describe('reading a damaged page of plain text', () => {
  it('gives back what the page said before it was damaged', async () => {
    const { article, repairs } = await read(DAMAGED_TEXT)
    expect(article).toMatchObject({
      headline: '跨海湾渡轮第三条航线开通',
      originalHeadline: '第三条渡轮航线通航',
      source: '望汐港务局网站',
      editor: '沈汐',
    })
    expect(article?.body).toEqual([
      '据望汐港务局网站消息，11月20日，望汐市第三条跨海湾渡轮航线正式开通。',
      '港务局表示，新航线全程二十五分钟，每天往返三十六班，沿途设两个停靠点，票价与原有航线相同。',
      '“以前上班要转两趟电车，现在坐船就能到。”住在鹭屿的林先生说。',
      '据介绍，望汐市明年还将更新六艘渡轮，关系到两岸十万居民的出行。',
    ])
    expect(repairs).toMatchObject({ readings: DAMAGED_TEXT.match(/\([^)]+\)/g)?.length, script: 'zh-Hans' })
    expect(repairs.punctuation).toBeGreaterThan(8)
  })

  it('infers the day from the text and the year from the lists, and says so', async () => {
    const { article } = await read(DAMAGED_TEXT)
    expect(article?.published).toEqual({ value: '2026-11-20', precision: 'day', inferred: true })
  })

  it('separates what the page ran together', async () => {
    const { wire, related, hot } = await read(DAMAGED_TEXT)
    expect(wire).toEqual([
      { at: '2026-11-22 10:05', headline: '东堤隧道周末封闭检修', topic: '港湾工程' },
      { at: '2026-11-22 09:40', headline: '望汐图书馆延长开放时间', topic: null },
      { at: '2026-11-21 09:12', headline: '潮汐博物馆迎来十万名观众', topic: '文化' },
    ])
    expect(related.map(({ headline, comments }) => [headline, comments])).toEqual([
      ['鹭屿码头候船楼完成翻新', 86],
      ['望汐电车增开夜班线路', 12],
    ])
    expect(hot).toEqual([{ headline: '台风天里的望汐港' }, { headline: '老渔市搬迁之后' }])
  })

  it('leaves honest text with one reading as it is, half-width marks too', async () => {
    const text = `望汐渡轮迎来新船长\n2026-11-20 08:00 来源：望汐晚报\n新船长覃(qín)远帆昨天到任,他说:潮水好,就开船。他在望汐港工作了二十年，熟悉每一处暗礁和每一段潮流。\n${PARAGRAPHS[1]}`
    const { article, repairs } = await read(text)
    expect(article?.body[0]).toContain('覃(qín)远帆昨天到任,他说:')
    expect(repairs).toEqual({ readings: 0, punctuation: 0, script: null })
  })
})

describe('reading what is hardly a page', () => {
  it('finds no article in nothing, a line, or numbers', async () => {
    for (const text of ['', '望汐', '1'.repeat(5000), '<html></html>']) expect((await read(text)).article).toBeNull()
  })

  it('finds no article in a text that is hardly Chinese', async () => {
    const manifest = {
      name: 'tide-table',
      description: '潮汐表',
      files: Array.from({ length: 40 }, (_, i) => `moon-phase-${i}.js`),
    }
    const prose = 'The harbour office said on Friday, after a long night, that the third ferry line would open soon.\n'
    for (const text of [JSON.stringify(manifest, null, 2), prose.repeat(5)]) {
      expect((await read(text)).article).toBeNull()
    }
  })

  it('takes a Chinese text with many foreign names for an article', async () => {
    const { article } = await read(
      `渡轮换装新系统\n${PARAGRAPHS[1]}Harbour Light Navigation System 2.0 由 Tidewater Works 提供。\n${PARAGRAPHS[3]}`,
    )
    expect(article?.body.join('')).toContain('Tidewater Works')
  })

  it('survives markup nested without end', async () => {
    const { article } = await read('<div><b>'.repeat(30_000) + PARAGRAPHS.join('<br>'))
    expect(article?.body.join('')).toContain('鹭屿')
  })

  it('does not take text that speaks of tags for markup', async () => {
    const { article } = await read(
      `如何写网页\n${PARAGRAPHS[1]}\n可以使用 <b> 和 <a href=""> 等标签。\n${PARAGRAPHS[3]}`,
    )
    expect(article?.body).toContain('可以使用 <b> 和 <a href=""> 等标签。')
  })
})
