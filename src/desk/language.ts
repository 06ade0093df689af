import { type DeskLanguage, isDeskLanguage } from '../messages/desk-languages.ts'

/** The best of the Desk's languages for what a browser asks for (RFC 9110, 12.5.4); undefined when it asks for none of them. */
export function acceptedLanguage(header: string): DeskLanguage | undefined {
  const wanted = header
    .split(',')
    .map((each) => {
      const [tag = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase())
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { tag, quality: q === undefined ? 1 : Number(q) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wanted.map(({ tag }) => languageOf(tag)).find((language) => language !== undefined)
}

function languageOf(tag: string): DeskLanguage | undefined {
  if (/^zh-(?:hant-)?(?:hk|mo)\b|^yue\b/.test(tag)) return 'zh-Hant-HK'
  if (/^zh-(?:hant|tw)\b/.test(tag)) return 'zh-Hant-TW'
  if (/^zh\b/.test(tag)) return 'zh-Hans'
  return /^en\b/.test(tag) ? 'en' : undefined
}

/** A language by its name, if the Desk has it. */
export function namedLanguage(name: string | null | undefined): DeskLanguage | undefined {
  return name != null && isDeskLanguage(name) ? name : undefined
}
