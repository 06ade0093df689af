import { spell, type SpellingOptions } from './spelling.ts'
import { type Tally, tallyOf } from './tally.ts'
import { zhuyinOf } from './zhuyin.ts'

/**
 * How the Han characters of a text are read, one behind the other, whatever stands between them: words parted by spaces,
 * the syllables of a word by commas, `Cháng,jiāng dà,qiáo` and `ㄔㄤˊ,ㄐㄧㄤ ㄉㄚˋ,ㄑㄧㄠˊ`. A syllable for each character;
 * an empty one where it has no reading.
 */
export interface Annotation extends Tally {
  readonly pinyin: string
  readonly zhuyin: string
}

export function annotate(text: string, options: SpellingOptions = {}): Annotation {
  const words = spell(text, options).filter(({ syllables }) => syllables.length > 0)
  return {
    ...tallyOf(text),
    pinyin: words.map(({ syllables, isName }) => (isName ? capital(syllables) : syllables).join(',')).join(' '),
    zhuyin: words.map(({ syllables }) => syllables.map(zhuyinOf).join(',')).join(' '),
  }
}

function capital([first = '', ...rest]: readonly string[]): readonly string[] {
  return [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest]
}
