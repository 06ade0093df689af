/** The languages of the Desk (BCP 47), each under the name that its readers know it by. */
export const DESK_LANGUAGES = {
  'zh-Hans': '简体中文',
  'zh-Hant-TW': '繁體中文（台灣）',
  'zh-Hant-HK': '繁體中文（香港）',
  en: 'English',
} as const

export type DeskLanguage = keyof typeof DESK_LANGUAGES

export function isDeskLanguage(text: string): text is DeskLanguage {
  return Object.hasOwn(DESK_LANGUAGES, text)
}
