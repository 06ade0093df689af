// The copy of a story's page that is kept. The markup is our own, written by one renderer, so that it can be read by
// pattern: a service worker has no parser.

const IMAGE = /<img\b(?:[^>"]|"[^"]*")*>/g
const SOURCE = /<source\b(?:[^>"]|"[^"]*")*>/g

/** One picture in one size each, so that what was kept is what the page asks for. */
export function plainCopy(html: string): string {
  return html.replaceAll(SOURCE, '').replaceAll(IMAGE, (image) => image.replaceAll(/\s(?:srcset|sizes)="[^"]*"/g, ''))
}

/** The pictures that a copy shows, in its order. */
export function picturesIn(copy: string): string[] {
  const images = [...copy.matchAll(IMAGE)].map(([image]) => /\ssrc="(\/m\/[^"]+)"/.exec(image)?.[1])
  return [...new Set(images.filter((path) => path !== undefined))]
}

/** The styles and scripts that a copy needs. */
export function supportIn(copy: string): string[] {
  return [...new Set([...copy.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!))]
}
