import type { Children } from '../../kernel/jsx/markup.ts'
import { EDITIONS, type Edition } from '../../newsroom/settings/settings.ts'
import { siteTitle } from '../../newsroom/settings/setting.ts'
import { escapeJson } from '../escape.ts'
import { absolute, type Frame, type IslandName, link, linkIn } from '../frame.ts'
import { keptFor } from '../kept-html.ts'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, Same } from '../render.tsx'
import { Preferences } from './preferences.tsx'

/** What the head of a page says. Paths are without an edition's prefix. */
export interface Meta {
  readonly path: string
  /** Without the paper's name, which follows it; undefined on the front page. */
  readonly title: string | undefined
  readonly description: string
  readonly type?: 'website' | 'article'
  /** The address of a picture for those who share the page, without the origin. */
  readonly image?: { readonly path: string; readonly width: number; readonly height: number; readonly alt: string }
  /** `/t/bridge`, where its feeds stand; the paper's own feeds are named on every page. */
  readonly feedsOf?: { readonly path: string; readonly title: string }
  readonly published?: string
  readonly modified?: string | undefined
  /** Not to be found by search engines. */
  readonly hidden?: boolean
  /** A line above everything: what this page is, if it is not what it looks like. */
  readonly notice?: string
  /** Where the page stands in each edition, if not at its path. */
  readonly addresses?: Readonly<Record<Edition, string>>
  readonly jsonLd?: string | undefined
  readonly islands?: readonly Exclude<IslandName, 'settings' | 'typography' | 'suggest'>[]
  /** Addresses of scripts beside the islands. */
  readonly scripts?: readonly string[]
  /** The name of who is signed in, on pages that are made for them alone. */
  readonly reader?: string | undefined
}

interface DocumentProps {
  readonly frame: Frame
  readonly meta: Meta
  readonly masthead: Piece
  readonly footer: Piece
  readonly children: Children
}

/** The whole document around a page's own main part. */
export function Document({ frame, meta, masthead, footer, children }: DocumentProps) {
  return (
    <html lang={frame.edition}>
      <Head frame={frame} meta={meta} />
      <body>
        <a class="skip" href="#main">
          {frame.words.frame.skip}
        </a>
        {meta.notice && (
          <p class="proof" role="note">
            {meta.notice}
          </p>
        )}
        <header class="w mast">
          <div class="util">
            <p>{frame.settings.tagline}</p>
            <Editions frame={frame} meta={meta} />
            {frame.signIn && <Who frame={frame} meta={meta} />}
            <Same>
              {keptFor(frame, 'preferences', () => (
                <Preferences words={frame.words.settings} edition={frame.edition} />
              ))}
            </Same>
          </div>
          <Place piece={masthead} />
        </header>
        <main id="main" class="w" data-live={meta.islands?.includes('live') ? link(frame, paths.live()) : undefined}>
          {children}
        </main>
        <Place piece={footer} />
      </body>
    </html>
  )
}

/** First what all pages of a kind have in common, then what is this one's own. */
function Head({ frame, meta }: { frame: Frame; meta: Meta }) {
  const site = siteTitle(frame.settings)
  const title = meta.title === undefined ? site : meta.title + frame.words.titleBar + site
  const canonical = absolute(frame, meta.path)
  return (
    <head>
      <Same>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={meta.description} />
        {meta.hidden && <meta name="robots" content="noindex" />}
        {keptFor(frame, 'resources', () => (
          <Resources frame={frame} />
        ))}
        <Feeds frame={frame} meta={meta} />
        <Islands frame={frame} names={meta.islands ?? []} />
        {meta.scripts?.map((script) => (
          <script type="module" src={script} />
        ))}
        <meta property="og:site_name" content={site} />
        <meta property="og:type" content={meta.type ?? 'website'} />
        <meta property="og:description" content={meta.description} />
        <meta property="og:locale" content={OPEN_GRAPH_LOCALES[frame.edition]} />
        <meta name="twitter:card" content={meta.image ? 'summary_large_image' : 'summary'} />
      </Same>
      <title>{title}</title>
      {!meta.hidden && (
        <>
          <link rel="canonical" href={canonical} />
          <Alternates frame={frame} path={meta.path} />
        </>
      )}
      <OpenGraph frame={frame} meta={meta} url={canonical} />
      {meta.jsonLd && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: escapeJson(meta.jsonLd) }} />
      )}
    </head>
  )
}

