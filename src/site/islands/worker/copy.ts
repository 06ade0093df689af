// The copy of a story's page that is kept. The markup is our own, written by one renderer, so that it can be read by
// pattern: a service worker has no parser.

/** One picture in one size each, so that what was kept is what the page asks for. */
export function plainCopy(html: string): string {
  return html.replaceAll(/<source\b[^>]*>/g, '').replaceAll(/(<img\b[^>]*?)\s(?:srcset|sizes)="[^"]*"/g, stripAll)
}

/** An image may have both. */
function stripAll(_found: string, start: string): string {
  return start
}

/** The pictures that a copy shows, in its order. */
export function picturesIn(copy: string): string[] {
  return [...new Set([...copy.matchAll(/<img\b[^>]*?\ssrc="(\/m\/[^"]+)"/g)].map(([, path]) => path!))]
}

/** The styles and scripts that a copy needs. */
export function supportIn(copy: string): string[] {
  return [...new Set([...copy.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!))]
}
