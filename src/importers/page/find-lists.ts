import { endsArticle, isFurniture, isImprint, isMenu } from './boundaries.ts'
import { findDates } from './dates.ts'
import type { BodyRange } from './find-body.ts'
import { mass, type PageLines } from './line.ts'
import type { PageRelated, PageWireItem } from './page-reading.ts'

/** The lists beside an article, with the lines they take up. */
export interface PageLists {
  readonly wire: readonly PageWireItem[]
  readonly related: readonly PageRelated[]
  readonly hot: readonly { readonly headline: string }[]
}

type Kind = 'related' | 'hot'

/** What one line outside the article is, as far as lists go. */
type Piece =
  | { readonly kind: 'heading'; readonly of: Kind | 'other' }
  | { readonly kind: 'time'; readonly at: string; readonly topic: string | null }
  | { readonly kind: 'timed'; readonly at: string; readonly headline: string }
  | { readonly kind: 'counted'; readonly headline: string; readonly comments: number }
  | { readonly kind: 'headline'; readonly headline: string }
  | { readonly kind: 'noise' }

const NOISE: readonly Piece[] = [{ kind: 'noise' }]

/** A feed has at least so many items in a row; fewer are dates of something else. */
const FEED_FROM = 3

const RELATED =
  /^[［[【■◆●|·>*\s]*(?:相关|相關|延伸|推荐|推薦|关联|關聯)(?:推荐|推薦|阅读|閱讀|新闻|新聞|文章|报道|報道|報導|链接|連結|资讯|資訊|内容|專題|专题)?[］\]】：:\s]*(?:更多|more)?[>»\s]*$/i
const HOT = new RegExp(
  '^[［[【■◆●|·>*\\s]*(?:24|48|72)?(?:小时|小時|今日|本周|本月|一周|周|月|日)?\\s*[·・]?\\s*' +
    '(?:(?:最新[闻聞]|最[热熱]|[热熱][门門点點榜文搜议議])(?:新[闻聞]|文章|排行榜?|榜|推[荐薦]|[资資][讯訊]|[话話][题題])?' +
    '|(?:点击|點擊|阅读|閱讀|评论|評論|人气|人氣|新闻|新聞|文章)?排行榜?)' +
    '[］\\]】：:\\s]*(?:Hot|TOP\\s?\\d*|更多|more)?[>»\\s]*$',
  'i',
)
const OTHER = /^(?:[\p{Script=Han}·\s]{2,12}?)(?:查看全部|更多\s*[>»]*|[>»]{1,2}|More)$/iu

/** `标题 评论 263`, also several on one line with nothing between a count and the next headline. */
const COUNTED =
  /\s*(.{4,80}?)\s*(?:评论|評論|跟贴|跟帖|留言|回复)\s*[(（]?\s*(\d{1,7})\s*[)）]?\s*(?:条|條)?(?:\s*(?:赞|讚)\s*\d+)?/gu

export function findLists(page: PageLines, body: BodyRange | null, headline: string | null): PageLists {
  const pieces: Piece[] = []
  for (const [i, line] of page.lines.entries()) {
    if (line.kind === 'figure' || (body && i >= body.first && i < body.end)) pieces.push({ kind: 'noise' })
    else pieces.push(...(line.text.length > 2000 ? NOISE : piecesOf(line.text, line.kind === 'heading')))
  }
  const taken = new Set<number>()
  const wire = wireItems(pieces, taken)
  return { wire, ...underHeadings(pieces, taken, headline) }
}

function piecesOf(text: string, isHeading = false): Piece[] {
  const heading = headingOf(text) ?? (isHeading || endsArticle(text) ? 'other' : null)
  if (heading) return [{ kind: 'heading', of: heading }]
  const counted = countedPieces(text)
  if (counted) return counted
  if (text.length > 140) return [{ kind: 'noise' }]
  return [timedPiece(text) ?? plainPiece(text)]
}

function headingOf(text: string): Kind | 'other' | null {
  if (text.length > 24) return null
  if (RELATED.test(text)) return 'related'
  if (HOT.test(text)) return 'hot'
  return OTHER.test(text) ? 'other' : null
}

