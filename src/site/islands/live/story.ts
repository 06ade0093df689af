import type { StoryMessage } from '../../../messages/live-message.ts'

const story = document.querySelector<HTMLElement>('[data-story]')?.dataset.story
const [id, first] = story?.split('.') ?? []
let shown = first
let note: HTMLElement | undefined

/** The story that is read here, and its revision, as the stream is asked for it. */
export function shownStory(): string | undefined {
  return story
}

/** Says that the story is another by now, once for each time. The text that is being read stays as it is. */
export function takeStory({ id: changed, revision, text, look }: StoryMessage): void {
  if (changed !== id || (revision !== undefined && revision <= Number(shown))) return
  shown = String(revision ?? Infinity)
  const link = document.createElement('a')
  link.href = location.pathname + location.search
  link.textContent = look
  note ??= notice()
  note.replaceChildren(text, link)
}

/** There before it says something, so that a screen reader hears it. */
function notice(): HTMLElement {
  const made = document.createElement('p')
  made.className = 'changed'
  made.setAttribute('role', 'status')
  document.body.append(made)
  return made
}
