/** Corrections that follow a pattern, as rows `term form|term form`. */
const join = (rows: readonly (readonly [string, string])[]): string[] => [rows.map((row) => row.join(' ')).join('|')]

/** 112只 and 三千万只 count birds; 第3只能 and 百只有 go on with a verb, and only. */
export function counted(): string[] {
  const tenThousands = [...'一二三四五六七八九几'].flatMap((digit) =>
    ['万', '十万', '百万', '千万'].map((size) => digit + size),
  )
  return [...'0123456789百千万亿', ...tenThousands].flatMap((number) => {
    const form = number.replace('万', '萬').replace('亿', '億').replace('几', '幾')
    const only = ['能 能', '有 有', '要 要', '会 會', '是 是', '许 許', '准 准'].map((verb) => verb.split(' '))
    return [`${number}只 ${form}隻`, ...only.map(([from, to]) => `${number}只${from} ${form}只${to}`)]
  })
}

/** What goes on behind 发 as a verb, with its Traditional form. */
const EMITS =
  '展展 布佈 现現 表表 明明 射射 动動 起起 言言 电電 放放 送送 行行 育育 挥揮 达達 掘掘 改改 票票 货貨 觉覺 端端 回回 往往 给給 力力 推推 病病 声聲 炎炎 热熱 烧燒 函函 文文 帖帖 出出 生生 财財 奖獎 还還 车車 兵兵 难難 酵酵 包包 球球 钱錢 到到'

/** People, money and countries that may send or develop something, and end in what with 发 alone would be hair. */
const SENDERS = '生生 长長 金金 美美 理理 肤膚 括括 换換 总總 被被 结結 落落 白白 华華'

/** Where hair is meant all the same: the hairdressers' trade, hair that is let down or grows white. */
const HAIR = new Set([
  '美发行',
  '理发行',
  '结发生',
  '白发生',
  '生发生',
  '长发出',
  '美发生',
  '金发生',
  '长发放',
  '换发生',
])

export function emitted(): string[] {
  const verbs = EMITS.split(' ')
  const rows = SENDERS.split(' ').flatMap((sender) =>
    verbs.map((verb) => [`${sender[0]}发${verb[0]}`, `${sender[1]}發${verb[1]}`] as const),
  )
  return join(rows.filter(([term]) => !HAIR.has(term)))
}

/** Syllables before and behind 里 in transcribed names: 塔里克, 卡里姆, 莫里斯. */
const BEFORE = '塔卡莫哈加费弗塞亨布斯伊奥埃雷尼拉萨达帕佩索托贝格诺梅杰基库姆瓦维米西比马玛巴苏德菲纳克特茨丹泰'
const BEHIND = '克奥亚斯尔诺德兹茨维奇夫萨姆卡根士弗蒂尼特科拉纳达帕什瓦曼顿森施安恩昂'
/** What is spelled otherwise in Traditional. */
const SPELLED: Readonly<Record<string, string>> = {
  费: '費',
  亨: '亨',
  奥: '奧',
  萨: '薩',
  达: '達',
  贝: '貝',
  诺: '諾',
  杰: '傑',
  库: '庫',
  维: '維',
  马: '馬',
  玛: '瑪',
  苏: '蘇',
  纳: '納',
  亚: '亞',
  尔: '爾',
  兹: '茲',
  顿: '頓',
  布: '布',
}

export function syllables(): string[] {
  const spell = (character: string) => SPELLED[character] ?? character
  const rows = [...BEFORE].flatMap((before) =>
    [...BEHIND].map((behind) => [`${before}里${behind}`, `${spell(before)}里${spell(behind)}`] as const),
  )
  return join([
    ...rows,
    ['里·', '里·'],
    ['·里', '·里'],
    ['马布里', '馬布里'],
    ['里米尼', '里米尼'],
    ['里约', '里約'],
    ['里昂', '里昂'],
    ['里斯本', '里斯本'],
  ])
}

export function plays(): string[] {
  const measures = '这這 那那 一一 几幾 两兩 三三 该該 首首 整整 每每'.split(' ')
  const kinds =
    '音乐剧 音樂劇|舞台剧 舞臺劇|话剧 話劇|喜剧 喜劇|悲剧 悲劇|闹剧 鬧劇|歌剧 歌劇|舞剧 舞劇|戏 戲|好戏 好戲|大戏 大戲|京剧 京劇|越剧 越劇|双簧 雙簧'
      .split('|')
      .map((row) => row.split(' '))
  return join(
    measures.flatMap(([from, to]) => kinds.map(([term, form]) => [`${from}出${term}`, `${to}齣${form}`] as const)),
  )
}

export function typhoons(): string[] {
  const before = '在在 上上 年年 对對 抗抗 防防 受受 强強 遇遇 避避 第第 月月 日日 因因 于於 号號 今今'.split(' ')
  return join(before.map(([from, to]) => [`${from}台风`, `${to}颱風`] as const))
}

/** Offices and trades, after which a surname stands. */
const TITLES =
  '记者 記者|市长 市長|省长 省長|县长 縣長|区长 區長|部长 部長|局长 局長|校长 校長|院长 院長|会长 會長|队长 隊長|董事长 董事長|主席 主席|主任 主任|教授 教授|博士 博士|医生 醫生|律师 律師|教练 教練|导演 導演|演员 演員|歌手 歌手|作家 作家|编剧 編劇|总裁 總裁|经理 經理|书记 書記|议员 議員|委员 委員|总编 總編|编辑 編輯|发言人 發言人'

/** 市长余, 记者钟; but not 于, which would stand before a date as well (记者于昨日). */
export function titled(): string[] {
  const surnames = ['余余', '钟鍾', '郁郁']
  return join(
    TITLES.split('|')
      .map((row) => row.split(' '))
      .flatMap(([title, form]) => surnames.map((name) => [`${title}${name[0]}`, `${form}${name[1]}`] as const)),
  )
}

/** 余先生, 钟女士, 于某; but 于某日 is a day, and 于女士 may stand in 由于女士. */
export function addressed(): string[] {
  const surnames = ['余余', '钟鍾', '郁郁', '占占']
  const forms = ['先生 先生', '女士 女士', '小姐 小姐', '某 某'].map((row) => row.split(' '))
  const rows = surnames.flatMap((name) =>
    forms.map(([term, form]) => [`${name[0]}${term}`, `${name[1]}${form}`] as const),
  )
  const some = '日日 年年 月月 天天 种種 些些 个個 地地 处處 一一 项項 时時 方方 位位 家家 类類 段段 次次'
  return join([
    ...rows,
    ['于某', '于某'],
    ...some.split(' ').map((pair) => [`于某${pair[0]}`, `於某${pair[1]}`] as const),
  ])
}
