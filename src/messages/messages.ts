import { en } from './en.ts'
import type { Words } from './words.ts'
import { zhHans } from './zh-hans.ts'
import { zhHantHK } from './zh-hant-hk.ts'
import { zhHantTW } from './zh-hant-tw.ts'

export type Language = Words['language']

const LANGUAGES: Readonly<Record<Language, Words>> = {
  'zh-Hans': zhHans,
  'zh-Hant-TW': zhHantTW,
  'zh-Hant-HK': zhHantHK,
  en,
}

/** The words of the interface in a language. Every edition of the paper is one. */
export function messagesOf(language: Language): Words {
  return LANGUAGES[language]
}
