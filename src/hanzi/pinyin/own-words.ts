/**
 * Words that the lexicon and the model would read wrongly, of our own finding: names of the past whose surname has a
 * reading of its own, places, and common words of which the sets know too little. Simplified; numbers for tones, `-`
 * where a character may stay as it is read.
 */
const OWN =
  '单雄信shan4-- 姓单-shan4 解缙xie4- 解珍xie4- 解县xie4- 解州xie4- 仇英qiu2- 仇鸾qiu2- 召忽shao4- 员半千yun4-- 曾子zeng1zi3 任昉ren2- 任丘ren2- 朴氏piao2- 华歆hua4- 华雄hua4- ' +
  '区适子ou1-- 盖聂ge3- 种师道chong2-- 种师中chong2-- 祭仲zhai4- 祭遵zhai4- 句践gou1- 冒顿mo4du2 大宛-yuan1 洪洞-tong2 浚县xun4- 濬县xun4- 身毒yuan2du2 会稽kuai4ji1 大城县dai4-- 六合区lu4he2- ' +
  '郫都pi2du1 都江堰du1-- 大栅栏-shi5lan4 铺仔pu4- 还款huan2- 夹克jia1- 大夫dai4fu5 士大夫-da4fu1 卿大夫-da4fu1 树行子-hang4zi5 绰起chao1- 薄荷bo4he5 勾当gou4- 色子shai3zi5 扫帚-zhou5 累赘-zhui5 ' +
  '流血liu2xue4 行行好xing2xing5- 校订jiao4- 校样jiao4- 三审三校---jiao4 打更-geng1 变更-geng1 卡口qia3- 当铺dang4pu4 铺位pu4- 人行道-xing2- 羊圈-juan4 猪圈-juan4 圈养juan4- 朝向chao2- 打的士-di1- 宫商角--jue2 潮位chao2-'

interface OwnWord {
  readonly characters: readonly string[]
  readonly readings: readonly (string | undefined)[]
}

let byFirst: ReadonlyMap<string, readonly OwnWord[]> | undefined

function load(): ReadonlyMap<string, readonly OwnWord[]> {
  const words = OWN.split(' ').map((entry): OwnWord => {
    const [, han = '', spelled = ''] = /^(\p{Script=Han}+)(.*)$/u.exec(entry) ?? []
    const readings = Array.from(spelled.matchAll(/[a-z]+[1-5]|-/g), ([reading]) => (reading === '-' ? undefined : reading))
    return { characters: Array.from(han), readings }
  })
  const longestFirst = words.toSorted((a, b) => b.characters.length - a.characters.length)
  return Map.groupBy(longestFirst, ({ characters }) => characters[0]!)
}

/** Readings that our own words give, by place; the text on its Simplified projection. */
export function ownReadings(plain: readonly string[]): ReadonlyMap<number, string> {
  byFirst ??= load()
  const places = new Map<number, string>()
  for (let at = 0; at < plain.length; at++) {
    const found = byFirst
      .get(plain[at]!)
      ?.find(({ characters }) => characters.every((character, place) => plain[at + place] === character))
    found?.readings.forEach((reading, place) => {
      if (reading !== undefined && !places.has(at + place)) places.set(at + place, reading)
    })
  }
  return places
}
