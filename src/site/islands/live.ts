// What happens while a page is open, by one stream: the wire, the story that is read, how many comments there are. After
// a break the server fills the gap (Last-Event-ID).

import { askedCounts, takeCounts } from './live/counts.ts'
import { openStream } from './live/stream.ts'
import { shownStory, takeStory } from './live/story.ts'
import { followWire } from './live/wire.ts'

const list = document.querySelector<HTMLElement>('[data-wire][data-live]')
const live = list?.dataset.live ?? document.querySelector<HTMLElement>('main[data-live]')?.dataset.live

if (live) {
  const address = new URL(live, location.href)
  const story = shownStory()
  const counts = askedCounts()
  if (story) address.searchParams.set('story', story)
  if (counts) address.searchParams.set('counts', counts)
  const stream = openStream(address, {
    'story.changed': takeStory,
    'counts.changed': takeCounts,
  })
  if (list) followWire(list, stream)
}
