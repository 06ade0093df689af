import { DOUBLE_SURNAMES, SURNAME_CHARACTERS } from './name-words.ts'

/** Surnames that are read otherwise than the same character in other words (现代汉语词典, 姓). */
const SURNAMES: ReadonlyMap<string, string> = new Map(
  (
    '单shan4 曾zeng1 任ren2 解xie4 仇qiu2 查zha1 朴piao2 华hua4 区ou1 盖ge3 葛ge3 翟zhai2 召shao4 缪miao4 乐yue4 冼xian3 员yun4 秘bi4 ' +
    '燕yan1 宁ning4 那na1 牟mou4 曲qu1 车che1 贾jia3 盛sheng4 ' +
    '柏bai3 隗wei3 阚kan4 逄pang2 哈ha3 纪ji3 洗xian3 繁po2 卜bu3 晁chao2 佴nai4 殷yin1 尹yin3 覃qin2 郇xun2 郝hao3 臧zang1'
  )
    .split(' ')
    .map((entry) => [entry[0]!, entry.slice(1)]),
)

/** Surnames of two characters. */
const DOUBLE: readonly (readonly [string, readonly [string, string]])[] = [
  ['尉迟', ['yu4', 'chi2']],
  ['万俟', ['mo4', 'qi2']],
  ['澹台', ['tan2', 'tai2']],
  ['令狐', ['ling2', 'hu2']],
  ['长孙', ['zhang3', 'sun1']],
  ['鲜于', ['xian1', 'yu2']],
  ['宰父', ['zai3', 'fu3']],
  ['乐正', ['yue4', 'zheng4']],
]

/** Surnames that are verbs or offices too: 任局长 is a person's becoming one, 区书记 one of a district. */
const ALSO_VERBS = new Set('任区查解曾盛车')

const ADDRESSES = words('先生 女士 小姐 太太 夫人 老师 同学 师傅 阿姨 奶奶 爷爷 大爷 大妈 某')
const OFFICES = words(
  '教授 主任 市长 县长 镇长 村长 局长 处长 科长 部长 院长 校长 所长 站长 队长 会长 厂长 船长 书记 经理 总编 董事长 ' +
    '医生 大夫 律师 法官 检察官 警官 博士 院士 导演 教练 总理 主席 司令 将军 编辑 记者 司机 馆长 行长 秘书长 站务员',
)
/** What stands before a name. */
const ROLES = words(
  '市民 居民 村民 作者 演员 选手 队员 船员 学生 名将 诗人 作家 歌手 画家 总统 代表 委员 发言人 负责人 烈士 名叫 叫做 姓名 渔民 店主 ' +
    '丈夫 妻子 儿子 女儿 父亲 母亲 弟弟 哥哥 妹妹 姐姐 乘客 读者 志愿者 工程师 设计师 研究员 馆员 摄影 文字 责编 主编 队长 主帅 前锋 门将 后卫',
)
/** What people do in the news, and what else ends a name. */
const SAYS = words(
  '说 表示 认为 告诉 指出 介绍 称 回忆 坦言 透露 强调 补充 解释 坚持 笑道 答道 问道 写道 报道 报导 撰文 摄影',
)
const GOES_ON = words(
  '等 和 与 在 是 也 的 将 对 向 到 从 带 率 接 出席 主持 获 提 当选 担任 出任 兼 又 则 今 昨 当 正 刚',
)

/** No given name begins with these. */
const NO_NAME = new Set(
  '在对向是有到从和与不被把将为以也就都只经说过来去参做打用让看见听想要能会可得了着的之于并命何务职期教由处询看阅证明实获因该此其各每某位个人名者著多几两三一再先公私首数屡频',
)

function words(list: string): readonly string[] {
  return list.split(' ')
}

