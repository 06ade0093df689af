import { isHan } from '../hanzi/pinyin/han.ts'
import { converter } from '../hanzi/scripts/convert.ts'
import { projection } from '../hanzi/scripts/projection.ts'
import { type Risk, riskFinder, type RiskKind } from '../hanzi/scripts/risks.ts'
import type { ReadableArticle } from '../newsroom/articles/article-reading.ts'
import { type Edition, EDITIONS } from '../newsroom/settings/settings.ts'
import type { Context, Contexts } from './context.ts'
import { textsIn } from './editions.ts'

/** A place of a story that a person should look at in an edition, with what would settle it. */
export interface RiskySpot {
  readonly edition: Edition
  readonly kind: RiskKind
  /** The words around it, as the story writes them. */
  readonly before: string
  readonly source: string
  readonly after: string
  /** What the edition prints, and what else it might have been; the first is what it prints. */
  readonly choices: readonly string[]
  /** The place with as many words around it as say which is meant, and that passage by each of the choices. */
  readonly passage: string
  readonly forms: readonly string[]
  /** How often the passage stands in the story. */
  readonly times: number
}

/** Where the converter is not sure of a story, in the editions in which it is not written. */
export async function findRiskySpots(contexts: Contexts, article: ReadableArticle): Promise<readonly RiskySpot[]> {
  const { edition: own } = await contexts.settings()
  const { kicker, headline, standfirst, dateline, body, pictures } = article
  const written = textsIn([kicker, headline, standfirst, dateline, body, [...pictures.values()]])
  const texts = written.filter((text) => /\p{Script=Han}/u.test(text))
  const others = EDITIONS.filter((edition) => edition !== own)
  const found = await Promise.all(
    others.map(async (edition) => spotsOf(await contexts.of(edition), { own, article, texts })),
  )
  return found.flat()
}

interface Looked {
  readonly own: Edition
  readonly article: ReadableArticle
  readonly texts: readonly string[]
}

async function spotsOf(context: Context, { own, article, texts }: Looked): Promise<readonly RiskySpot[]> {
  const { edition } = context
  const locks = await context.locksOfStory(article)
  const find = await riskFinder(edition, { from: own, words: 'on', locks })
  const convert = await converter({ from: own, to: edition, words: 'on', locks })
  const spots = new Map<string, RiskySpot>()
  for (const text of texts) {
    const risks = find(text)
    if (risks.length === 0) continue
    const printed = convert(text)
    for (const risk of risks) {
      const spot = spotOf(text, printed, risk)
      const known = spots.get(spot.passage)
      spots.set(spot.passage, { ...spot, ...known, edition, times: (known?.times ?? 0) + 1 })
    }
  }
  return [...spots.values()]
}

/** In characters: as many around a place as a person needs to see what is meant, and as a passage takes along. */
const AROUND = 12
const ALONG = 3

/** What a passage may have in it: no white space, no upright stroke, no half of a character. */
const FIT = /^[^\s|\uD800-\uDFFF]$/

function spotOf(text: string, printed: string, risk: Risk): Omit<RiskySpot, 'edition' | 'times'> {
  const { kind, start, end, outStart, outEnd, source, choices } = risk
  const isAlike = (at: number, out: number) =>
    FIT.test(text[at] ?? '') && projection(text[at]!) === projection(printed[out] ?? '')
  const isHanAlike = (at: number, out: number) => isHan(text.charCodeAt(at)) && isAlike(at, out)
  const reach = (fits: typeof isAlike) => {
    let left = 0
    while (left < ALONG && fits(start - left - 1, outStart - left - 1)) left++
    let right = 0
    while (right < ALONG && fits(end + right, outEnd + right)) right++
    return { left, right }
  }
  // A character alone would be meant wherever it stands: 干 in 干部, too. Then marks go along.
  const words = reach(isHanAlike)
  const { left, right } = words.left + words.right > 0 ? words : reach(isAlike)
  return {
    kind,
    before: text.slice(Math.max(0, start - AROUND), start),
    source,
    after: text.slice(end, end + AROUND),
    choices,
    passage: text.slice(start - left, end + right),
    forms: choices.map(
      (choice) => printed.slice(outStart - left, outStart) + choice + printed.slice(outEnd, outEnd + right),
    ),
  }
}
