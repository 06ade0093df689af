import type { ArticleBrief, ReadableArticle } from '../newsroom/articles/article-reading.ts'
import type { Byline } from '../newsroom/articles/article.ts'
import type { Correction } from '../newsroom/corrections/correction-store.ts'
import type { Picture } from '../newsroom/media/picture.ts'
import { siteTitle } from '../newsroom/settings/setting.ts'
import { escapeJson, safeHref } from './escape.ts'
import { timeOf } from './parts/when.tsx'
import { absolute, type Frame } from './frame.ts'
import { paths } from './paths.ts'

/**
 * What a page says of itself to programs: schema.org as JSON-LD, one graph per page. Texts are given as the page shows
 * them, in the frame's edition. All functions return text that may stand in `<script type="application/ld+json">`.
 */
type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>

const SITE = '#site'
const PUBLISHER = '#publisher'
/** Of the lead picture, at most so many renditions: search engines ask for one large one, and choose. */
const IMAGES = 3
/** Stories named in a list; the page shows the rest. */
const LISTED = 30

/** The front page: the site, who makes it, and how it is searched. */
export function homeData(frame: Frame): string {
  return graph(
    {
      '@type': 'WebSite',
      '@id': absolute(frame, '/') + SITE,
      url: absolute(frame, '/'),
      name: siteTitle(frame.settings),
      description: frame.settings.tagline || undefined,
      inLanguage: frame.edition,
      publisher: reference(frame, PUBLISHER),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${absolute(frame, paths.search)}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    publisherOf(frame),
  )
}

/** A published story. Undefined for one that was withdrawn or has expired: there is nothing left to say of it. */
export function articleData(
  frame: Frame,
  article: ReadableArticle,
  corrections: readonly Pick<Correction, 'note' | 'madeAt'>[] = [],
): string | undefined {
  if (article.state !== 'published') return undefined
  const address = absolute(frame, paths.article(article.id))
  return graph(
    {
      '@type': 'NewsArticle',
      '@id': address,
      url: address,
      mainEntityOfPage: address,
      headline: article.headline,
      alternativeHeadline: article.originalHeadline,
      description: article.standfirst,
      inLanguage: frame.edition,
      datePublished: article.dayOnly ? timeOf(frame, article.publishedAt).date : article.publishedAt,
      dateModified: article.updatedAt ?? article.publishedAt,
      author: authorsOf(frame, article),
      ...peopleBeside(article.bylines),
      editor: article.editor ? person(article.editor) : undefined,
      publisher: reference(frame, PUBLISHER),
      isPartOf: reference(frame, SITE),
      articleSection: article.section.name,
      keywords: article.topics.length > 0 ? article.topics.map((topic) => topic.name) : undefined,
      dateline: article.dateline,
      wordCount: article.characterCount,
      image: article.picture && imagesOf(frame, article.picture),
      isAccessibleForFree: true,
      ...basisOf(article.source),
      correction: corrections.length > 0 ? corrections.map(correctionOf) : undefined,
    },
    breadcrumbs(frame, [
      { name: article.section.name, path: paths.section(article.section.slug) },
      { name: article.headline, path: paths.article(article.id) },
    ]),
    publisherOf(frame),
  )
}

export interface CollectionData {
  readonly path: string
  readonly name: string
  readonly description?: string | undefined
  readonly stories: readonly Pick<ArticleBrief, 'id' | 'headline'>[]
}

/** A section or a topic: a page that collects stories. */
export function collectionData(frame: Frame, { path, name, description, stories }: CollectionData): string {
  const address = absolute(frame, path)
  return graph(
    {
      '@type': 'CollectionPage',
      '@id': address,
      url: address,
      name,
      description: description || undefined,
      inLanguage: frame.edition,
      isPartOf: reference(frame, SITE),
      mainEntity: {
        '@type': 'ItemList',
        itemListOrder: 'https://schema.org/ItemListOrderDescending',
        itemListElement: stories.slice(0, LISTED).map((story, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: absolute(frame, paths.article(story.id)),
          name: story.headline,
        })),
      },
    },
    breadcrumbs(frame, [{ name, path }]),
  )
}

function graph(...things: readonly Thing[]): string {
  return escapeJson(JSON.stringify({ '@context': 'https://schema.org', '@graph': things }))
}

/** The way from the front page to this one. */
function breadcrumbs(frame: Frame, steps: readonly { readonly name: string; readonly path: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: frame.words.frame.home, path: '/' }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(frame, path),
    })),
  }
}

/** Things that all pages share have one name for all of them. */
function reference(frame: Frame, fragment: string): { readonly '@id': string } {
  return { '@id': absolute(frame, '/') + fragment }
}

function publisherOf(frame: Frame): Thing {
  const { name, publisher, address, telephone } = frame.settings
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absolute(frame, '/') + PUBLISHER,
    name,
    legalName: publisher || undefined,
    url: absolute(frame, '/'),
    address: address || undefined,
    telephone: telephone || undefined,
    correctionsPolicy: absolute(frame, paths.corrections),
  }
}

const WRITERS: readonly Byline['role'][] = ['reporter', 'stringer', 'author']

/** Who wrote it; the paper, or the house that it came from, if nobody is named. */
function authorsOf(frame: Frame, { bylines, source }: ReadableArticle): readonly unknown[] {
  const writers = bylines.filter((byline) => WRITERS.includes(byline.role)).map((byline) => person(byline.name))
  if (writers.length > 0) return writers
  return [source ? organisation(source) : reference(frame, PUBLISHER)]
}

/** Photographers and translators, who are no authors of the text. */
function peopleBeside(bylines: readonly Byline[]): Readonly<Record<string, unknown>> {
  const named = (role: Byline['role']) => {
    const people = bylines.filter((byline) => byline.role === role).map((byline) => person(byline.name))
    return people.length > 0 ? people : undefined
  }
  return { contributor: named('photographer'), translator: named('translator') }
}

/** Where a story came from that is not the paper's own. */
function basisOf(source: ReadableArticle['source']): Readonly<Record<string, unknown>> {
  if (!source) return {}
  return {
    sourceOrganization: organisation(source),
    isBasedOn: webAddress(source.url),
    creditText: source.creditLine,
  }
}

function organisation(source: NonNullable<ReadableArticle['source']>): Thing {
  return { '@type': 'Organization', name: source.name, url: webAddress(source.url) }
}

function webAddress(url: string | undefined): string | undefined {
  const href = safeHref(url)
  return href !== undefined && /^https?:/i.test(href) ? href : undefined
}

function person(name: string): Thing {
  return { '@type': 'Person', name }
}

function correctionOf({ note, madeAt }: Pick<Correction, 'note' | 'madeAt'>): Thing {
  return { '@type': 'CorrectionComment', text: note, datePublished: madeAt }
}

/** The largest renditions in a format that every search engine reads. Pictures are the same in all editions. */
function imagesOf(frame: Frame, picture: Picture): readonly Thing[] | undefined {
  const plain = picture.renditions.filter((rendition) => rendition.format === 'jpeg')
  const known = plain.length > 0 ? plain : picture.renditions.filter((rendition) => rendition.format === 'webp')
  if (known.length === 0) return undefined
  return known
    .toSorted((a, b) => b.width - a.width)
    .slice(0, IMAGES)
    .map((rendition) => ({
      '@type': 'ImageObject',
      url: frame.origin + paths.media(rendition.file),
      width: rendition.width,
      height: Math.round((rendition.width * picture.height) / picture.width),
      caption: picture.alt || undefined,
      creditText: picture.credit || undefined,
    }))
}
