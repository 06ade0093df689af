import type { BodyRange } from './find-body.ts'
import { valueBehind } from './labels.ts'
import type { PageLines } from './line.ts'
import { bareNames, isChineseName } from './people.ts'

/** Where lines about an article stand: before its text from the headline on, its first and last lines, behind it. */
export interface Surroundings {
  readonly head: readonly string[]
  readonly opening: readonly string[]
  readonly closing: readonly string[]
  readonly foot: readonly string[]
}

const HEAD = 12
const FOOT = 12

/** Who wrote a text is told at its ends; the middle of a paragraph that never stops need not be searched. */
const ends = (text: string) => (text.length <= 1000 ? text : `${text.slice(0, 500)}…${text.slice(-500)}`)

export function surroundings(page: PageLines, body: BodyRange, headline: number | null): Surroundings {
  const text = (from: number, to: number) =>
    page.lines
      .slice(Math.max(0, from), Math.max(0, to))
      .flatMap(({ kind, text }) => (kind === 'figure' ? [] : [ends(text)]))
  const start = body.lines[0] ?? body.first
  const last = (body.lines.at(-1) ?? body.end - 1) + 1
  const top =
    headline === null || headline > start ? start - HEAD : Math.max(Math.min(headline, start - 8), start - 4 * HEAD)
  return {
    head: text(top, start),
    opening: text(start, Math.min(start + 6, last)),
    closing: text(Math.max(start, last - 4), last),
    foot: text(last, Math.max(last, body.end) + FOOT),
  }
}

const EDITOR_IN_CHARGE = /(?:责任编辑|責任編輯|責任编辑|责编|責編)/
const EDITOR = /(?:本文|值班|网络|執行|执行|新媒体|网页|文章)?(?:编辑|編輯)\s*[：:／/]/

/** 责任编辑, else whoever is named as 编辑: behind the text first, then before it. */
export function findEditor({ head, closing, foot }: Surroundings): string | null {
  const places = [...closing.toReversed().map((text) => text.slice(-80)), ...foot, ...head]
  for (const label of [EDITOR_IN_CHARGE, EDITOR]) {
    for (const text of places) {
      const match = label.exec(text)
      const value = match && valueBehind(text, match.index + match[0].length)
      const names = value && bareNames(value)
      if (names) return names
    }
  }
  return null
}

const AUTHOR_LABEL =
  /(?:^|[\s（(【[|｜/／·])(?:本文作者|原创作者|作\s*者|撰文|撰稿(?:人)?|执笔(?:人)?|采写|文字?|記者|记者|by)\s*[：:／/|｜]\s*/i
const REPORTER =
  /(?:记者|記者|特约撰稿人?|专栏作者|特约评论员|评论员|通讯员|撰稿人|采写)\s{0,2}((?:\p{Script=Han}{2,4}[\s、]{1,2}){0,5}\p{Script=Han}{2,4}?)\s{0,2}(?=发自|(?:摄影报道|報道|报道|摄|攝|电|電|文)?(?:[\s)）】\]/／，,|｜]|$))/u
const SIGNED = /[（(]\s*(\p{Script=Han}{2,4}(?:[\s、，]{1,2}\p{Script=Han}{2,4}){0,4})\s*[）)]\s*$/u
const SIGNED_FROM = /[（(]\s*(\p{Script=Han}{2,4})\s{1,2}\p{Script=Han}{2,6}(?:报道|報道|摄影报道|电)\s*[）)]\s*$/u
const POSTED =
  /由\s?(\S{2,16}?)\s?(?:张贴|張貼|发表|發表|发布)\s?[@于於]|\bby\s+([^\s〓|]{2,20})|(?:发表者|发帖人|楼主)\s*[：:]\s*(\S{2,16})/

/** Who wrote it: named in the lines around the text or in its first and last ones, else in elements and metadata. */
export function findAuthor(page: PageLines, around: Surroundings, body: BodyRange): string | null {
  return (
    labelledAuthor([...around.head, ...around.opening.filter(isShort)]) ??
    reporter([...around.head, ...around.opening, ...around.closing.toReversed(), ...around.foot.slice(0, 3)]) ??
    datelined(around.opening.slice(0, 2)) ??
    labelledAuthor([...around.closing, ...around.foot.slice(0, 5)].filter(isShort)) ??
    signature(around.closing) ??
    posted([...around.foot.slice(0, 4), ...around.head]) ??
    namedAuthor(page, body) ??
    metaAuthor(page)
  )
}

const isShort = (text: string) => text.length <= 60

