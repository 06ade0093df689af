import { type Edition, EDITIONS } from '../../../newsroom/settings/setting.ts'
import type { TermAnswer } from '../../contract/dictionary.ts'

interface ShortWords {
  readonly name: string
  readonly editions: Readonly<Record<Edition, string>>
}

/** What is said of a term, in a line. */
export function inShort({ isName, forms, reading, note }: TermAnswer, { name, editions }: ShortWords): string {
  const spelled = EDITIONS.flatMap((edition) => {
    const form = forms[edition]
    return form === undefined ? [] : [`${editions[edition]} ${form}`]
  })
  return [isName && name, ...spelled, reading, note].filter(Boolean).join(' · ')
}