function countedPieces(text: string): Piece[] | null {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(COUNTED)) {
    const words = match[1]!.replace(/^\d{1,2}\s+(?=\P{Nd})/u, '')
    if (match.index !== end || mass(words) < 4) break
    pieces.push({ kind: 'counted', headline: words, comments: Number(match[2]) })
    end = match.index + match[0].length
  }
  if (pieces.length === 0) return null
  const rest = text.slice(end).trim()
  return rest ? [...pieces, ...piecesOf(rest)] : pieces
}

/** A line that is a time (and perhaps a topic), or a headline with its time. */
function timedPiece(text: string): Piece | undefined {
  const [date, ...more] = findDates(text)
  if (!date || more.length > 0) return undefined
  const before = text
    .slice(0, date.index)
    .replace(/[\s（([【|·•-]+$/, '')
    .trim()
  const behind = text
    .slice(date.index + date.length)
    .replace(/^(?:[AP]M)?[\s）)\]】|·•-]+|[\s|·•-]+$/g, '')
    .trim()
  const at = date.value.replace('T', ' ')
  if (!before) {
    if (mass(behind) > 24 || /[，。]/.test(behind))
      return mass(behind) <= 60 ? { kind: 'timed', at, headline: behind } : undefined
    return { kind: 'time', at, topic: behind || null }
  }
  if (behind || mass(before) < 4 || mass(before) > 60 || /[。；]/.test(before)) return undefined
  return { kind: 'timed', at, headline: before.replace(/^[·•▪■◆●]\s*/, '') }
}

function plainPiece(text: string): Piece {
  const words = text.replace(/^[·•▪■◆●]\s*|^\d{1,2}[.、\s]\s*(?=\P{Nd})/u, '')
  const isNoise =
    mass(words) < 5 || mass(words) > 60 || isFurniture(text) || isImprint(text) || isMenu(text) || /[。；]$/.test(words)
  return isNoise ? { kind: 'noise' } : { kind: 'headline', headline: words }
}

/** Runs of headline and time, in either order or on one line. */
function wireItems(pieces: readonly Piece[], taken: Set<number>): PageWireItem[] {
  const items: PageWireItem[] = []
  let run: { readonly item: PageWireItem; readonly places: readonly number[] }[] = []
  const finish = () => {
    if (run.length >= FEED_FROM) {
      for (const { item, places } of run) {
        items.push(item)
        for (const place of places) taken.add(place)
      }
    }
    run = []
  }
  let gap = 0
  let under: Kind | 'other' | null = null
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    if (piece.kind === 'heading') under = piece.of
    const found = wireItemAt(pieces, i, under)
    if (found) {
      run.push(found)
      gap = 0
      i = Math.max(...found.places)
    } else if (piece.kind === 'heading' || ++gap > 2) finish()
  }
  finish()
  return items
}

/** Under 相关 a headline that carries its time along is a related story; a time on a line of its own is a feed's. */
function wireItemAt(pieces: readonly Piece[], i: number, under: Kind | 'other' | null) {
  const piece = pieces[i]!
  const next = pieces[i + 1]
  if (piece.kind === 'timed' && under !== 'related')
    return { item: { at: piece.at, headline: piece.headline, topic: null }, places: [i] }
  if (piece.kind === 'headline' && next?.kind === 'time')
    return { item: { at: next.at, headline: piece.headline, topic: next.topic }, places: [i, i + 1] }
  return undefined
}

/** Most lines that a list may have, and how many scraps may stand between two of its items. */
const LONGEST_LIST = 60

function underHeadings(pieces: readonly Piece[], taken: ReadonlySet<number>, headline: string | null) {
  const related: PageRelated[] = []
  const hot: { headline: string }[] = []
  let under: Kind | 'other' | null = null
  let items = 0
  let scraps = 0
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'heading') {
      under = piece.of
      items = 0
      scraps = 0
      continue
    }
    if (under === null || under === 'other' || taken.has(i)) continue
    const item = listItem(piece)
    if (item === null || item.headline === headline) {
      if (++scraps > 4) under = null
      continue
    }
    if (++items > LONGEST_LIST) continue
    scraps = 0
    if (under === 'hot') hot.push({ headline: item.headline })
    else related.push({ ...item, confidence: item.comments === null ? 0.6 : 0.9 })
  }
  return { related, hot }
}

function listItem(piece: Piece): { headline: string; comments: number | null } | null {
  if (piece.kind === 'counted') return { headline: piece.headline, comments: piece.comments }
  if (piece.kind === 'headline' || piece.kind === 'timed') return { headline: piece.headline, comments: null }
  return null
}
