import type { DeskLanguage } from './desk-languages.ts'
import type { DeskWords } from './desk-words.ts'
import { deskEn } from './desk/en.ts'
import { deskZhHans } from './desk/zh-hans.ts'
import { deskZhHantHK } from './desk/zh-hant-hk.ts'
import { deskZhHantTW } from './desk/zh-hant-tw.ts'

const WORDS: Readonly<Record<DeskLanguage, DeskWords>> = {
  'zh-Hans': deskZhHans,
  'zh-Hant-TW': deskZhHantTW,
  'zh-Hant-HK': deskZhHantHK,
  en: deskEn,
}

export function deskWordsOf(language: DeskLanguage): DeskWords {
  return WORDS[language]
}
