const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '.': '。',
}

/** Han characters and the marks that only Chinese text has around them. */
const CHINESE = /[\p{Script=Han}〇、。〈-】〔-〟“”‘’…—·！（），．：；？]/u
const OPENING = /[“‘《〈「『【〔（(]/u
const CLOSING = /[”’》〉」』】〕）)]/u
const ALPHANUMERIC = /[\p{Script=Latin}\p{Nd}]/u
const SPACES = /[ \u00a0\u3000]/

export interface Restored {
  readonly text: string
  /** Marks that were changed. */
  readonly marks: number
}

/**
 * Are nearly all marks behind Han half-width? A text in which a few stand among many full-width ones is its writer's
 * business and stays as it is.
 */
export function hasHalfWidthHabit(text: string): boolean {
  const half = text.match(/(?<=\p{Script=Han})[,:;?!](?=\p{Script=Han}|$)/gmu)?.length ?? 0
  const full = text.match(/(?<=\p{Script=Han})[，：；？！]/gu)?.length ?? 0
  return half > 0 && half >= 20 * full
}

/**
 * Gives Chinese text its full-width marks back (GB/T 15834): comma, colon, semicolon, question and exclamation mark,
 * full stop, brackets and straight double quotes. Marks inside numbers, times, Latin words and addresses stay. A space
 * beside a restored mark goes, since the mark brings its own; else the number of UTF-16 units is kept.
 */
export function restorePunctuation(text: string): Restored {
  if (!/[,:;?!.()"]/.test(text)) return { text, marks: 0 }
  const characters = text.split('')
  const full = new Map<number, string>()
  for (const [i, mark] of characters.entries()) {
    const wide = FULL_WIDTH[mark]
    if (wide !== undefined && isChineseMark(characters, i)) full.set(i, wide)
  }
  for (const [open, close] of bracketPairs(characters)) {
    full.set(open, '（')
    full.set(close, '）')
  }
  for (const [open, close] of quotePairs(characters)) {
    full.set(open, '“')
    full.set(close, '”')
  }
  return { text: rewrite(characters, full), marks: full.size }
}

function rewrite(characters: readonly string[], full: ReadonlyMap<number, string>): string {
  const out: string[] = []
  for (const [i, character] of characters.entries()) {
    const wide = full.get(i)
    if (wide === undefined) {
      if (SPACES.test(character) && bordersRestored(characters, full, i)) continue
      out.push(character)
    } else out.push(wide)
  }
  return out.join('')
}

/** A space is dropped behind any restored mark and before one that closes; before an opening one it may be meant. */
function bordersRestored(characters: readonly string[], full: ReadonlyMap<number, string>, i: number): boolean {
  let before = i - 1
  while (before >= 0 && SPACES.test(characters[before]!)) before--
  let after = i + 1
  while (after < characters.length && SPACES.test(characters[after]!)) after++
  const left = full.get(before)
  const right = full.get(after)
  return (left !== undefined && left !== '”') || (right !== undefined && right !== '“' && right !== '（')
}

/** The nearest character that is no space, from `i` in the direction of `step`. */
function neighbour(characters: readonly string[], i: number, step: 1 | -1): string | undefined {
  let at = i + step
  while (SPACES.test(characters[at] ?? '')) at += step
  return characters[at]
}

function isChineseMark(characters: readonly string[], i: number): boolean {
  const mark = characters[i]!
  const before = neighbour(characters, i, -1)
  const after = neighbour(characters, i, 1)
  if (before === undefined) return false
  const chineseBefore = CHINESE.test(before) && !OPENING.test(before)
  if (mark === '.') return chineseBefore && !CLOSING.test(before) && isFullStop(characters, i, after)
  if (chineseBefore) return true
  if (after === undefined || !CHINESE.test(after)) return false
  // 100%,他 and GDP,中国 pause in the Chinese sentence; Yahoo!中国 is a name
  return ALPHANUMERIC.test(before) ? !/[?!]/.test(mark) || /\d/.test(before) : /[%‰℃)]/.test(before)
}

/** A dot that ends a Chinese sentence: not one of several, not behind a list number, with the line or Han behind it. */
function isFullStop(characters: readonly string[], i: number, after: string | undefined): boolean {
  if (characters[i - 1] === '.' || characters[i + 1] === '.' || i < 6) return false
  return after === undefined || CLOSING.test(after) || (CHINESE.test(after) && characters[i + 1] === after)
}

/** Brackets around something Chinese, or with Han on both sides. */
function bracketPairs(characters: readonly string[]): [number, number][] {
  const pairs: [number, number][] = []
  const open: number[] = []
  for (const [i, character] of characters.entries()) {
    if (character === '(') open.push(i)
    if (character !== ')') continue
    const start = open.pop()
    if (start === undefined) continue
    const inside = characters.slice(start + 1, i).join('')
    const around = CHINESE.test(characters[start - 1] ?? '') && CHINESE.test(characters[i + 1] ?? '')
    if (/\p{Script=Han}/u.test(inside) || around) pairs.push([start, i])
  }
  return pairs
}

/** Straight quotes two by two, when their number is even and each pair holds something Chinese. */
function quotePairs(characters: readonly string[]): [number, number][] {
  const places = characters.flatMap((character, i) => (character === '"' ? [i] : []))
  if (places.length % 2 === 1) return []
  const pairs: [number, number][] = []
  for (let k = 0; k < places.length; k += 2) {
    const pair: [number, number] = [places[k]!, places[k + 1]!]
    if (/\p{Script=Han}/u.test(characters.slice(pair[0], pair[1]).join(''))) pairs.push(pair)
  }
  return pairs
}
