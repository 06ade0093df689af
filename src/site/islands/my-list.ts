// 我的阅读: what this browser keeps, shown and taken away again. Works without a connection.

import type { TopicsMessage, WithdrawnMessage } from '../../messages/comforts/kept-messages.ts'
import { choose, followedTopics, followTopic, readChoice, renewFollowed } from './kept/choices.ts'
import { clearShelf, dropStory, forgetStories, type KeptStory, type Shelf, storiesOn } from './kept/store.ts'
import { bringWorker, tellWorker } from './kept/tell-worker.ts'

const page = document.querySelector<HTMLElement>('.mine')!
const lists = [...document.querySelectorAll<HTMLElement>('[data-kept]')]
/** As the paper writes it: 2026年11月23日. */
const DATE = { year: 'numeric', month: 'long', day: 'numeric' } as const
const said = document.querySelector('[data-said]')

for (const list of lists) void fill(list).catch(() => {})
void forgetWithdrawn().catch(() => {})
keepHistory()
void listFollowed().catch(() => {})
void offerOffline().catch(() => {})
document.querySelector('[data-again]')?.addEventListener('click', (event) => {
  event.preventDefault()
  location.reload()
})

async function fill(list: HTMLElement): Promise<void> {
  const shelf = list.dataset.kept as Shelf
  list.replaceChildren(...(await storiesOn(shelf)).map((story) => itemOf(story, shelf, list.dataset)))
  const tools = list.parentElement?.querySelector<HTMLElement>('[data-tools]')
  if (tools) tools.hidden = false
}

function itemOf(story: KeptStory, shelf: Shelf, { remove, gone }: DOMStringMap): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const meta = document.createElement('span')
  const button = document.createElement('button')
  link.href = story.path
  link.textContent = story.withdrawn ? gone! : story.headline
  meta.className = 'meta'
  meta.textContent = [story.section, new Date(story.at).toLocaleDateString(document.documentElement.lang, DATE)]
    .filter(Boolean)
    .join(' · ')
  button.type = 'button'
  button.textContent = remove!
  button.ariaLabel = `${remove!} ${link.textContent}`
  button.addEventListener('click', () => void take(item, shelf, story.id))
  item.append(link, button, meta)
  return item
}

async function take(item: HTMLElement, shelf: Shelf, id: string): Promise<void> {
  await dropStory(shelf, id)
  remove(item)
  if (shelf === 'later') await tellWorker({ do: 'drop', id })
}

/** Whoever works by keyboard goes on where the line was. */
function remove(item: HTMLElement): void {
  const next = item.nextElementSibling ?? item.previousElementSibling
  item.remove()
  next?.querySelector<HTMLElement>('button')?.focus()
}

/** What was taken from readers meanwhile is told no more, not even here. */
async function forgetWithdrawn(): Promise<void> {
  const { withdrawn } = page.dataset
  if (withdrawn === undefined) return
  const response = await fetch(withdrawn)
  if (!response.ok) return
  const { ids } = (await response.json()) as WithdrawnMessage
  const found = await forgetStories(new Set(ids))
  if (found.length === 0) return
  for (const list of lists) await fill(list)
  await tellWorker({ do: 'look' })
}

function keepHistory(): void {
  const box = document.querySelector<HTMLInputElement>('[data-history]')
  const clear = document.querySelector<HTMLElement>('[data-clear]')
  if (!box || !clear) return
  box.checked = readChoice('history') !== 'off'
  box.addEventListener('change', () => choose('history', box.checked ? undefined : 'off'))
  clear.addEventListener('click', () => {
    void clearHistory(clear.dataset.done!)
  })
}

async function clearHistory(words: string): Promise<void> {
  await clearShelf('read')
  for (const list of lists) await fill(list)
  if (said) said.textContent = words
}

/** The topics, with their newest stories as soon as there is a connection. */
async function listFollowed(): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-follow-list]')
  if (!list) return
  const show = (news: TopicsMessage['topics']) =>
    list.replaceChildren(
      ...followedTopics()
        .toReversed()
        .map((topic) => {
          const item = document.createElement('li')
          const heading = document.createElement('h3')
          heading.append(linkTo(topic.path, topic.name))
          item.append(heading)
          const newest = news.find(({ id }) => id === topic.id)
          const button = document.createElement('button')
          button.type = 'button'
          button.textContent = lists[0]?.dataset.remove ?? ''
          button.ariaLabel = `${button.textContent} ${topic.name}`
          button.addEventListener('click', () => {
            followTopic(topic, false)
            remove(item)
          })
          item.append(button)
          if (!newest) return item
          const meta = document.createElement('p')
          meta.className = 'meta'
          meta.append(linkTo(newest.story, newest.headline))
          item.append(meta)
          return item
        }),
    )
  show([])
  const response = await fetch(list.dataset.newest!)
  if (!response.ok) return
  const { topics } = (await response.json()) as TopicsMessage
  renewFollowed(topics)
  show(topics)
}

function linkTo(href: string, text: string): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.textContent = text
  return link
}

async function offerOffline(): Promise<void> {
  const offer = document.querySelector<HTMLElement>('[data-offline-switch]')
  const { worker } = page.dataset
  if (!offer || worker === undefined) return
  const start = offer.querySelector<HTMLButtonElement>('[data-start]')!
  const stop = offer.querySelector<HTMLButtonElement>('[data-stop]')!
  const state = offer.querySelector('[data-state]')!
  const show = (on: boolean, words = '') => {
    start.hidden = on
    stop.hidden = !on
    state.textContent = words
  }
  offer.hidden = false
  if (!('serviceWorker' in navigator)) {
    start.hidden = true
    state.textContent = offer.dataset.unfit!
    return
  }
  show((await caches.keys()).length > 0)
  const begin = async () => {
    await bringWorker(worker)
    await tellWorker({ do: 'begin' })
    for (const { path, withdrawn } of await storiesOn('later')) if (!withdrawn) await tellWorker({ do: 'keep', path })
    show(true, start.dataset.done)
  }
  const end = async () => {
    await tellWorker({ do: 'forget' })
    show(false, stop.dataset.done)
  }
  start.addEventListener('click', () => void begin())
  stop.addEventListener('click', () => void end())
}
