import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipboardOf, markupOf } from '../../../../../test/support/clipboard/markup-of.ts'
import { isListed } from '../../../../../test/support/clipboard/listed-hosts.ts'
import { hostileMarkup } from '../../../../../test/support/hostile-markup.ts'
import { soup } from '../../../../../test/support/markup-soup.ts'
import { bodySchema, type Inline } from '../../../../newsroom/articles/body.ts'
import { mayEmbed } from '../../../../newsroom/articles/embeds.ts'
import { cleanPaste, cleanPlain } from './clean-paste.ts'
import type { PastedBlock } from './pasted.ts'

const pasted = (name: string) => cleanPaste(markupOf(clipboardOf(name)), isListed)
const cleaned = (html: string) => cleanPaste(markupOf(html), isListed)

/** Blocks in a short hand: what they are, and their text with its marks. */
function told(block: PastedBlock): unknown {
  switch (block.type) {
    case 'paragraph':
      return inlines(block.content)
    case 'heading':
      return `h${block.attrs.level} ${inlines(block.content)}`
    case 'blockquote':
      return { quote: block.content.map(told) }
    case 'bulletList':
    case 'orderedList': {
      const kind = block.type === 'bulletList' ? 'ul' : `ol${block.attrs?.start ?? ''}`
      return { [kind]: block.content.map((item) => item.content.map(told)) }
    }
    case 'table':
      return { table: block.content.map((row) => row.content.map((cell) => cell.content.map(told).join('|'))) }
    case 'awaitedPicture':
      return { picture: block.attrs.address || block.attrs.state }
    case 'embed':
      return { card: block.attrs.url }
    default:
      return block.type
  }
}

function inlines(content: readonly Inline[] = []): string {
  return content
    .map((node) => {
      if (node.type === 'hardBreak') return '⏎'
      if (node.type === 'ruby') return `{${node.attrs.base}|${node.attrs.reading}}`
      if (node.type === 'footnote') return `〔${node.attrs.text}〕`
      return (node.marks ?? []).reduceRight(
        (text, mark) =>
          mark.type === 'strong'
            ? `*${text}*`
            : mark.type === 'emphasis'
              ? `_${text}_`
              : mark.type === 'link'
                ? `[${text}](${mark.attrs.href})`
                : text,
        node.text,
      )
    })
    .join('')
}

describe('a paste', () => {
  it('from Word keeps what was meant, takes its tracked changes and says so', () => {
    const { body, mended } = pasted('word')
    expect(body.map(told)).toEqual([
      'h2 3*号潮闸今晚落下*',
      '望汐市水务局22日说，外港水位已涨到4.2米，*三号潮闸*将在今晚落下，预计明早开启。〔水位以望汐港基准面起算。〕',
      '_请勿靠近_堤岸。“{埗|bù}头”一带（南岸）停航。',
      { ol: [['渡轮改泊内港；', { ul: [['末班二十时']] }], ['鱼市提前收摊。']] },
      {
        table: [
          ['站点', '水位'],
          ['外港', '4.2'],
        ],
      },
      { picture: 'local' },
    ])
    expect(mended).toMatchObject({ tracked: 2, marks: 4, pictures: [{ address: '', state: 'local' }] })
  })

  it('from WPS loses its fonts, its double indents and its full-width figures', () => {
    const { body, mended } = pasted('wps')
    expect(body.map(told)).toEqual([
      'h2 早班渡轮停航两天',
      '望汐轮渡公司通知：自2026年11月23日起，早班渡轮停航两天（含加班船）。',
      '“_票款原路退回_，”船长韩砚说。',
      { ul: [['内港码头照常'], ['月票顺延']] },
    ])
    expect(mended.formats).toBeGreaterThan(5)
  })

  it('from WeChat finds the true address of its pictures and drops who shared it', () => {
    const { body, mended } = pasted('wechat')
    expect(body.map(told)).toEqual([
      '*涨潮那一夜*',
      '凌晨两点，韩砚在三号潮闸上守着。她说：“水比去年高了一拃。”',
      { picture: 'https://mmbiz.qpic.cn/mmbiz_jpg/wangxi/640?wx_fmt=jpeg&from=appmsg' },
      '值守的人换了三班。 卞沐 摄',
      '更多见[《闸上的灯》](https://mp.weixin.qq.com/s?__biz=MzA4&mid=26502&idx=1&sn=5f1e)[微笑]。',
      { card: 'https://v.qq.com/iframe/preview.html?vid=t0041abcd' },
    ])
    expect(mended.pictures).toHaveLength(1)
    expect(mended.marks).toBe(5)
  })

  it('from Google Docs is not bold all over, and its links lead where they say', () => {
    expect(pasted('google-docs').body.map(told)).toEqual([
      'h2 潮位站一年记录',
      '去年共有 *十四次*超警，详见[年报](https://tide.wangxi.example/2025?station=3)。',
      'h3 各站',
      { ul: [['外港', { ul: [['_北堤_']] }], ['内港']] },
      { picture: 'https://lh7-rt.googleusercontent.com/docsz/AD_4nXc?key=abc' },
    ])
  })

  it('from Excel is a table of single cells without empty edges', () => {
    expect(pasted('excel').body.map(told)).toEqual([
      {
        table: [
          ['各站最高潮位', '', '时刻'],
          ['外港', '4.2', '02:10'],
          ['', '3.9', '14:32'],
        ],
      },
    ])
  })

  it('from a web page leaves code, pixels, drawings and trackers behind', () => {
    expect(pasted('web-page').body.map(told)).toEqual([
      '分享',
      'h2 望汐港扩建听证会周六举行',
      '来源：望汐时报 2026-11-22',
      '市规划局表示，听证会将在周六举行，[报名](https://news.wangxi.example/a/88?id=88)截止到周五。',
      'h3 争议在哪',
      '_噪声_与*泥沙*。',
      { quote: ['我们要的是一条能走的堤。'] },
      { picture: 'https://img.wangxi.example/2026/plan.png' },
      { ul: [['本地路'], ['第二条', { ol3: [['三'], ['四']] }]] },
      '视频：',
      { card: 'https://player.bilibili.com/player.html?bvid=BV1xx' },
      'horizontalRule',
    ])
  })
})

