import { projection } from '../scripts/projection.ts'
import { isPinyinSyllable } from './syllables.ts'

/** A Han character and what stands in brackets behind it: group 1 the character, group 2 the bracketed letters. */
const BRACKETED =
  /(\p{Script=Han}\p{Variation_Selector}?)[(（]\s{0,2}((?:[a-zɡ\u00e0-\u00fc\u0101-\u01dc\u1e3f]\p{Mn}{0,2}){1,7}[1-5]?)\s{0,2}[)）]/gu

/**
 * Common characters with one reading only. A writer gives the reading of a rare character or of one with several;
 * nobody tells a reader how 国 is read.
 */
const PLAIN_CHARACTERS = new Set(
  '国务这们时对实现动进业关问区战议护级领机电东书开门网团报产设构规标准线学习请评认识记纪约资质费购运远连选钱银铁济测满热环责财贸赛际陆险随头顾预题额' +
    '风飞馆马鱼龙术权条极样检欢毕汉湾灾点爱状独监确离积签简类紧组细织终统继绩续维综绿编缓缩罗职联胜脑艺节药荣获营虑虽补装视览计订讨让训讯讲许论访证诉译' +
    '试话该详语误诸课谁谈谋谢负贡败货贯贵贷赏赢赶践车轨轮软轻较辆辑输达迁违迟递遗邮邻释针钟钢销错键队阶隐页项顺须频饮驻驾验骗鲜人民中日年月社市新北京我有' +
    '他三四五天山水火手心力工口文方本位全部同',
)

export interface ReadingsFound {
  /** Bracketed readings of one syllable behind one Han character. */
  readonly readings: number
  /** Put there by a machine all over the text, rather than by a writer for a reader's sake. */
  readonly systematic: boolean
}

const SYSTEMATIC_FROM = 3

/**
 * Tells injected readings (`國(guó)務(wù)院`) from honest ones (`覃(qín)`). Injected are readings inside running text
 * that stand at ordinary characters, or at every place where their character occurs again and again.
 */
export function findReadings(text: string): ReadingsFound {
  const behind = new Map<string, number>()
  let readings = 0
  let embedded = 0
  let plain = 0
  for (const match of text.matchAll(BRACKETED)) {
    if (!isPinyinSyllable(match[2]!)) continue
    const character = match[1]!
    readings++
    behind.set(character, (behind.get(character) ?? 0) + 1)
    if (isEmbedded(text, match.index, match.index + match[0].length)) embedded++
    if (PLAIN_CHARACTERS.has(projection(character))) plain++
  }
  if (readings < SYSTEMATIC_FROM || embedded * 2 < readings) return { readings, systematic: false }
  const atOrdinary = plain * 3 >= readings
  return { readings, systematic: atOrdinary || isEverywhere(text, behind, readings) }
}

const HAN = /\p{Script=Han}/u

/** Does the word go on before or behind the reading? */
function isEmbedded(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  const after = text[end]
  return (before !== undefined && HAN.test(before)) || (after !== undefined && HAN.test(after))
}

/** Many repeats, and hardly a place where one of these characters stands without its reading. */
function isEverywhere(text: string, behind: ReadonlyMap<string, number>, readings: number): boolean {
  if (readings < 10 || (readings - behind.size) * 3 < readings) return false
  let occurrences = 0
  for (const character of text) if (behind.has(character)) occurrences++
  return readings * 10 >= occurrences * 8
}

/**
 * The text without any bracketed reading of one syllable, and how many went; also where they were put in more than once
 * (`创(chuàng)(chuàng)`). For text found to be damaged only.
 */
export function stripReadings(text: string): { readonly text: string; readonly readings: number } {
  let stripped = text
  let readings = 0
  for (let before = -1; readings > before;) {
    before = readings
    stripped = stripped.replace(BRACKETED, (whole: string, character: string, letters: string) => {
      if (!isPinyinSyllable(letters)) return whole
      readings++
      return character
    })
  }
  return { text: stripped, readings }
}
