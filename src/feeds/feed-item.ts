import { messagesOf } from '../messages/messages.ts'
import type { ReadableArticle } from '../newsroom/articles/article-reading.ts'
import type { Correction, PublicNote } from '../newsroom/corrections/correction-store.ts'
import type { Picture } from '../newsroom/media/picture.ts'
import { addressOf, type EditionView } from '../newsroom/settings/edition.ts'
import { bodyHtml, feedRendition, figureHtml, mediaAddress } from './body-html.ts'
import type { FeedItem, FeedPicture } from './feed.ts'
import { xmlAttribute, xmlText } from './xml.ts'

/**
 * A story as an item: its full text with what must stand beside it wherever it is read (corrections first, then the
 * text, the credit line of its source, the original headline, who answers for it).
 */
export function articleItem(
  view: EditionView,
  article: ReadableArticle,
  corrections: readonly Correction[] = [],
): FeedItem {
  const spell = (text: string) => view.spell(text)
  const address = addressOf(view, `/a/${article.id}`)
  const { source } = article
  return {
    articleId: article.id,
    address,
    title: spell(article.headline),
    summary: article.standfirst === undefined ? undefined : spell(article.standfirst),
    html: [
      ...corrections.map((correction) => noteHtml(view, correction.note)),
      leadPicture(view, article),
      article.dateline && `<p>${xmlText(spell(article.dateline))}</p>`,
      bodyHtml(view, { body: article.body, pictures: article.pictures, address }),
      ...provenance(view, article),
    ]
      .filter(Boolean)
      .join('\n'),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt ?? article.publishedAt,
    comments: { address: `${address}#comments`, count: article.commentCount },
    authors: article.bylines.map((byline) => spell(byline.name)),
    categories: [article.section, ...article.topics].map(({ name }) => spell(name)),
    source: source && { name: spell(source.name), address: webAddress(source.url) },
    picture: article.picture && pictureOf(view, article.picture),
    pictureIds: [...(article.picture ? [article.picture.id] : []), ...article.pictures.keys()],
  }
}

/** A correction or a retraction as an item of its own: what was said openly, and never the text that was withdrawn. */
export function noteItem(view: EditionView, note: PublicNote): FeedItem {
  const words = messagesOf(view.edition).corrections
  const page = addressOf(view, `/a/${note.articleId}`)
  const kind = words.kinds[note.kind]
  const text = view.spell(note.note)
  const headline = view.spell(note.headline)
  return {
    articleId: note.articleId,
    address: `${page}#${note.kind}-${note.at}`,
    title: `${kind}：${headline}`,
    summary: text,
    html: `<p>${xmlText(text)}</p>\n<p><a href="${xmlAttribute(page)}">${xmlText(headline)}</a></p>`,
    publishedAt: note.at,
    updatedAt: note.at,
    comments: undefined,
    authors: [],
    categories: [kind],
    source: undefined,
    picture: undefined,
    pictureIds: [],
  }
}

function noteHtml(view: EditionView, note: string): string {
  return `<p><strong>${messagesOf(view.edition).article.correction}：</strong>${xmlText(view.spell(note))}</p>`
}

/** The story's picture, unless the body shows it anyway. */
function leadPicture(view: EditionView, { picture, body }: ReadableArticle): string {
  if (!picture) return ''
  const shown = body.content.some((block) => block.type === 'figure' && block.attrs.picture === picture.id)
  return shown ? '' : figureHtml(view, picture, { alt: picture.alt, words: [picture.credit] })
}

function provenance(view: EditionView, { source, originalHeadline, editor }: ReadableArticle): readonly string[] {
  const words = messagesOf(view.edition).article
  const lines: string[] = []
  if (source) {
    const name = xmlText(view.spell(source.name))
    const address = webAddress(source.url)
    lines.push(`${words.source}：${address ? `<a href="${xmlAttribute(address)}">${name}</a>` : name}`)
    if (source.creditLine) lines.push(xmlText(view.spell(source.creditLine)))
  }
  // The original headline is quoted as it stood, so it is not respelled: it may be in another script on purpose.
  if (originalHeadline) lines.push(`${words.originalHeadline}：${xmlText(originalHeadline)}`)
  if (editor) lines.push(`${words.editor}：${xmlText(view.spell(editor))}`)
  return lines.map((line) => `<p>${line}</p>`)
}

/** A source's address if it is one of the web: it is typed in by hand, and readers' programs follow it. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined
}

function pictureOf(view: EditionView, picture: Picture): FeedPicture | undefined {
  const rendition = feedRendition(picture)
  return (
    rendition && {
      address: mediaAddress(view, rendition),
      mediaType: `image/${rendition.format}`,
      width: rendition.width,
      height: Math.round((rendition.width * picture.height) / picture.width),
      credit: view.spell(picture.credit),
    }
  )
}
