import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Converter, converter } from '../scripts/convert.ts'
import { breaks } from './breaks.ts'

const broken = (text: string) =>
  [0, ...breaks(text)].map((from, at, all) => text.slice(from, all[at + 1] ?? text.length)).join('|')

/** As a sub-editor would allow them to be broken. */
const HEADLINES = `
望汐港|渡轮|二十二日|恢复|通航
渡轮|恢复|通航，票价不变
外港|潮闸|首次|关闭
全市|表彰|二十一人，里十四人|来自|外港
港口|吞吐量|增3.5%
市长：“东风”号|渡轮|开行
拉夫罗夫|与蓬佩奥|在望汐|会谈
望汐大桥|3月25日|零时起|封闭|检修
市交通局长|陈望舒：电车2号线|年底前|通车
三名|船员|获救，两人仍下落不明
《潮汐表》|新版|上架，市民|排队|购买
大雾|笼罩|外港，十七班渡轮|停航
望汐|市委书记|林海生|会见|欧盟外长
台风|“海葵”|逼近，全市|中小学|停课|一天
数学家|沈静之|获颁|望汐市|荣誉|市民
望汐|电车|票价|将上调|至三元
记者调查：谁动了|渔民的|补贴？
港务局称|将增派|巴士|接驳
海水|倒灌|淹了|半条|老街
第十八届|望汐|国际|马拉松|开跑，一万二千人|参赛
新建成的|灯塔博物馆|免费|开放
城东小学|四百多名|学生|走上|街头|植树
我市|首条|跨海|电缆|投入|使用
他在码头|守了|四十年
为什么|望汐的|春天|总是|迟到？
出租车|司机|归还|乘客|遗失的|八万元现金
望汐大学|研究团队|发现|深海|新物种
交通局|副局长|被免职
AI写稿|能否|取代|人工？
GDP增长5.2%，外贸创新高
弗拉基米尔·|彼得罗夫|发表|讲话
旧码头|改造|工程|完工|在即，商户|陆续|回迁
潮位|升至|三米二，气象台|发布|红色|预警
前副市长|周启明|一审|被判十二年
专家：海平面|上升|威胁|沿海|低地
老城区|停水|两天，居民|提水|上六楼
渡轮公司|与工会|达成|协议，罢工结束
一艘|货轮|在外海|搁浅，所幸|无人|受伤
两艘|渡轮|在雾中|相撞，三十六名|乘客|全部|获救
一名|男童|落水，路过的|外卖员|跳海|救人
外长|访问|望汐期间|签署|渔业|协定
一周天气：周三起|北风|渐强，气温|降至八摄氏度
十九路|电车|改道，乘客|需步行|三百米|换乘
被遗忘的|渔村：二十户人家|守着|一片海
她把祖母的|菜谱|写成了|畅销书
盐田变湿地，候鸟回来了
谁来|照顾|独居的|老船长？
考古人员|在沉船中|发现|宋代|瓷器|两千余件
警方|破获|特大|走私案，抓获|嫌疑人|十四名
李国强、王秀兰|获评|最美|船员
海关总署|支持|望汐|建设|自由贸易区
半年内|两度|延期，跨海隧道|何时|通车
`
  .trim()
  .split('\n')

describe('a headline may be broken', () => {
  it.each(HEADLINES)('%s', (marked) => {
    expect(broken(marked.replaceAll('|', ''))).toBe(marked)
  })

  let traditional: Converter
  beforeAll(async () => {
    traditional = await converter({ from: 'zh-Hans', to: 'zh-Hant-TW' })
  })

  it.each(HEADLINES)('at the same places in Traditional: %s', (marked) => {
    const headline = marked.replaceAll('|', '')
    expect(breaks(traditional(headline))).toEqual(breaks(headline))
  })

  it('not at all in one word, nor in a short clause', () => {
    for (const headline of ['', '渡轮', '票价不变', '罢工结束了']) expect(breaks(headline)).toEqual([])
  })

  it('not where a mark opens or closes, nor inside a short title', () => {
    expect(broken('市长为“东风”号渡轮（新船）剪彩')).toBe('市长|为“东风”号|渡轮|（新船）|剪彩')
    expect(broken('望汐读者票选《海边的旧电车》为年度好书')).toMatch('《海边的旧电车》')
  })

  it('never so that a character stands alone', () => {
    for (const marked of HEADLINES)
      for (const line of marked.split('|')) expect(line.replaceAll(/[^\p{L}\p{N}]/gu, '').length).toBeGreaterThan(1)
  })

  it('only inside of it, each place once, in order, and never within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const places = breaks(text)
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
        for (const place of places) {
          expect(place > 0 && place < text.length).toBe(true)
          expect(/[\uD800-\uDBFF]$/.test(text.slice(0, place)) && /^[\uDC00-\uDFFF]/.test(text.slice(place))).toBe(
            false,
          )
        }
      }),
    )
  })
})
