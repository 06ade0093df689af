import simplifiedPacked from 'opencc-js/dict/STCharacters'
import traditionalPacked from 'opencc-js/dict/TSCharacters'

/**
 * Simplified characters that Traditional text uses too (皇后, 公里, 干戈, 系統 …): they prove nothing about a text,
 * though a converter may change them.
 */
const SHARED = new Set(
  '后里干面系云于台征制松谷斗几丑了才出卷冲仆术朴志周布占采余咸向回合淀党致舍困家适胡范克凶伙厘雇借表曲蔑郁幸岩杯板别并吊冬复据卡夸累么辟扑确沈升尸' +
    '涂托喂吁旋游熏烟腌佣涌踊欲愿岳韵札扎折症只朱准着群峰床唇线污泄秘众为温说卧户粽灶吃皂痴核针参梁棱',
)

type Pairs = ReadonlyMap<string, string>

let packedTraditional: Pairs | undefined
let packedSimplified: Pairs | undefined

const unpack = (packed: string): Pairs =>
  new Map(packed.split('|').map((entry) => entry.split(' ') as [string, string]))

/** Traditional character → its Simplified form (OpenCC's TSCharacters, Apache-2.0). */
export function traditionalToSimplified(): Pairs {
  packedTraditional ??= unpack(traditionalPacked)
  return packedTraditional
}

/** Simplified character → its commonest Traditional form (OpenCC's STCharacters, Apache-2.0). */
export function simplifiedToTraditional(): Pairs {
  packedSimplified ??= unpack(simplifiedPacked)
  return packedSimplified
}

/** Does this character occur in Traditional text only? */
export function isTraditionalOnly(character: string): boolean {
  return !SHARED.has(character) && traditionalToSimplified().has(character)
}

/** Does this character occur in Simplified text only? */
export function isSimplifiedOnly(character: string): boolean {
  if (SHARED.has(character)) return false
  const traditional = simplifiedToTraditional().get(character)
  return traditional !== undefined && traditional !== character
}
