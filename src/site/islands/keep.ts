// 稍后读, and what was read: kept in this browser and nowhere else.

import { readChoice } from './kept/choices.ts'
import { dropStory, findStory, keepStory, type KeptStory } from './kept/store.ts'
import { bringWorker, tellWorker } from './kept/tell-worker.ts'

/** As long as a reading takes to be counted. */
const SECONDS = 5
const button = document.querySelector<HTMLButtonElement>('[data-keep]')
if (button) void begin(button)

async function begin(pressed: HTMLButtonElement): Promise<void> {
  try {
    show(pressed, (await findStory('later', pressed.dataset.keep!)) !== undefined)
  } catch {
    return pressed.parentElement!.remove() // A browser that keeps nothing has no use for the button.
  }
  pressed.parentElement!.classList.remove('waiting')
  pressed.addEventListener('click', () => void toggle(pressed))
  if (readChoice('history') !== 'off') rememberWhenRead(pressed)
}

async function toggle(pressed: HTMLButtonElement): Promise<void> {
  const keeps = pressed.ariaPressed !== 'true'
  const story = storyOf(pressed)
  show(pressed, keeps)
  if (!keeps) {
    await dropStory('later', story.id)
    return tellWorker({ do: 'drop', id: story.id })
  }
  const madeRoom = await keepStory('later', story)
  const { worker } = pressed.dataset
  if (worker && (await bringWorker(worker))) await tellWorker({ do: 'keep', path: story.path })
  for (const { id } of madeRoom) await tellWorker({ do: 'drop', id })
}

function storyOf({ dataset }: HTMLButtonElement): KeptStory {
  const { keep, path, headline, section } = dataset
  return { id: keep!, path: path!, headline: headline!, section: section!, at: Date.now() }
}

function show(pressed: HTMLButtonElement, keeps: boolean): void {
  pressed.ariaPressed = String(keeps)
  pressed.textContent = (keeps ? pressed.dataset.added : pressed.dataset.add)!
}

function rememberWhenRead(pressed: HTMLButtonElement): void {
  let seen = 0
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible' || ++seen < SECONDS) return
    clearInterval(timer)
    void keepStory('read', storyOf(pressed))
  }, 1000)
}