/** The way to the sign-in, the same for all who read the page; a script puts their name there for who is in. */
function Who({ frame, meta }: { frame: Frame; meta: Meta }) {
  const own = link(frame, paths.reader)
  if (meta.reader !== undefined)
    return (
      <a class="who" href={own}>
        <b>{meta.reader}</b>
      </a>
    )
  const next =
    meta.path === paths.reader || meta.path.startsWith(`${paths.reader}/`) ? undefined : link(frame, meta.path)
  return (
    <a class="who" href={link(frame, paths.signIn(next))} rel="nofollow" data-who={own}>
      {frame.words.frame.signIn}
    </a>
  )
}

function Alternates({ frame, path }: { frame: Frame; path: string }) {
  return (
    <>
      {EDITIONS.map((edition) => (
        <link rel="alternate" hreflang={edition} href={absolute(frame, path, edition)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={absolute(frame, path, frame.settings.edition)} />
    </>
  )
}

function Feeds({ frame, meta: { feedsOf } }: { frame: Frame; meta: Meta }) {
  return (
    <>
      {keptFor(frame, 'feeds', () => (
        <FeedsOf frame={frame} path="" title={siteTitle(frame.settings)} />
      ))}
      {feedsOf && <FeedsOf frame={frame} {...feedsOf} />}
    </>
  )
}

function FeedsOf({ frame, path, title }: { frame: Frame } & NonNullable<Meta['feedsOf']>) {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={title} href={link(frame, paths.feed(path))} />
      <link rel="alternate" type="application/atom+xml" title={title} href={link(frame, paths.atom(path))} />
      <link rel="alternate" type="application/feed+json" title={title} href={link(frame, paths.jsonFeed(path))} />
    </>
  )
}

/** Kept for the few sets of them that there are. */
function Islands({ frame, names }: { frame: Frame; names: readonly IslandName[] }) {
  return keptFor(frame, `islands ${names.join(' ')}`, () =>
    [...names, 'suggest' as const].map((island) => <script type="module" src={frame.assets.islands[island]} />),
  )
}

/** What the browser needs on all pages of an edition. */
function Resources({ frame }: { frame: Frame }) {
  return (
    <>
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={paths.icon} type="image/svg+xml" />
      <link rel="manifest" href={link(frame, paths.manifest)} />
      <meta name="theme-color" content="#fcfcfa" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#131517" media="(prefers-color-scheme: dark)" />
      <script
        src={frame.assets.islands.settings}
        data-typography={frame.assets.islands.typography}
        data-who={frame.signIn ? frame.assets.islands.who : undefined}
      />
      <link rel="stylesheet" href={frame.assets.css} />
    </>
  )
}

/** https://ogp.me; `article:` times are ISO 8601. */
function OpenGraph({ frame, meta, url }: { frame: Frame; meta: Meta; url: string }) {
  return (
    <>
      <meta property="og:title" content={meta.title ?? siteTitle(frame.settings)} />
      <meta property="og:url" content={url} />
      {meta.image && (
        <>
          <meta property="og:image" content={frame.origin + meta.image.path} />
          <meta property="og:image:width" content={String(meta.image.width)} />
          <meta property="og:image:height" content={String(meta.image.height)} />
          <meta property="og:image:alt" content={meta.image.alt} />
        </>
      )}
      {meta.published && <meta property="article:published_time" content={meta.published} />}
      {meta.modified && <meta property="article:modified_time" content={meta.modified} />}
    </>
  )
}

const OPEN_GRAPH_LOCALES: Readonly<Record<Edition, string>> = {
  'zh-Hans': 'zh_CN',
  'zh-Hant-TW': 'zh_TW',
  'zh-Hant-HK': 'zh_HK',
}

const EDITION_NAMES: Readonly<Record<Edition, string>> = {
  'zh-Hans': '简体',
  'zh-Hant-TW': '繁體（台）',
  'zh-Hant-HK': '繁體（港）',
}

/** The same page in the other editions. Each name is in its own script, so it says so. */
function Editions({ frame, meta }: { frame: Frame; meta: Meta }) {
  return (
    <nav class="eds" aria-label={frame.words.frame.editions}>
      <ul>
        {EDITIONS.map((edition) => (
          <li>
            <a
              href={meta.addresses?.[edition] ?? linkIn(frame, edition, meta.path)}
              hreflang={edition}
              lang={edition}
              aria-current={edition === frame.edition ? 'true' : undefined}
            >
              {EDITION_NAMES[edition]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
