import { escapeHtml } from './escape.ts'

/** The paper's mark in a tab: the first character of its name on vermilion, set in whatever Song the reader has. */
export function paperIcon(name: string): string {
  const [character = '报'] = name
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#ae1f18"/><text x="32" y="47" font-family="Songti SC,Noto Serif CJK SC,serif" font-weight="900" font-size="44" text-anchor="middle" fill="#fcfcfa">${escapeHtml(character)}</text></svg>`
}
