import type { DeskWords } from './desk-words.ts'
import { deskEn } from './desk/en.ts'
import { deskZhHans } from './desk/zh-hans.ts'
import { deskZhHantHK } from './desk/zh-hant-hk.ts'
import { deskZhHantTW } from './desk/zh-hant-tw.ts'

export type DeskLanguage = DeskWords['language']

/** The languages of the Desk, each under the name that its readers know it by. */
export const DESK_LANGUAGES: Readonly<Record<DeskLanguage, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant-TW': '繁體中文（台灣）',
  'zh-Hant-HK': '繁體中文（香港）',
  en: 'English',
}

const WORDS: Readonly<Record<DeskLanguage, DeskWords>> = {
  'zh-Hans': deskZhHans,
  'zh-Hant-TW': deskZhHantTW,
  'zh-Hant-HK': deskZhHantHK,
  en: deskEn,
}

export function deskWordsOf(language: DeskLanguage): DeskWords {
  return WORDS[language]
}

export function isDeskLanguage(text: string): text is DeskLanguage {
  return Object.hasOwn(DESK_LANGUAGES, text)
}
