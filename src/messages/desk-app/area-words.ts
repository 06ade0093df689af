import type { DeskLanguage } from '../desk-languages.ts'

/** The shape of an area's words, whatever the language says in it. */
export type Loose<Words> = Words extends string
  ? string
  : Words extends (...args: infer Given) => string
    ? (...args: Given) => string
    : Words extends object
      ? { readonly [Key in keyof Words]: Loose<Words[Key]> }
      : Words

/**
 * The words of one area of the Desk. 繁體 is written, not converted, and as Taiwan writes it; Hong Kong may say some of
 * it otherwise.
 *
 *     export const wireWords = { 'zh-Hans': { … }, 'zh-Hant': { … }, en: { … } } as const satisfies AreaWords
 */
export interface AreaWords<Words = unknown> {
  readonly 'zh-Hans': Words
  readonly 'zh-Hant': Loose<Words>
  readonly en: Loose<Words>
  readonly 'zh-Hant-HK'?: Partial<Loose<Words>>
}

export function wordsIn<Words>(area: AreaWords<Words>, language: DeskLanguage): Loose<Words> {
  if (language === 'en') return area.en
  if (language === 'zh-Hans') return area['zh-Hans'] as Loose<Words>
  const written = area['zh-Hant']
  return language === 'zh-Hant-HK' ? { ...written, ...area['zh-Hant-HK'] } : written
}
