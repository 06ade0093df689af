import { describe, expect, it } from 'vitest'
import { convert } from './convert.ts'
import { corrections } from './corrections.ts'
import { restraintRows } from './taiwan-words.ts'

const traditional = (text: string) => convert(text, { from: 'zh-Hans', to: 'zh-Hant' })
const taiwan = (text: string) => convert(text, { from: 'zh-Hans', to: 'zh-Hant-TW', words: 'on' })

describe('our corrections of the dictionary', () => {
  const rows = corrections.flatMap((correction) => correction.rows.flatMap((row) => row.split('|')))

  it('give each term its right form and keep its length', async () => {
    for (const row of rows) {
      const [term, form] = row.split(' ') as [string, string]
      expect(Array.from(form), row).toHaveLength(Array.from(term).length)
      expect(await traditional(term)).toBe(form)
    }
  })

  it('name no term twice', () => {
    expect(new Set(rows.map((row) => row.split(' ')[0])).size).toBe(rows.length)
  })

  it('put right what news text meets', async () => {
    expect(await traditional('中俄关系踏上新征程')).toBe('中俄關係踏上新征程')
    expect(await traditional('英国历史更复杂，三百人参加')).toBe('英國歷史更複雜，三百人參加')
    expect(await traditional('首周里苗青岩把固定桩拔松，押金转入托管')).toBe('首週裏苗青岩把固定樁拔鬆，押金轉入託管')
    expect(await traditional('在廊道里的展板前，眼神里有光')).toBe('在廊道裏的展板前，眼神裏有光')
  })

  it('reach both regions', async () => {
    expect(await taiwan('通道里')).toBe('通道裡')
    expect(await taiwan('潮湿的湿地')).toBe('潮濕的濕地')
    expect(await convert('通道里', { from: 'zh-Hans', to: 'zh-Hant-HK', words: 'on' })).toBe('通道裏')
  })

  it('leave names and levies as they were', async () => {
    expect(await traditional('道里区征收新税，行了十公里')).toBe('道里區徵收新稅，行了十公里')
  })
})

describe('the words of Taiwan in a newspaper', () => {
  it('keep what the words of software would change', async () => {
    expect(await taiwan('社区发布消息，支持体育项目按法律程序审核')).toBe('社區發布消息，支持體育項目按法律程序審核')
    expect(await taiwan('血液循环、军分区、打开局面、文物保存、服务窗口')).toBe(
      '血液循環、軍分區、打開局面、文物保存、服務窗口',
    )
  })

  it('still come where they are meant', async () => {
    expect(await taiwan('网络社区的手机应用程序，联系电话见短信')).toBe('網路社群的手機應用程式，聯絡電話見簡訊')
    expect(await taiwan('智能手机软件、打印机、信息、出租车')).toBe('智慧手機軟體、印表機、資訊、計程車')
  })

  it('do not join two neighbours to one', async () => {
    expect(await taiwan('年轻的士兵在世界面前，许多任务由单位图书馆承担')).toBe(
      '年輕的士兵在世界面前，許多任務由單位圖書館承擔',
    )
    expect(await taiwan('乘的士')).toBe('乘計程車')
  })

  it('mix a drink and modulate a signal', async () => {
    expect(await taiwan('调制饮料，调制信号')).toBe('調製飲料，調變訊號')
  })

  it('hold for every row, from both scripts, in Taiwan’s own characters', async () => {
    for (const [term, form] of restraintRows()) {
      expect(await convert(term, { from: 'zh-Hant', to: 'zh-Hant-TW', words: 'on' })).toBe(form)
      expect(await convert(form, { from: 'zh-Hant', to: 'zh-Hant-TW' })).toBe(form)
      expect(await taiwan(await convert(term, { from: 'zh-Hant', to: 'zh-Hans' }))).toBe(form)
    }
  })
})

describe('what a newspaper writes every day', () => {
  it('is signed, counted and dried in the right characters', async () => {
    expect(await traditional('新签合同的已签158户，其余抽签，标签看完再签')).toBe(
      '新簽合同的已簽158戶，其餘抽籤，標籤看完再簽',
    )
    expect(await traditional('黑脸琵鹭112只，鸟三千万只，几万只鸟；别只算售票箱，船只许白天走')).toBe(
      '黑臉琵鷺112隻，鳥三千萬隻，幾萬隻鳥；別只算售票箱，船只許白天走',
    )
    expect(await traditional('泥面干得太久，十几分钟烧一次，折合每立方三元，结果一出就公布')).toContain(
      '乾得太久，十幾分鐘燒',
    )
  })
})
