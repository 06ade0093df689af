import type { Outgoing } from '../../kernel/outgoing/outgoing.ts'
import { SECOND } from '../../kernel/clock.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { addPicture, type PictureRoom } from './add-picture.ts'
import type { HeldPicture } from './held-picture.ts'
import { MOST_PICTURE_BYTES } from './render-picture.ts'

/** Where pictures are made and kept, with the way out to those that stand elsewhere. */
export interface PictureHouse extends PictureRoom {
  readonly outgoing: Outgoing
}

const ACCEPTED = 'image/avif,image/webp,image/jpeg,image/png,image/gif'
const WITHIN_MS = 20 * SECOND

/**
 * Takes in a picture that stands somewhere on the web, for a text that was pasted with it. It lacks credit and licence
 * until somebody gives them; where it came from is kept, which is where to ask. Refuses what `Outgoing.read` and
 * `addPicture` refuse.
 */
export async function fetchPicture(
  newsroom: Newsroom,
  room: PictureHouse,
  order: { readonly url: string; readonly alt?: string | undefined },
): Promise<HeldPicture> {
  allow(newsroom.actor, 'write')
  const { url, bytes } = await room.outgoing.read({
    url: order.url,
    accept: ACCEPTED,
    mostBytes: MOST_PICTURE_BYTES,
    withinMs: WITHIN_MS,
  })
  const { origin, pathname } = new URL(url)
  return addPicture(newsroom, room, {
    bytes,
    name: decoded(pathname),
    // Without its query, which may be the key of whoever copied it.
    origin: `${origin}${pathname}`.slice(0, 2000),
    alt: (order.alt ?? '')
      .replaceAll(/\p{Cc}+/gu, ' ')
      .toWellFormed()
      .slice(0, 500),
  })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
