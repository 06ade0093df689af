// Pinyin or zhuyin over the words of a story, as the reader has chosen. The readings are fetched when they are first
// wanted. They stand in attributes, not in the text, so that copying, finding and reading aloud have the plain text.

import { isHan } from '../../hanzi/pinyin/han.ts'
import { tallyOf } from '../../hanzi/pinyin/tally.ts'
import { keepingPlace } from './readings/place.ts'

type Kind = 'pinyin' | 'zhuyin'
type Readings = Readonly<Record<Kind, string> & { count: number; sum: number }>

const root = document.documentElement
const story = document.querySelector<HTMLElement>('article[data-readings]')
const SHOWN = '.arthead h1, .arthead .sub, .text'
/** Not of the story's own words, or read already by its writer. */
const LEFT_OUT = 'rt, rp, .leadpic'

let fetched: Promise<Readings> | undefined
let shown: string | undefined

if (story) {
  new MutationObserver(() => void follow(story)).observe(root, { attributeFilter: ['data-readings'] })
  void follow(story)
}

async function follow(story: HTMLElement): Promise<void> {
  const wanted = root.dataset.readings as Kind | undefined
  if (wanted === shown) return
  try {
    const readings = wanted && (await fetchReadings(story))
    if (root.dataset.readings !== wanted || wanted === shown) return // Chosen anew meanwhile.
    shown = wanted
    keepingPlace(story, () => {
      remove(story)
      if (readings) put(story, readings[wanted])
    })
  } catch {
    fetched = undefined // Without a network there are no readings; the next choice asks again.
  }
}

/** Those of this very text: a page that was kept while the story changed asks once more, past what the browser keeps. */
async function fetchReadings(story: HTMLElement): Promise<Readings> {
  fetched ??= ask(story, 'default').catch(() => ask(story, 'reload'))
  return fetched
}

async function ask(story: HTMLElement, cache: RequestCache): Promise<Readings> {
  const response = await fetch(story.dataset.readings!, { cache })
  if (!response.ok) throw new Error(String(response.status))
  const readings = (await response.json()) as Readings
  const { count, sum } = tallyOf(
    nodesOf(story)
      .map(({ data }) => data)
      .join(''),
  )
  if (readings.count !== count || readings.sum !== sum) throw new Error('of another text')
  return readings
}

function nodesOf(story: HTMLElement): Text[] {
  return [...story.querySelectorAll(SHOWN)].flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (!node.parentElement!.closest(LEFT_OUT)) nodes.push(node)
    }
    return nodes
  })
}

function put(story: HTMLElement, readings: string): void {
  const words = readings.split(' ').map((word) => word.split(','))
  let word: string[] = []
  for (const node of nodesOf(story)) {
    const isRead = node.parentElement!.closest('ruby') !== null
    const pieces: (string | Node)[] = []
    let part: { text: string; syllables: string[] } | undefined
    const close = () => {
      if (part) pieces.push(ruby(part.text, part.syllables))
      part = undefined
    }
    for (const character of node.data) {
      if (!isHan(character.codePointAt(0)!)) {
        close()
        pieces.push(character)
        continue
      }
      if (word.length === 0) {
        close()
        word = words.shift() ?? ['']
      }
      part ??= { text: '', syllables: [] }
      part.text += character
      part.syllables.push(word.shift()!)
    }
    close()
    if (!isRead && pieces.some((piece) => typeof piece !== 'string')) node.replaceWith(...pieces)
  }
  for (const element of story.querySelectorAll(SHOWN)) element.normalize()
  story.classList.add('read')
}

const VOWEL_FIRST = /^[aāáǎàoōóǒòeēéěè]/

/** One reading over a word in pinyin, one over each character in zhuyin. */
function ruby(text: string, syllables: readonly string[]): HTMLElement {
  const element = document.createElement('ruby')
  element.className = 'r'
  if (root.dataset.readings === 'zhuyin') {
    for (const [index, character] of Array.from(text).entries()) element.append(character, over(syllables[index]!))
  } else {
    const spelled = syllables.map((syllable, index) =>
      index > 0 && VOWEL_FIRST.test(syllable) ? `'${syllable}` : syllable,
    )
    element.append(text, over(spelled.join('').replace(/'?er$/, syllables.length > 1 ? 'r' : '$&')))
  }
  return element
}

function over(reading: string): HTMLElement {
  const element = document.createElement('rt')
  element.dataset.r = reading
  element.ariaHidden = 'true'
  return element
}

function remove(story: HTMLElement): void {
  story.classList.remove('read')
  for (const element of story.querySelectorAll('ruby.r')) element.replaceWith(element.textContent)
  for (const element of story.querySelectorAll(SHOWN)) element.normalize()
}