describe('what lives elsewhere', () => {
  it.each([
    ['<iframe src="https://player.video.example/1" title="堤上"></iframe>', 'embed'],
    ['<p>https://video.example/1</p>', 'embed'],
    ['<iframe src="https://other.example/1" title="堤上"></iframe>', 'paragraph'],
    ['<p>https://notvideo.example/1</p>', 'paragraph'],
  ])('becomes a card where the house embeds it, and a link elsewhere: %s', (html, type) => {
    const { body } = cleanPaste(markupOf(html), (url) => mayEmbed(url, ['video.example']))
    expect(body.map((block) => block.type)).toEqual([type])
  })
})

describe('the typography of a paste', () => {
  it.each([
    ['half-width marks between Han', '潮水涨了,闸落了.', '潮水涨了，闸落了。'],
    ['marks of numbers, times and Latin words, which stay', '涨幅5.2%，18:30开盘 Yahoo!', '涨幅5.2%，18:30开盘 Yahoo!'],
    ['indents of blanks', '　　潮水　涨了。　', '潮水　涨了。'],
    ['characters of no width', '潮​水﻿涨­了', '潮水涨了'],
    ['radicals of PDF', '⼈⼤⻓⽔', '人大长水'],
    ['signs that are no mistakes', '①㎡℃Ⅳ½', '①㎡℃Ⅳ½'],
    ['joined emoji', '👩‍🚒出动', '👩‍🚒出动'],
  ])('mends %s', (_what, before, after) => {
    expect(cleaned(`<p>${before}</p>`).body.map(told)).toEqual([after])
  })

  it('is mended across the marks of a paragraph', () => {
    expect(cleaned('<p>潮水<b>涨了</b>,<i>快</i>落闸</p>').body.map(told)).toEqual(['潮水*涨了*，_快_落闸'])
  })

  it('is as it was before its mending, for the first undo', () => {
    expect(cleaned('<p>　　潮水涨了,落闸</p>').pasted.map(told)).toEqual(['　　潮水涨了,落闸'])
  })
})

describe('a plain text', () => {
  it('of a PDF has its lines joined and the spaces between its characters taken out', () => {
    const page = [
      '望汐市水务局二十二日发布橙色预警，预计今晚十时',
      '前后外港水位将超过警戒线零点四米，沿岸三个街道',
      '的居民已经开始转移。',
      '',
      '水务局副局长连 阿 彩说，三号潮闸是最后一道，落下',
      '之后内港不再进出船只，渡轮停航到次日清晨六点为止',
      '。',
    ].join('\n')
    expect(cleanPlain(page).body.map(told)).toEqual([
      '望汐市水务局二十二日发布橙色预警，预计今晚十时前后外港水位将超过警戒线零点四米，沿岸三个街道的居民已经开始转移。',
      '水务局副局长连阿彩说，三号潮闸是最后一道，落下之后内港不再进出船只，渡轮停航到次日清晨六点为止。',
    ])
    expect(cleanPlain(page).pasted).toHaveLength(6)
  })

  it('of paragraphs stays what it is', () => {
    expect(cleanPlain('潮水涨了。\n\n闸落了。\r\n人散了。').body.map(told)).toEqual([
      '潮水涨了。',
      '闸落了。',
      '人散了。',
    ])
  })
})

describe('whatever is pasted', () => {
  const isBody = (blocks: readonly PastedBlock[]) =>
    bodySchema.safeParse({ type: 'doc', content: blocks.filter(({ type }) => type !== 'awaitedPicture') }).error

  it('is a body, and takes as much again to be clean', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { pasted, body } = cleaned(html)
        expect(isBody(pasted)).toBeUndefined()
        expect(isBody(body)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it.each(hostileMarkup().map((html, at) => [at, html] as const))('is nothing live: payload %i', (_at, html) => {
    const { body } = cleaned(html)
    expect(isBody(body)).toBeUndefined()
    expect(JSON.stringify(body)).not.toMatch(/"(?:href|url|address)":"(?!https?:|mailto:|")/)
  })
})
