import { escapeHtml } from './escape.ts'

/** The paper's icon, an SVG: the first character of its name, in Song, as on the nameplate. Light on dark and back. */
export function icon(name: string): string {
  const [first = '报'] = name
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
    '<style>rect{fill:#16181a}text{fill:#fcfcfa}' +
    '@media(prefers-color-scheme:dark){rect{fill:#dcdedb}text{fill:#131517}}</style>' +
    '<rect width="64" height="64"/>' +
    '<text x="32" y="50" font-size="50" font-weight="900" text-anchor="middle" ' +
    `font-family="Songti SC,Songti TC,Noto Serif CJK SC,Noto Serif SC,serif">${escapeHtml(first)}</text></svg>`
  )
}
