import type { SectionSlug } from './city.ts'
import type { Beat } from './generate/beat.ts'
import { cityBeats } from './generate/beats/city.ts'
import { cultureBeats } from './generate/beats/culture.ts'
import { economyBeats } from './generate/beats/economy.ts'
import { natureBeats } from './generate/beats/nature.ts'
import { opinionBeats } from './generate/beats/opinion.ts'
import { portBeats } from './generate/beats/port.ts'
import { societyBeats } from './generate/beats/society.ts'
import { sportsBeats } from './generate/beats/sports.ts'
import { common } from './generate/common.ts'
import { type Cast, newCast, say, type Sentence } from './generate/grammar.ts'
import { Random } from './generate/random.ts'
import { staff } from './people.ts'
import type { TopicSlug } from './topics.ts'

/** A made-up story: plain text, no notation, no date, so that it may be published at any instant. */
export interface GeneratedArticle {
  /** Unique within a seed: `g1-42`. */
  readonly key: string
  readonly section: SectionSlug
  readonly topics: readonly TopicSlug[]
  readonly headline: string
  readonly standfirst: string
  /** The name of the reporter; one of the demo's staff, whether or not they have been taken on here. */
  readonly byline: string
  readonly paragraphs: readonly string[]
}

/** A made-up item of the rolling feed. */
export interface GeneratedWireItem {
  readonly key: string
  readonly section: SectionSlug
  readonly topic?: TopicSlug
  readonly headline: string
  readonly text?: string
}

const beats: readonly Beat[] = [
  ...cityBeats,
  ...economyBeats,
  ...portBeats,
  ...societyBeats,
  ...cultureBeats,
  ...opinionBeats,
  ...sportsBeats,
  ...natureBeats,
]

const writers = staff.filter(({ role }) => role === 'reporter').map(({ name }) => name)

/**
 * Plausible stories about the demo city, as many as asked for: the same seed gives the same stories in the same order,
 * and a longer row begins with the shorter one. Two neighbours never have the same headline.
 */
export function* generateArticles(seed: number, n: number): Generator<GeneratedArticle, void> {
  let before = ''
  for (let index = 0; index < n; index++) {
    const random = Random.at(seed, index)
    const beat = random.pick(beats)
    const cast = newCast(random)
    const headline = headlineOf(beat, cast, before)
    before = headline
    yield {
      key: `g${seed}-${index}`,
      section: beat.section,
      topics: topicsOf(beat, random),
      headline,
      standfirst: say(random.pick(beat.standfirsts), cast),
      byline: random.pick(writers),
      paragraphs: paragraphsOf(beat, cast),
    }
  }
}

/** Plausible items of the rolling feed, repeatable like the stories; a third of them say a sentence more. */
export function* generateWire(seed: number, n: number): Generator<GeneratedWireItem, void> {
  let before = ''
  for (let index = 0; index < n; index++) {
    const random = Random.at(~seed, index)
    const beat = random.pick(beats)
    const cast = newCast(random)
    const headline = headlineOf(beat, cast, before)
    before = headline
    const [topic] = topicsOf(beat, random)
    yield {
      key: `gw${seed}-${index}`,
      section: beat.section,
      headline,
      ...(topic && { topic }),
      ...(random.below(3) === 0 && { text: say(random.pick(beat.details), cast) }),
    }
  }
}

/** Draws again, and with other names, should it say just what the one before said. */
function headlineOf(beat: Beat, cast: Cast, before: string): string {
  let headline = say(cast.random.pick(beat.headlines), cast)
  while (headline === before) {
    cast.drawn.length = 0
    headline = say(cast.random.pick(beat.headlines), cast)
  }
  return headline
}

function topicsOf(beat: Beat, random: Random): readonly TopicSlug[] {
  if (beat.topics.length === 0 || random.below(3) > 0) return []
  return [random.pick(beat.topics)]
}

/** Six to nine paragraphs, about a thousand characters: what happened, how, what people say, what is around it, a last look. */
function paragraphsOf(beat: Beat, cast: Cast): string[] {
  const { random } = cast
  const details = new Deck(beat.details, random)
  const around = new Deck(common, random)
  const voices = new Deck(beat.voices, random)
  const next = () => say((details.left > 0 && random.below(5) < 3 ? details : around).next(), cast)
  const full = 820 + random.below(160)
  const breadth = 3 + random.below(3)
  const paragraphs = [say(random.pick(beat.leads), cast) + next() + next()]
  let length = paragraphs[0]!.length
  while (paragraphs.length < 8 && (length < full || paragraphs.length < 5)) {
    let text = paragraphs.length % 3 === 2 && voices.left > 0 ? say(voices.next(), cast) : next()
    for (let sentences = 1; sentences < breadth; sentences++) text += next()
    paragraphs.push(text)
    length += text.length
  }
  paragraphs.push(next() + say(random.pick(beat.ends), cast))
  return paragraphs
}

/** Sentences dealt without repeats: a random start, then in a stride that meets every one. */
class Deck {
  readonly #cards: readonly Sentence[]
  readonly #stride: number
  #at: number
  left: number

  constructor(cards: readonly Sentence[], random: Random) {
    this.#cards = cards
    this.left = cards.length
    this.#at = random.below(cards.length)
    this.#stride = coprime(1 + random.below(cards.length), cards.length)
  }

  next(): Sentence {
    const card = this.#cards[this.#at]!
    this.#at = (this.#at + this.#stride) % this.#cards.length
    this.left--
    return card
  }
}

/** The next number from `from` that shares no divisor with `size`. */
function coprime(from: number, size: number): number {
  let stride = from
  while (divisor(stride, size) !== 1) stride++
  return stride
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
