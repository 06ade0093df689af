import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const FIRST = '港务局昨日宣布，第三条跨海湾渡轮航线正式开通，首班渡轮由东堤码头驶往鹭屿，全程二十五分钟，沿途停靠两站。'
const SECOND = '市民表示，以前上班要转两趟电车，现在坐船就能到，十分方便，希望班次再密一些，票价也不要上涨。'
const HEADLINE = '第三条渡轮航线开通'

async function article(html: string) {
  const reading = await readPage(new TextEncoder().encode(html))
  return reading.article
}

/** How newspapers here and there say who, whence and when; `FIRST` and `SECOND` stand for the text. */
const FORMS = [
  [
    'an agency that runs name, place and day together',
    `<h1>${HEADLINE}</h1><div>發稿時間：2020/12/22 21:55</div><p>（望汐社記者陳海嵐望汐22日電）${FIRST}</p><p>${SECOND}（編輯：沈汐）</p>`,
    { source: '望汐社', author: '陳海嵐', editor: '沈汐', published: { value: '2020-12-22T21:55' } },
  ],
  [
    'a paper before its reporter, beside the time',
    `<h1>${HEADLINE}</h1><div><time>2020-12-22 21:55</time> <span>望汐日報 記者<a>陳海嵐</a>／望汐報導</span></div><p>${FIRST}</p><p>${SECOND}</p>`,
    { source: '望汐日報', author: '陳海嵐', published: { value: '2020-12-22T21:55' } },
  ],
  [
    'a broadcaster that names the time zone',
    `<h2>${HEADLINE}</h2><div>2020-12-22 HKT 21:55</div><div>${FIRST}<br><br>${SECOND}</div>`,
    { source: null, author: null, published: { value: '2020-12-22T21:55' } },
  ],
  [
    'two reporters in the dateline, two editors behind the text',
    `<h1>${HEADLINE}</h1><div>2020年12月22日21:55&nbsp;&nbsp;来源：<a>望汐日报</a></div><p>本报望汐12月22日电 （记者陈海岚、周远）${FIRST}</p><p>${SECOND}</p><p>（责编：沈汐、林舟）</p>`,
    { source: '望汐日报', author: '陈海岚 周远', editor: '沈汐 林舟' },
  ],
  [
    'a byline of its own line and no date at all',
    `<p>${HEADLINE}</p><p>□ 本报记者 陈海岚 通讯员 周远</p><p>${FIRST}</p><p>${SECOND}</p>`,
    { author: '陈海岚 周远', published: null },
  ],
  [
    'a public account that signs off in a column',
    `<meta property="og:title" content="${HEADLINE}"><h1>${HEADLINE}</h1><em>2020-12-22</em><div><p>${FIRST}</p><p>${SECOND}</p><p>文：陈海岚</p><p>校对：丁晓</p><p>编辑：沈汐</p><p>来源：望汐晚报</p></div>`,
    { source: '望汐晚报', author: '陈海岚', editor: '沈汐', published: { value: '2020-12-22', precision: 'day' } },
  ],
  [
    'a link to the paper beside the time, 原标题 inside the text',
    `<title>${HEADLINE}_新闻中心_望汐网</title><h1>${HEADLINE}</h1><div><span>2020年12月22日 21:55</span> <a>望汐日报</a></div><div><p>　　原标题：渡轮第三线今日通航</p><p>${FIRST}</p><p>${SECOND}</p><p>责任编辑：沈汐 </p></div>`,
    { originalHeadline: '渡轮第三线今日通航', source: '望汐日报', editor: '沈汐' },
  ],
  [
    'linked data on another clock',
    `<html><script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2020-12-22T13:55:00Z","author":{"@type":"Person","name":"陈海岚"}}</script><p>${FIRST}</p><p>${SECOND}</p>`,
    { author: '陈海岚', published: { value: '2020-12-22T21:55', inferred: false } },
  ],
  [
    'no date but the one in the address',
    `<title>${HEADLINE}</title><link rel="canonical" href="https://wangxi.example/2020/12/22/a.html"><h1>${HEADLINE}</h1><p>${FIRST}</p><p>${SECOND}</p>`,
    { published: { value: '2020-12-22', precision: 'day', inferred: true } },
  ],
] as const

describe('who, whence and when', () => {
  it.each(FORMS)('reads %s', async (_, html, expected) => {
    const found = await article(html)
    expect(found).toMatchObject({ headline: HEADLINE, ...expected })
    expect(found?.body).toHaveLength(2)
  })

  it('takes no date, source or person from the lists beside', async () => {
    const others = ['一', '二', '三'].map(
      (n) => `<li><a href="#">港湾新闻第${n}条的标题</a> 2026-11-2${n.length} 10:00</li>`,
    )
    const found = await article(
      `<h1>${HEADLINE}</h1><p>${FIRST}</p><p>${SECOND}</p><h3>滚动</h3><ul>${others.join('')}</ul>`,
    )
    expect(found).toMatchObject({ published: null, source: null, author: null, editor: null })
  })

  it('finds no article on the page that says a page is gone', async () => {
    expect(
      await article('<title>404</title><h1>404</h1><p>您访问的页面不存在，请检查地址，或返回首页。</p>'),
    ).toBeNull()
  })
})
