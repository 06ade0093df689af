import type { Contexts } from '../context.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'
import { editionOf } from '../../newsroom/settings/edition.ts'
import { inEdition } from '../editions.ts'
import { pinsMessage, wireMessage, wireWithdrawal } from '../parts/wire-message.tsx'
import type { LiveWireOptions } from './live-wire.ts'

/** How the live wire of the site writes its events, and which edition an address belongs to. */
export function wireWriter(contexts: Contexts): Pick<LiveWireOptions, 'write' | 'editionOf'> {
  return {
    async write(edition, event) {
      if (event.kind === 'wire.withdrawn') return JSON.stringify(wireWithdrawal(event.id))
      const { frame, convert } = await contexts.of(edition)
      if (event.kind === 'wire.pinned') return JSON.stringify(pinsMessage(frame, inEdition(event.pinned, convert)))
      return JSON.stringify(wireMessage(frame, inEdition(event.entry, convert)))
    },
    async editionOf(target): Promise<Edition> {
      const { edition: own } = await contexts.settings()
      return editionOf(target, own)
    },
  }
}
