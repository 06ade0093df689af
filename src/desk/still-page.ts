const SCRIPTS = /<script\b[^>]*>[^]*?<\/script>/g

/** A page of the site to be framed where nothing may run: without its scripts, which browsers would complain of. */
export function stillPage(html: string): string {
  return html.replaceAll(SCRIPTS, '')
}
