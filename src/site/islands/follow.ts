// 关注: the topics that one follows, kept in this browser; on the front page, what is new in them.

import type { TopicsMessage } from '../../messages/comforts/kept-messages.ts'
import { followedTopics, followTopic, readChoice, renewFollowed } from './kept/choices.ts'
import { pushSubscription, tellPush } from './kept/tell-push.ts'

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-follow]')) begin(button)
const block = document.querySelector<HTMLElement>('[data-followed]')
if (block && followedTopics().length > 0) void fill(block)

function begin(button: HTMLButtonElement): void {
  const { follow: id = '', name = '', path = '' } = button.dataset
  const follows = () => followedTopics().some((topic) => topic.id === id)
  const show = () => {
    button.ariaPressed = String(follows())
    button.textContent = (follows() ? button.dataset.added : button.dataset.add)!
  }
  show()
  button.hidden = false
  button.addEventListener('click', () => {
    followTopic({ id, name, path }, !follows())
    show()
    void tellNewTopics(button.dataset.push!)
  })
}

/** Who asked for flashes of their topics gets those of other topics from now on. */
async function tellNewTopics(address: string): Promise<void> {
  if (readChoice('push') !== 'topics') return
  const subscription = await pushSubscription()
  if (subscription) await tellPush(address, subscription, document.documentElement.lang)
}

/** The newest story of each topic that is followed, the newest first. All topics are asked for: which ones, nobody is told. */
async function fill(section: HTMLElement): Promise<void> {
  const response = await fetch(section.dataset.followed!)
  if (!response.ok) return
  const { topics } = (await response.json()) as TopicsMessage
  renewFollowed(topics)
  const followed = new Set(followedTopics().map(({ id }) => id))
  const news = topics.filter(({ id }) => followed.has(id)).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (news.length === 0) return
  section.querySelector('ul')!.replaceChildren(...news.map(itemOf))
  section.hidden = false
}

function itemOf({ name, path, headline, story, when }: TopicsMessage['topics'][number]): HTMLElement {
  const item = document.createElement('li')
  const heading = document.createElement('h3')
  const meta = document.createElement('p')
  meta.className = 'meta'
  heading.append(linkTo(story, headline))
  meta.append(linkTo(path, name), wrapped(when))
  item.append(heading, meta)
  return item
}

function linkTo(href: string, text: string): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.textContent = text
  return link
}

function wrapped(text: string): HTMLElement {
  const span = document.createElement('span')
  span.textContent = text
  return span
}
