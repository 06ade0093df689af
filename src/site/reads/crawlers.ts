/**
 * Programs that say what they are: crawlers, previews of links, monitors, libraries. One that does not say so is taken
 * for a person (as is CUBOT, which is a telephone); no list could find it, and nobody is paid by these numbers.
 */
const PROGRAMS =
  /(?<!cu)bot(?:[^a-z]|$)|spider|crawl|slurp|archiver|transcoder|preview|facebookexternalhit|monitor|uptime|pingdom|lighthouse|pagespeed|headless|phantomjs|feed|\b(?:rss|curl|wget|httpie|python|ruby|perl|php)\b|java\/|okhttp|go-http-client|node-fetch|axios|undici|libwww|scrapy/i

/** Whether the User-Agent of a request is that of a program. One who says nothing at all is one too. */
export function isProgram(userAgent: string | undefined): boolean {
  return userAgent === undefined || userAgent.trim() === '' || PROGRAMS.test(userAgent)
}
