import { characterClasses, SURNAME } from './character-classes.ts'
import { TITLES } from './leanings.ts'
import { isKnown, lexicon } from './lexicon.ts'
import { lexiconForm } from './lexicon-form.ts'
import { segment, type Word } from './segment.ts'

/**
 * The words of a text as a reader takes them: what `segment` cuts finely is joined where the whole is a word
 * (数学|家 → 数学家, 交通|局 → 交通局), a family name with the name behind it (陈|望舒 → 陈望舒) and a numeral with its
 * unit where they are one word to everybody (一|个 → 一个). Joined they are the text.
 */
export function wholeWords(text: string): Word[] {
  const words = segment(text)
  const simplified = lexiconForm(text)
  const joined: Word[] = []
  for (let at = 0; at < words.length;) {
    const many = isHan(simplified, words[at]!) ? wholeAt(simplified, words, at) : 1
    joined.push(many === 1 ? words[at]! : oneWord(text, words[at]!, words[at + many - 1]!))
    at += many
  }
  return joined
}

function oneWord(text: string, { start }: Word, { end }: Word): Word {
  return { text: text.slice(start, end), start, end, isWord: true }
}

/** How many words from here on are one. */
function wholeAt(text: string, words: readonly Word[], at: number): number {
  const many = Math.max(compoundAt(text, words, at), nameAt(text, words, at))
  return many === 1 ? placeAt(text, words, at) : many
}

/** How many words from here on are the longest compound of the lexicon; 1 for none. */
function compoundAt(text: string, words: readonly Word[], at: number): number {
  const { roots, child, compounds } = lexicon()
  const first = words[at]!
  let node = roots[text.charCodeAt(first.start)]!
  let many = 1
  for (let next = at, place = first.start + 1; node !== 0; place++) {
    if (place === words[next]!.end) {
      if (compounds[node] === 1) many = next - at + 1
      if (++next === words.length || words[next]!.start !== place) break
    }
    node = child(node, text.charCodeAt(place))
  }
  return many
}

/**
 * 2 where a family name begins, with a name of one or two characters behind it: one that is nothing else; or any, if a
 * title stands before it or what follows is no word.
 */
function nameAt(text: string, words: readonly Word[], at: number): number {
  const { start, end } = words[at]!
  const given = words[at + 1]
  if (end !== start + 1 || given === undefined || given.end > given.start + 2 || !isHan(text, given)) return 1
  if (given.end === given.start + 1 && NOT_GIVEN.has(text[given.start]!)) return 1
  if (FAMILY_NAMES.has(text[start]!)) return 2
  if ((characterClasses()[text.charCodeAt(start)]! & SURNAME) === 0 || given.end === given.start + 1) return 1
  const title = words[at - 1]
  return !isKnown(text, given) || (title && TITLES.has(text.slice(title.start, title.end))) ? 2 : 1
}

/** 2 where a name that the lexicon does not have is followed by what it is the name of: 望汐|市. */
function placeAt(text: string, words: readonly Word[], at: number): number {
  const kind = words[at + 1]
  if (kind?.start !== words[at]!.end || kind.end !== kind.start + 1 || !KINDS.has(text[kind.start]!)) return 1
  return words[at]!.end > words[at]!.start + 1 && !isKnown(text, words[at]!) ? 2 : 1
}

/** What a place, a body or a ship is called behind its name. */
const KINDS = new Set('市县省区镇乡村州国岛港湾桥路街河江湖海山峡寺宫庙塔站线局院队部厅社报号轮馆店厂坊园城湾')

const isHan = (text: string, { start }: Word) => HAN.test(text[start]!)
const HAN = /[\u3400-\u9fff]/

/** Characters that stand alone as a family name only, or nearly so. */
const FAMILY_NAMES = new Set(
  '陈李刘赵吴徐孙胡朱郭罗郑梁谢宋唐邓冯韩曹彭萧蔡潘董袁蒋杜魏吕丁沈姚卢傅姜崔谭廖汪陆戴贾韦邱邹孟秦阎薛尹黎陶贺郝龚邵赖覃莫汤葛邢庞颜倪聂翟詹耿俞阮柯裴霍翁冉骆靳阚蔺褚祁岑闫苗窦樊冼',
)

/** What follows a family name, but is no given name: 陈说, 李在. */
const NOT_GIVEN = new Set(
  '的了着过在是说称和与及或而也都就又还再才很更不没未被把将向对从由于到至为以因所其之等会能可要应须已曾正则即便如若并且让使给用比跟同只仅共总先某氏家姓',
)
