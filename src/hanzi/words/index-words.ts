import { characterClasses, SURNAME } from './character-classes.ts'
import { isKnown, lexicon } from './lexicon.ts'
import { lexiconForm } from './lexicon-form.ts'
import { segment, type Word } from './segment.ts'
import { wholeWords } from './whole-words.ts'

/** From where to where a word stands in a text, in UTF-16 units, the end not included. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Every word under which somebody may look for a text, by place: the words as they are cut and as readers take them;
 * inside of these and across them, every word of the lexicon; of what is no word of it, every two characters; a word of
 * one character or an unknown one joined with its neighbours, since together they may be a name that nobody has told
 * us. They overlap. In the order of the text, each place once; marks are left out.
 */
export function indexWords(text: string): Place[] {
  const simplified = lexiconForm(text)
  const words = segment(text).filter((word) => word.isWord)
  const places = new Map<number, Place>()
  const add = (start: number, end: number) =>
    places.set(start * LONGEST + Math.min(end - start, LONGEST - 1), { start, end })
  for (const { start, end } of words) add(start, end)
  for (const { start, end, isWord } of wholeWords(text)) if (isWord) add(start, end)
  for (const [at, word] of words.entries()) {
    addKnown(simplified, word, add)
    addUnknown(simplified, word, words[at + 1], add)
  }
  return [...places.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** No two words that begin at one place are so long. */
const LONGEST = 4096

type Add = (start: number, end: number) => void

/** The words of the lexicon that begin anywhere in a word, and may end behind it. */
function addKnown(text: string, { start, end }: Word, add: Add): void {
  const { roots, child, scores, compounds } = lexicon()
  for (let from = start; from < end; from++) {
    let node = roots[text.charCodeAt(from)]!
    for (let to = from + 1; node !== 0 && to < text.length; to++) {
      node = child(node, text.charCodeAt(to))
      if (node !== 0 && (compounds[node] === 1 || !Number.isNaN(scores[node]!))) add(from, to + 1)
    }
  }
}

function addUnknown(text: string, word: Word, next: Word | undefined, add: Add): void {
  const isUnknown = isName(text, word)
  if (isUnknown) for (let at = word.start; at + 2 < word.end; at++) add(at, at + 2)
  if (isUnknown && word.end - word.start > 2) add(word.end - 2, word.end)
  if (word.end === word.start + 3 && (characterClasses()[text.charCodeAt(word.start)]! & SURNAME) !== 0)
    add(word.start + 1, word.end)
  if (next === undefined || next.start !== word.end) return
  const isSingle = word.end === word.start + 1 || next.end === next.start + 1
  if (isSingle && TWO_HAN.test(text.slice(word.end - 1, next.start + 1))) add(word.end - 1, next.start + 1)
  const mayBeOne = isUnknown ? isSingle || isName(text, next) : isSingle && isName(text, next)
  if (mayBeOne && next.end - word.start <= LONGEST_NAME && HAN_ONLY.test(text.slice(word.start, next.end)))
    add(word.start, next.end)
}

/** Is it a row of Han characters that the lexicon does not have? */
function isName(text: string, word: Word): boolean {
  return word.end > word.start + 1 && HAN_ONLY.test(text.slice(word.start, word.end)) && !isKnown(text, word)
}

const LONGEST_NAME = 6
const TWO_HAN = /^[\u3400-\u9fff]{2}$/
const HAN_ONLY = /^[\u3400-\u9fff]+$/
