/** A sheet of A4 at 96 pixels an inch, and the margins that the site prints with. */
export const SHEET = { width: 794, top: 68, side: 76 } as const

/**
 * Shows a page of ours as it is printed, in its own window: what is said for print holds, what is said for screens does
 * not. Where its sheets break, only printing shows.
 */
export function showAsPrinted(page: Document): void {
  for (const sheet of page.styleSheets) printedRules(sheet)
  const { style } = page.documentElement
  style.boxSizing = 'border-box'
  style.padding = `${SHEET.top}px ${SHEET.side}px`
}

function printedRules({ cssRules }: { readonly cssRules: CSSRuleList }): void {
  for (const rule of cssRules) {
    if ('media' in rule) {
      const media = rule.media as MediaList
      const meant = printedMedia(media.mediaText)
      if (meant !== media.mediaText) media.mediaText = meant
    }
    if ('cssRules' in rule) printedRules(rule as CSSGroupingRule)
  }
}

/** The condition of a rule, as paper sees it: of a list that names print, or screens, what is left without the name. */
export function printedMedia(text: string): string {
  const queries = text.split(',').map((query) => query.trim().toLowerCase())
  return queries
    .map((query) => {
      const named = /^(?:(?:only|not) )?(print|screen)(?: and (.*))?$/.exec(query)
      if (!named) return query
      const isNot = query.startsWith('not ')
      return (named[1] === 'print') === isNot ? 'not all' : (named[2] ?? 'all')
    })
    .join(', ')
}