function labelledAuthor(lines: readonly string[]): string | null {
  for (const text of lines) {
    const match = text.length <= 160 ? AUTHOR_LABEL.exec(text) : null
    const value = match && valueBehind(text, match.index + match[0].length)
    const names = value && bareNames(value)
    if (names && !isOrganisation(names) && !/^(?:未知|佚名|匿名|不详|网络|admin|管理员)/i.test(names)) return names
  }
  return null
}

/** `本报记者 甲 乙`, `（记者甲）`: at the beginning of a line or inside brackets, where it signs and is not spoken of. */
function reporter(lines: readonly string[]): string | null {
  for (const text of lines) {
    const place = /^[^，。]{0,24}$|^.{0,30}[（(【][^）)】]{0,40}$|[（(【][^（(【]{0,16}$/
    for (const match of text.matchAll(new RegExp(REPORTER, 'gu'))) {
      const before = text.slice(0, match.index)
      if (!place.test(before) || (text.length > 60 && !/[（(【]/.test(before))) continue
      const names = match[1]!
        .split(/[\s、]+/)
        .filter((word, k) => isChineseName(word) || (k === 0 && SIGNING.test(before) && mayBePerson(word)))
      if (names.length > 0) return names.join(' ')
    }
  }
  return null
}

/** `望汐社記者某某某望汐22日電`: name, place and day in one; nearly all names there have three characters. */
const DATELINED = /(?:记者|記者)\s?(\p{Script=Han}{4,9})\d{1,2}(?:月\d{1,2})?日\s?(?:专电|專電|电|電)/u

function datelined(lines: readonly string[]): string | null {
  for (const text of lines) {
    const words = DATELINED.exec(text.slice(0, 80))?.[1]
    const name = words && [3, 2].map((length) => words.slice(0, length)).find(isChineseName)
    if (name) return name
  }
  return null
}

/** What stands before 记者 in a signature, other than before the 小记者 and 记者 of whom a text tells. */
const SIGNING = /(?:^|[\s（(【·•/／]|本报|本網|本网|[报報社网網台臺]|新闻|周刊|特约|见习|实习|客户端)$/

/** Behind 记者, where it signs, a rare name needs no known family; what a reporter does is no name. */
const mayBePerson = (word: string) =>
  !/记者|获悉|了解|从|在|近日|今天|昨日|日前|采访|发现|看到|通过|博客|联系/.test(word)

function signature(closing: readonly string[]): string | null {
  const last = closing.at(-1) ?? ''
  const from = SIGNED_FROM.exec(last)
  if (from && isChineseName(from[1]!)) return from[1]!
  const names = SIGNED.exec(last)?.[1]?.split(/[\s、，]+/)
  return names?.every(isChineseName) ? names.join(' ') : null
}

function posted(lines: readonly string[]): string | null {
  for (const text of lines) {
    const match = text.length <= 120 && /\d{4}/.test(text) ? POSTED.exec(text) : null
    if (match) return match[1] ?? match[2] ?? match[3] ?? null
  }
  return null
}

/** An element called author or the like, in the neighbourhood of the text. */
function namedAuthor(page: PageLines, body: BodyRange): string | null {
  const near = page.named.filter(
    ({ name, line }) => /author|writer|byline|zuozhe/.test(name) && line >= body.first - 40 && line <= body.end + 6,
  )
  for (const { text } of near) {
    const names = text.length <= 24 ? bareNames(text.replace(/^(?:作者|文|by)\s*[：:／/]?\s*/i, '')) : null
    if (names && !isOrganisation(names) && !/\d{4}|[：:]/.test(text)) return names
  }
  return null
}

function metaAuthor({ meta, title }: PageLines): string | null {
  const value = meta.get('ld:author') ?? meta.get('author') ?? meta.get('article:author')
  if (!value || value.length > 20 || /[@/,.]/.test(value) || isOrganisation(value)) return null
  if (title?.includes(value) && !isChineseName(value)) return null
  return isChineseName(value) || value === meta.get('ld:author') ? value : null
}

/** Sites, papers, offices: never a person. */
export function isOrganisation(text: string): boolean {
  return /(?:网|網|报|報|社|台|臺|新闻|新聞|日报|晚报|时报|周刊|杂志|客户端|频道|中心|公司|集团|大学|学院|医院|办公室|委员会|支部|政府|公众号|工作室|编辑部|专栏|之家|财经|电视|传媒|媒体|协会|研究院|小编|编辑)$/.test(
    text,
  )
}
