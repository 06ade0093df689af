import { findDates } from './dates.ts'
import type { Surroundings } from './find-people.ts'
import { valueBehind } from './labels.ts'
import type { PageLines } from './line.ts'

const LABEL =
  /(?:本文|文章|信息|稿件|内容|新闻|资料)?(?:来源|來源|稿源|出处|出處|转自|轉自|来自|摘自)(?:于|自)?\s*[：:／/|｜]\s*/g
/** A picture's source is not the article's. */
const OF_A_PICTURE = /(?:图片|圖片|图|视频|影像|数据|照片|封面|题图|纸张)$/

/** 来源: named before the text or behind it, by an element of that name, in the metadata, or in the first sentence. */
export function findSource(page: PageLines, around: Surroundings): string | null {
  return (
    labelledSource(around.head) ??
    labelledSource([...around.closing.filter((text) => text.length < 80), ...around.foot]) ??
    namedSource(page) ??
    sourceBesideTime(around.head) ??
    sourceInText(around.opening)
  )
}

function labelledSource(lines: readonly string[]): string | null {
  for (const text of lines) {
    if (text.length > 200) continue
    for (const match of text.matchAll(LABEL)) {
      if (OF_A_PICTURE.test(text.slice(0, match.index))) continue
      const value = valueBehind(text, match.index + match[0].length)
      const name = value && bareSource(value)
      if (name) return name
    }
  }
  return null
}

/** `2020年12月22日 21:55 望汐日报`, `望汐日報 記者某某`: a paper's name that no label announces. */
function sourceBesideTime(head: readonly string[]): string | null {
  for (const text of head) {
    const [date] = text.length <= 100 ? findDates(text) : []
    const rest = date ? text.slice(0, date.index) + text.slice(date.index + date.length) : text
    if (!date && !REPORTED.test(rest)) continue
    const name = rest
      .split(/[\s|｜·/／]+|记者|記者/)
      .find((word) => PAPER.test(word) && !/^(?:本|返回|关注|查看|分享)/.test(word))
    if (name) return name
  }
  return null
}

function namedSource({ named, meta }: PageLines): string | null {
  const told = named.find(
    ({ name, text }) => /(?:^|[\s_-])(?:source|laiyuan|media-?name|origin)/.test(name) && text.length <= 24,
  )
  const value =
    told?.text.replace(/^(?:来源|來源)\s*[：:]?\s*/, '') ?? meta.get('source') ?? meta.get('mediaid') ?? null
  return value && bareSource(value)
}

function bareSource(value: string): string | null {
  const trimmed = value.replace(/^[“"《「[【(（]+|[”"》」\]】)）]+$/g, '').trim()
  const name = /^\S*\p{Script=Han}/u.test(trimmed) ? trimmed.split(' ')[0]! : trimmed
  if (/[=<>{}：:]/.test(name)) return null
  return /\p{L}/u.test(name) &&
    name.length <= 30 &&
    !/^(?:未知|网络|互联网|原创|转载|转载文章|网络转载|网络整理|综合|不详)$/.test(name)
    ? name
    : null
}

const REPORTED = /^[\p{Script=Han}·\s]{2,16}(?:记者|記者)/u
const PAPER = /^[\p{Script=Han}A-Z]{2,10}(?:报|報|通讯社|社|网|網|电视台|電視台|电台|周刊|新闻|新聞|客户端|发布)$/u

const MEDIUM = '(?:网站|網站|网|網|社|报|報|日报|台|臺|电视台|新闻|新聞|客户端|频道|周刊|杂志|公众号|微博|发布|通讯社)'
const ACCORDING = new RegExp(
  `^(?:[（(【][^）)】]{0,20}[）)】])?\\s*[据據]([^，。：\\s]{2,16}?)(?:(?<=${MEDIUM})(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:消息|电|電|报道|報道|報導|讯)|消息)`,
)
const DATELINE =
  /^[（(【]?\s*((?:新华|新華|中新|中央|法新|路透|共同)社|[\p{Script=Han}A-Za-z]{2,8}?(?:网|網|报|報|社|之家|新闻|财经|客户端))(?:[\p{Script=Han}]{0,8})?(?:\d{1,2}月\d{1,2}日|\d{1,2}日)?(?:电|電|讯|訊|消息)/u

/** `据外交部网站消息，…`, `新华社巴黎12月9日电`: the sentence that the text begins with. */
function sourceInText(opening: readonly string[]): string | null {
  for (const text of opening.slice(0, 2)) {
    const according = ACCORDING.exec(text)?.[1]
    if (
      according &&
      !/^(?:外媒|媒体|报|了解|悉|记者|当地|台媒|港媒|美媒|日媒|韩媒|英媒|有关|知情|最新)/.test(according)
    )
      return according
    const agency = DATELINE.exec(text)?.[1]
    if (agency && !/^(?:本|据|據|该)/.test(agency)) return agency
  }
  return null
}
