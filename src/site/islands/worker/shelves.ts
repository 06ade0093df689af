import { storiesOn } from '../kept/store.ts'
import { picturesIn, plainCopy, supportIn } from './copy.ts'

/** Of the program's own files, those of one build. */
const SHELL = 'shell-'
/** Copies of stories, their pictures, and the styles that they were made with, which may be those of an earlier build. */
const PAGES = 'pages-1'
const PICTURES = 'pictures-1'
const SUPPORT = 'support-1'
const KEPT = [PAGES, PICTURES, SUPPORT]

const STORY = /^\/(?:(?:cn|tw|hk)\/)?a\/([0-9a-hjkmnp-tv-z]{12})$/
const MOST_READ = 20
const MOST_PICTURES = 12
const MOST_PICTURE_BYTES = 2_000_000
const MOST_SUPPORT = 24

export function storyIn(path: string): string | undefined {
  return STORY.exec(path)?.[1]
}

/** What all pages of this build need, and the page that stands for those that are not there. */
export async function keepShell(version: string, paths: readonly string[]): Promise<void> {
  const shell = await caches.open(SHELL + version)
  await shell.addAll(paths.map((path) => new Request(path, { cache: 'reload' })))
}

/** Of earlier builds nothing stays but what stories that are kept need. */
export async function dropOldShells(version: string): Promise<void> {
  for (const name of await caches.keys())
    if (!KEPT.includes(name) && name !== SHELL + version) await caches.delete(name)
}

export async function dropEverything(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name)
}

/** A story that was just read: kept with its first picture, in place of the one that was read longest ago. */
export async function keepRead(path: string, page: Response): Promise<void> {
  const isLater = (await storiesOn('later')).some((story) => story.path === path)
  await keep(path, page, isLater ? MOST_PICTURES : 1)
  if (!isLater) await trimRead()
}

/** A story to be read later: asked for, and kept with its pictures. Whether it could be. */
export async function keepLater(path: string): Promise<boolean> {
  const page = await fetch(path, { credentials: 'omit' })
  if (page.ok) await keep(path, page, MOST_PICTURES)
  return page.ok
}

async function keep(path: string, page: Response, pictures: number): Promise<void> {
  const html = await page.text()
  const copy = plainCopy(html)
  const wanted = picturesIn(copy).slice(0, pictures)
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.headers.get('content-security-policy') ?? "default-src 'none'",
    'x-kept-pictures': JSON.stringify(wanted),
  })
  await Promise.all([...wanted.map(keepPicture), ...supportIn(copy).map(keepSupport)])
  const pages = await caches.open(PAGES)
  await pages.delete(path)
  await pages.put(path, new Response(copy, { headers }))
}

async function keepPicture(path: string): Promise<void> {
  const pictures = await caches.open(PICTURES)
  if (await pictures.match(path)) return
  try {
    const picture = await fetch(path)
    if (picture.ok && Number(picture.headers.get('content-length') ?? 0) <= MOST_PICTURE_BYTES)
      await pictures.put(path, picture)
  } catch {
    // A story without a picture can be read.
  }
}

async function keepSupport(path: string): Promise<void> {
  if (await caches.match(path)) return
  const support = await caches.open(SUPPORT)
  await support.add(path).catch(() => {})
  const kept = await support.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - MOST_SUPPORT))) await support.delete(old)
}

/** The oldest copies go first: a cache names them in the order in which they came. */
async function trimRead(): Promise<void> {
  const later = new Set((await storiesOn('later')).map(({ path }) => path))
  const pages = await caches.open(PAGES)
  const read = (await pages.keys()).map(pathOf).filter((path) => !later.has(path))
  for (const path of read.slice(0, Math.max(0, read.length - MOST_READ))) await dropPage(pages, path)
}

/** Deletes all that is kept of stories, in every edition: they were taken from readers, or nobody wants them any more. */
export async function dropStories(ids: ReadonlySet<string>): Promise<void> {
  const pages = await caches.open(PAGES)
  for (const request of await pages.keys()) {
    const path = pathOf(request)
    if (ids.has(storyIn(path) ?? '')) await dropPage(pages, path)
  }
}

/** With its pictures, but for those that stand in another story, too. */
async function dropPage(pages: Cache, path: string): Promise<void> {
  const wanted = picturesOf(await pages.match(path))
  await pages.delete(path)
  const still = new Set((await pages.matchAll()).flatMap(picturesOf))
  const pictures = await caches.open(PICTURES)
  for (const picture of wanted) if (!still.has(picture)) await pictures.delete(picture)
}

function picturesOf(page: Response | undefined): string[] {
  return JSON.parse(page?.headers.get('x-kept-pictures') ?? '[]') as string[]
}

/** All stories of which there is a copy. */
export async function keptStories(): Promise<readonly string[]> {
  const pages = await caches.open(PAGES)
  return (await pages.keys()).map(pathOf)
}

function pathOf({ url }: Request): string {
  return new URL(url).pathname
}
