import { projection } from '../scripts/projection.ts'

/**
 * The text as the lexicon knows it, every offset where it was: in Simplified characters, and with those Traditional
 * forms that the projection leaves alone because Simplified has them too (著 of 沿著, which is also that of 著名).
 */
export function lexiconForm(text: string): string {
  const simplified = projection(text)
  return FORM.test(simplified) ? simplified.replaceAll(FORMS, (form) => SIMPLE[form]!) : simplified
}

const SIMPLE: Readonly<Record<string, string>> = { 著: '着', 妳: '你', 牠: '它', 祂: '他' }
const FORM = /[著妳牠祂]/
const FORMS = /[著妳牠祂]/g
