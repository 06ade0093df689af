const SPECIAL = /[&<>"']/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIAL, (character) => ENTITIES[character]!) : text
}

/** JSON as it may stand in a script element: no `</script>` and no `<!--` can end it early. */
export function escapeJson(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/**
 * An address as a reader may be sent to it, or undefined: the web, mail, a place on our own site. What the browser
 * would run (`javascript:`, `data:`), what hides its scheme in control characters, and `//host` are none.
 */
export function safeHref(address: string | undefined): string | undefined {
  if (address === undefined || /[\u0000-\u0020\u007f]/.test(address)) return undefined
  return /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(address) ? address : undefined
}
