import { isSimplifiedOnly, isTraditionalOnly } from '../scripts/characters.ts'

/**
 * Traditional characters that say themselves what their Simplified form leaves to the context: 發 is fā and 髮 is fà
 * where 发 is either. Where one has several readings of its own, the model chooses among these.
 */
const DECIDED: ReadonlyMap<number, readonly string[]> = new Map(
  (
    '乾gan1 幹gan4 榦gan4 傭yong1 儘jin3 盡jin4 噁e3 噹dang1 嚥yan4 濛meng2 捨she3 捱ai2 捲juan3 摺zhe2 桿gan3 樸pu3 湧yong3 ' +
    '發fa1 髮fa4 紮zha1,za1 纍lei2,lei3 臟zang4 髒zang1 蔔bo5 隻zhi1 鬥dou4 鬨hong4 餬hu2 麯qu1 麴qu1 鏇xuan4 蔘shen1 徵zheng1 ' +
    '祇zhi3 祗zhi3 衹zhi3 癥zheng1 後hou4 穀gu3 薑jiang1 鬚xu1 傢jia1 颱tai2 檯tai2 闢pi4 瀋shen3 適shi4 葉ye4 籲yu4 蠟la4 臘la4 ' +
    '藉jie4 據ju4 瞭liao3 喫chi1 牠ta1 祂ta1 妳ni3 鍾zhong1 鐘zhong1 係xi4 佔zhan4 纔cai2 佈bu4 術shu4 價jia4 廣guang3 廠chang3 ' +
    '鹹xian2 鬆song1 閤he2 闔he2 製zhi4 註zhu4 遊you2 剋ke4 誇kua1 週zhou1 併bing4 並bing4 彆bie4 範fan4 鬱yu4 曬shai4 獅shi1'
  )
    .split(' ')
    .map((entry) => [entry.codePointAt(0)!, entry.slice(1).split(',')]),
)

/** Words in which such a character is read otherwise after all, and where in the word it stands. */
const EXCEPTIONS: Readonly<Record<string, readonly (readonly [word: string, place: number, reading: string])[]>> = {
  乾: [
    ...Array.from('隆坤元清陵卦縣县寧宁綱安德州', (next) => [`乾${next}`, 0, 'qian2'] as const),
    ['康乾', 1, 'qian2'],
  ],
  徵: [
    ['角徵', 1, 'zhi3'],
    ['徵羽', 0, 'zhi3'],
  ],
  祇: [
    ['神祇', 1, 'qi2'],
    ['地祇', 1, 'qi2'],
  ],
  瞭: [
    ['瞭望', 0, 'liao4'],
    ['瞭哨', 0, 'liao4'],
  ],
  藉: [
    ['狼藉', 1, 'ji2'],
    ['藉藉', 0, 'ji2'],
    ['藉藉', 1, 'ji2'],
  ],
  價: [['價錢', 0, 'jia4']],
}

/** Words in which 著 is zhù and not the Taiwan spelling of 着; both scripts. */
const WRITTEN = new Set(
  (
    '著名 著作 著称 著稱 著述 著书 著書 著者 著录 著錄 著有 著译 著譯 著文 著说 著說 著论 著論 名著 原著 专著 專著 巨著 论著 論著 编著 編著 ' +
    '合著 遗著 遺著 新著 显著 顯著 卓著 土著 昭著 较著 較著 见著 見著 拙著 译著 譯著 力著 大著 撰著 所著 自著'
  ).split(' '),
)

/** The readings that a character allows by itself where it stands; undefined where the model decides alone. */
export function decided(characters: readonly string[], at: number): readonly string[] | undefined {
  const character = characters[at]!
  const allowed = DECIDED.get(character.codePointAt(0)!)
  if (!allowed) return undefined
  for (const [word, place, reading] of EXCEPTIONS[character] ?? []) {
    if (characters.slice(at - place, at - place + word.length).join('') === word) return [reading]
  }
  return allowed
}

/** Characters of which the projection keeps a spelling that the model has not learned. */
const PLAINER: Readonly<Record<string, string>> = { 瞭: '了', 妳: '你', 喫: '吃', 牠: '它', 祂: '他' }

/** Characters that Unicode has twice, for the sake of older sets. */
const COMPATIBILITY = /^[\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u

/**
 * What the model shall see instead of a character: 著 is mostly 着 (看著), but not in 名著 and not in Simplified text.
 * Undefined where the projection is right.
 */
export function plainer(characters: readonly string[], at: number, isSimplified: boolean): string | undefined {
  const character = characters[at]!
  if (COMPATIBILITY.test(character)) return character.normalize('NFC')
  if (character !== '著') return PLAINER[character]
  const isWritten =
    WRITTEN.has(character + (characters[at + 1] ?? '')) || WRITTEN.has((characters[at - 1] ?? '') + character)
  return isSimplified || isWritten ? undefined : '着'
}

/** Is the text in Simplified characters for certain? */
export function looksSimplified(characters: readonly string[]): boolean {
  return characters.some(isSimplifiedOnly) && !characters.some(isTraditionalOnly)
}