const CLAUSE_START = /^[\s，。、；：！？（《「『“”‘’【〔,.;:!?()"'|/]$/u
const HAN = /^\p{Script=Han}$/u

/**
 * Readings of surnames where something says that a name stands there: who is addressed (单女士), what the person is
 * (记者任嘉禾说), a verb of saying at the start of a clause; and wherever the same name stands again.
 * `startsWord` says where a word begins that is none (单位表示, 解放军说): there no name does.
 */
export function nameReadings(
  plain: readonly string[],
  startsWord: (at: number) => boolean = () => false,
): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  const text = new Names(plain)
  const found = new Set<string>()
  for (let at = 0; at < plain.length; at++) {
    for (const [double, said] of DOUBLE) {
      if (plain[at] === double[0] && plain[at + 1] === double[1])
        said.forEach((one, place) => places.set(at + place, one))
    }
    const reading = SURNAMES.get(plain[at]!)
    if (reading === undefined || places.has(at) || startsWord(at)) continue
    const length = text.nameAt(at)
    if (length === 0) continue
    places.set(at, reading)
    if (length === 3) found.add(plain.slice(at, at + 3).join(''))
  }
  if (found.size === 0) return places
  for (let at = 0; at + 2 < plain.length; at++) {
    const reading = SURNAMES.get(plain[at]!)
    if (reading !== undefined && found.has(plain.slice(at, at + 3).join(''))) places.set(at, reading)
  }
  return places
}

/**
 * Where names of persons stand in a text (Simplified projection, UTF-16 offsets), with the lengths of surname and given
 * name. Only where something says that it is one; where the same name stands again, too. `startsWord` as above: 管理处说.
 */
export function personNames(
  plain: string,
  startsWord: (at: number, name: number) => boolean = () => false,
): ReadonlyMap<number, readonly [surname: number, given: number]> {
  const units = Array.from({ length: plain.length }, (_, at) => plain[at]!)
  const text = new Names(units)
  const places = new Map<number, readonly [number, number]>()
  const whole = new Set<string>()
  for (let at = 0; at < units.length; at++) {
    const surname = DOUBLE_SURNAMES.has(plain.slice(at, at + 2)) ? 2 : SURNAME_CHARACTERS.has(units[at]!) ? 1 : 0
    const length = surname === 0 ? 0 : text.nameAt(at, surname)
    if (length === 0 || startsWord(at, length)) continue
    places.set(at, [surname, length - surname])
    if (length - surname === 2) whole.add(plain.slice(at, at + length))
  }
  for (const name of whole) {
    const surname = name.length - 2
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) places.set(at, [surname, 2])
  }
  return places
}

class Names {
  readonly #plain: readonly string[]

  constructor(plain: readonly string[]) {
    this.#plain = plain
  }

  /** How many characters of a name begin here: only the surname's where it stands alone, 0 for none. */
  nameAt(at: number, length = 1): number {
    const surname = this.#plain[at]!
    const rest = at + length
    const starts = this.#startsClause(at)
    const follows = this.#endsWith(at, OFFICES) || this.#endsWith(at, ROLES)
    if ((starts || this.#endsWith(at, BEFORE)) && this.#begins(rest, ADDRESSES)) return length
    if (starts && !ALSO_VERBS.has(surname) && this.#begins(rest, OFFICES)) return length
    if (!starts && !follows) return 0
    for (const given of [2, 1]) {
      const end = rest + given
      const isCalled =
        this.#begins(end, SAYS) || (given === 2 && (this.#begins(end, OFFICES) || this.#begins(end, ADDRESSES)))
      if (isCalled && this.#isGiven(rest, given)) return length + given
    }
    for (const given of follows && surname !== '曾' ? [2, 1] : []) {
      const end = rest + given
      const isWhole = this.#isBoundary(end) || (given === 2 && this.#begins(end, GOES_ON))
      if (isWhole && this.#isGiven(rest, given)) return length + given
    }
    return 0
  }

  #isGiven(start: number, length: number): boolean {
    if (NO_NAME.has(this.#plain[start] ?? '')) return false
    for (let at = start; at < start + length; at++) if (!HAN.test(this.#plain[at] ?? '')) return false
    return true
  }

  #isBoundary(at: number): boolean {
    const next = this.#plain[at]
    return next === undefined || !HAN.test(next)
  }

  #startsClause(at: number): boolean {
    const before = this.#plain[at - 1]
    return before === undefined || CLAUSE_START.test(before)
  }

  #begins(at: number, list: readonly string[]): boolean {
    return list.some((word) => this.#is(word, at))
  }

  #endsWith(at: number, list: readonly string[]): boolean {
    return list.some((word) => this.#is(word, at - word.length))
  }

  #is(word: string, at: number): boolean {
    if (at < 0) return false
    for (let place = 0; place < word.length; place++) if (this.#plain[at + place] !== word[place]) return false
    return true
  }
}

/** A name may follow these without a pause. */
const BEFORE = words('和 与 跟 对 向 请 由 是 给 叫 见 像 让 为 的 说 问')
