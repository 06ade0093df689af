/** What a character says about a line that might end beside it, as bits. */
export const OPENS = 1
export const CLOSES = 2
export const PAUSES = 4
export const FIGURE = 8
export const NUMERAL = 16
export const LEANS_LEFT = 32
export const SAYS = 64

const BITS: readonly (readonly [bit: number, characters: string])[] = [
  /** After these, and before those, a line never ends (CLREQ 3.1.2). */
  [OPENS, '“‘「『《〈（【〔([{'],
  [CLOSES, '，。、：；！？”’」』》〉）】〕…—～·｜,.:;!?)]}%％‰℃'],
  [PAUSES, '，。、：；！？ \u3000\t\n'],
  [NUMERAL, '零〇一二三四五六七八九十百千万亿两几半多余'],
  /** As words of their own these are part of what stands before them: particles, places, 市, 率. */
  [
    LEANS_LEFT,
    '的了着过们吗呢吧之地得者后前时中内外上下里间起处旁边等完掉住人家员性化型级式率量局部院站港路线号案权费税版节赛队市县省区镇乡村岛湾桥街店厂馆楼园场所署厅' +
      '科组团党军校班台社网界业法类期力感热潮价额物机车船舰艇器件曲剧片季周年月日州府寺宫门湖江河峡',
  ],
  /** Who says something stands before these, and what is said behind. */
  [SAYS, '称说指问答叹曰'],
]

let table: Uint8Array | undefined

/** The bits of each UTF-16 unit, in Simplified text. */
export function leanings(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x1_0000)
  for (const [bit, characters] of BITS)
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= bit
  for (const [from, to] of SCRIPTS_WITH_FIGURES)
    for (let unit = from; unit < to; unit++) if (LATIN.test(String.fromCharCode(unit))) table[unit]! |= FIGURE
  return table
}

const LATIN = /[\p{Nd}\p{Script=Latin}]/u
const SCRIPTS_WITH_FIGURES = [
  [0, 0x2c80],
  [0xa720, 0xa800],
  [0xff00, 0xfff0],
] as const

/** Titles of office: a name may follow, and what somebody is the head of stands before. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    '市长 副市长 省长 县长 区长 镇长 乡长 村长 州长 部长 副部长 局长 副局长 厅长 处长 科长 司长 署长 院长 校长 馆长 站长 行长 厂长 社长 台长 会长 队长 船长 机长 团长 组长 所长 外长 防长 财长 首相 ' +
    '总统 副总统 总理 副总理 主席 副主席 书记 副书记 主任 副主任 秘书长 理事长 董事长 总裁 总监 总经理 经理 总编辑 主编 编辑 记者 委员 议员 代表 大使 教练 主帅 教授 博士 医生 律师 法官 检察长 ' +
    '导演 演员 作家 诗人 画家 球员 选手 发言人 负责人 创始人 老师 警官 上尉 少校 将军 司令 院士 研究员 工程师 学者 歌手'
  ).split(' '),
)

/** What kind of place or body something is: the name of it stands before. */
export const BODIES: ReadonlySet<string> = new Set(
  (
    '大学 学院 小学 中学 高中 幼儿园 医院 银行 公司 集团 协会 学会 工会 商会 委员会 法院 检察院 警方 政府 机场 公园 广场 车站 码头 渔港 港口 大桥 隧道 大道 博物馆 图书馆 美术馆 体育馆 科技馆 剧院 ' +
    '时报 日报 晚报 周刊 电视台 电台 出版社 酒店 市场 商场 小区 社区 渔村 灯塔 水库 电厂 球队 俱乐部 联队 半岛 群岛 海峡 海湾 街道 集市 夜市 论坛 峰会 气象台 人员 团队 部门 机构 人士 组织'
  ).split(' '),
)

/** Words that say when or where, counted from what stands before them. */
export const BEHIND: ReadonlySet<string> = new Set(
  '期间 以来 之后 之前 以后 以前 之间 之际 之外 之内 之上 之下 左右 以上 以下 以内 以外 在即 附近 沿线 当天 当日 前夕'.split(
    ' ',
  ),
)
