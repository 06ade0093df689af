/**
 * 字数, as Chinese newsrooms count them and word processors show them: every Han or kana character and every full-width
 * mark is one; a run of letters and digits (a word, a number, a date, a price, with the half-width marks in it) is one;
 * white space and half-width marks that stand alone are nothing. So `2号线` is 3, `GDP增长5.2%。` is 5, `——` is 2.
 *
 * The rule is that of the word count of Chinese word processors (字数: 中文字符 and 标点 one by one, 西文单词 one each),
 * by which fees for manuscripts are reckoned, except that a lone half-width mark earns nothing.
 */
export function countCharacters(text: string): number {
  let count = 0
  for (const [run, characters] of text.matchAll(COUNTED)) count += characters === undefined ? 1 : lengthOf(run)
  return count
}

/** Characters, not code units. */
function lengthOf(run: string): number {
  return SURROGATES.test(run) ? [...run].length : run.length
}

const SURROGATES = /[\uD800-\uDBFF]/

/** Marks that are full-width in Chinese text though Unicode has them in no block of Chinese marks. */
const SHARED_MARKS = '—…‘’“”·'
const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6${SHARED_MARKS}]`
/** An apostrophe is part of a word when letters stand on both sides of it. */
const RUN = String.raw`(?:[[^\s]--${CHARACTER}]|(?<=\p{L})’(?=\p{Script=Latin}))*`
/** A run of characters in one match, since most of a text is that; or a word. */
const COUNTED = new RegExp(String.raw`(${CHARACTER}+)|[[\p{L}\p{N}]--${CHARACTER}]${RUN}`, 'gv')
