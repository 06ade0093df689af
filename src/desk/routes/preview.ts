import { type Edition, EDITIONS } from '../../newsroom/settings/settings.ts'
import { stillPage } from '../still-page.ts'
import { messageScreen } from '../screens/message.tsx'
import type { Answer, Route, StaffVisit } from '../visit.ts'

/** What the preview frames: the true page of a story that need not be public, for the staff, without a link being made. */
export const previewRoutes: readonly Route[] = [
  { path: /^\/desk\/articles\/([0-9a-hjkmnp-tv-z]{12})\/preview-frame$/, for: 'staff', get: show },
]

async function show(visit: StaffVisit): Promise<Answer> {
  const { house, url, settings, token: articleId, words } = visit
  const edition = EDITIONS.find((each) => each === url.searchParams.get('edition')) ?? settings.edition
  const number = /^\d{1,6}$/.exec(url.searchParams.get('revision') ?? '')?.[0]
  const revision = number === undefined ? undefined : Number(number)
  const html = await house.preview({ articleId, revision, edition, addresses: addressesOf(url) })
  if (html !== undefined) return { html: stillPage(html) }
  const { title, other: says } = words.errors
  return { html: messageScreen(visit, { title, says }), status: 404 }
}

/** The same frame in each edition. */
function addressesOf({ pathname, searchParams }: URL): Readonly<Record<Edition, string>> {
  const address = (edition: Edition) => {
    const query = new URLSearchParams(searchParams)
    query.set('edition', edition)
    return [edition, `${pathname}?${query}`]
  }
  return Object.fromEntries(EDITIONS.map(address)) as Record<Edition, string>
}
