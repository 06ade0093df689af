import { isHan } from '../../../hanzi/pinyin/han.ts'

/** A character with how it is read, or what is read by nobody: letters, marks, spaces. */
export interface ReadPiece {
  readonly text: string
  /** Of a Han character; `''` for one without a known reading. Undefined for all else. */
  readonly syllable?: string
}

/** A text with its pinyin, as an annotation has it (`Cháng,jiāng dà,qiáo`), over each of its Han characters. */
export function readOver(text: string, pinyin: string): readonly ReadPiece[] {
  const syllables = pinyin.split(/[ ,]/)
  const pieces: { text: string; syllable?: string }[] = []
  let next = 0
  for (const character of text) {
    if (isHan(character.codePointAt(0)!)) pieces.push({ text: character, syllable: syllables[next++] ?? '' })
    else if (pieces.at(-1)?.syllable === undefined && pieces.length > 0) pieces.at(-1)!.text += character
    else pieces.push({ text: character })
  }
  return pieces
}
