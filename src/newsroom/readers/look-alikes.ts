import { projection } from '../../hanzi/scripts/projection.ts'

/** Capitals that look like others than their small letters do. */
const CAPITALS = pairs('ВB НH РP УY ΗH ΡP ΝN ΥY ΜM ΧX ΖZ ΚK ՏS ԼL')

/** What eyes take for the same: letters of other alphabets, digits, katakana and characters that differ by a stroke. */
const SHAPES = pairs(
  [
    // Cyrillic, Greek and Latin letters with bars and hooks.
    'аa вb сc ԁd еe ѐe ёe гr һh нh іi їi јj кk ӏl мm пn оo рp ԛq ѕs тt цu уy үy ѵv ԝw шw хx зz ьb',
    'αa βb ϲc δd εe ϵe φo ηn ιi κk λl μu νv οo πn ρp σo ςc τt υu χx γy ωw ζz',
    'ıi łl øo đd ɑa ɡg ɩi ħh ŧt ßb þp ƒf ɐa ǝe əe ɛe',
    // Small capitals, and capitals of scripts that a reader of Chinese takes for Latin: Armenian, Coptic, Cherokee, Lisu.
    'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz',
    'օo սu հh ոn ցg զq յj ⲁa ⲃb ⲉe ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲥc ⲧt ⲩy ⲭx',
    'ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᏆI ᎫJ ᏦK ᏞL ᎷM ᏢP ᎡR ᏚS ᎢT ᏙV ᎳW ᎩY ᏃZ ᏔW ᏓL'.toLowerCase(),
    'ꓮa ꓐb ꓚc ꓓd ꓰe ꓝf ꓖg ꓧh ꓲi ꓙj ꓗk ꓡl ꓟm ꓠn ꓳo ꓑp ꓣr ꓢs ꓔt ꓴu ꓦv ꓪw ꓫx ꓬy ꓜz',
    // Digits and letters that are one stroke or one ring.
    '0o 1l il |l',
    // Katakana, bopomofo and signs that are Chinese characters to the eye.
    'ー一 ニ二 ロ口 エ工 カ力 タ夕 ト卜 ハ八 ノ丿 チ千 ミ三 ヒ匕 ㄅ勹 ㄇ冂 ㄈ匚 ㄎ丂 ㄒ丅 ㄚ丫 囗口 〇o ○o',
    '己已 巳已 曰日 未末 土士 入人 戌戊 戍戊 汩汨 祗祇 亳毫 茶荼 洗冼 刺剌 候侯 陝陕',
  ].join(' '),
)

/** Letters that are two of others when they stand close. */
const LIGATURES = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['æ', 'ae'],
  ['œ', 'oe'],
] as const

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(' ').map((pair) => {
      const [from = '', to = ''] = pair
      return [from, to]
    }),
  )
}

function shaped(text: string, shapes: ReadonlyMap<string, string>): string {
  return Array.from(text, (character) => shapes.get(character) ?? character).join('')
}

/**
 * A name as eyes take it: two names that can be mistaken for each other have the same. Width, case, accents, Traditional
 * or Simplified, letters of another alphabet, what cannot be seen, spaces and signs make no difference. Empty for a name
 * without a letter or digit.
 */
export function nameKey(name: string): string {
  const letters = shaped(name.normalize('NFKC'), CAPITALS)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}ー]/gu, '')
  // Twice: a Cyrillic і is an i, and an i is a stroke.
  const drawn = shaped(shaped(projection(letters.normalize('NFC')), SHAPES), SHAPES)
  return LIGATURES.reduce((key, [pair, one]) => key.replaceAll(pair, one), drawn)
}
