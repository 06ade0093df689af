import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { ReaderWords } from './reader-words.ts'
import { zhHans } from './zh-hans.ts'
import { zhHantHK } from './zh-hant-hk.ts'
import { zhHantTW } from './zh-hant-tw.ts'

const LANGUAGES: Readonly<Record<Language, ReaderWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant-TW': zhHantTW,
  'zh-Hant-HK': zhHantHK,
  en,
}

/** What readers are told when they sign in and on their own page, in a language. */
export function readerWordsOf(language: Language): ReaderWords {
  return LANGUAGES[language]
}
