import type { Contexts } from '../context.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import { editionOf } from '../../newsroom/settings/edition.ts'
import { inEdition } from '../editions.ts'
import { pinsMessage, wireMessage, wireWithdrawal } from '../parts/wire-message.tsx'
import { storyMessage } from '../parts/story-message.ts'
import type { LiveOptions } from './live.ts'

/** How the live stream of the site writes its events, and which edition an address belongs to. */
export function liveWriter(contexts: Contexts): Pick<LiveOptions, 'write' | 'editionOf'> {
  return {
    async write(edition, event) {
      if (event.kind === 'counts.changed') return JSON.stringify(event.counts)
      if (event.kind === 'wire.withdrawn') return JSON.stringify(wireWithdrawal(event.id))
      const { frame, convert } = await contexts.of(edition)
      if (event.kind === 'story.changed') return JSON.stringify(storyMessage(frame, event))
      if (event.kind === 'wire.pinned') return JSON.stringify(pinsMessage(frame, inEdition(event.pinned, convert)))
      return JSON.stringify(wireMessage(frame, inEdition(event.entry, convert)))
    },
    async editionOf(target): Promise<Edition> {
      const { edition: own } = await contexts.settings()
      return editionOf(target, own)
    },
  }
}
