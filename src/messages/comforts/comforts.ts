import type { Language } from '../messages.ts'
import type { ComfortWords } from './comfort-words.ts'
import { enComforts } from './en.ts'
import { zhHansComforts } from './zh-hans.ts'
import { zhHantHKComforts } from './zh-hant-hk.ts'
import { zhHantTWComforts } from './zh-hant-tw.ts'

const COMFORTS: Readonly<Record<Language, ComfortWords>> = {
  'zh-Hans': zhHansComforts,
  'zh-Hant-TW': zhHantTWComforts,
  'zh-Hant-HK': zhHantHKComforts,
  en: enComforts,
}

/** What readers are told about what they keep, follow and have sent to them, in a language. */
export function comfortsOf(language: Language): ComfortWords {
  return COMFORTS[language]
}
