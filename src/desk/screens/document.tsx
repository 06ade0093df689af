import type { Children, Html } from '../../kernel/html/html.ts'
import { DESK_LANGUAGES } from '../../messages/desk-languages.ts'
import { may } from '../../newsroom/people/policy.ts'
import { actorOf } from '../../newsroom/people/sessions.ts'
import { desk } from '../addresses.ts'
import type { Visit } from '../visit.ts'

interface DocumentProps {
  readonly visit: Visit
  readonly title: string
  /** Address of a script without which the page works, too. */
  readonly script?: string
  readonly children: Children
}

/** The whole document of a page of the Desk, as text. */
export function render({ text }: Html): string {
  return `<!DOCTYPE html>${text}`
}

/** The document around a page's own part. Works without a script: the Desk's first pages are forms. */
export function DeskDocument({ visit, title, script, children }: DocumentProps) {
  const { words, house, settings } = visit
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title + words.titleBar + settings.name}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={house.css} />
        {script !== undefined && <script type="module" src={script}></script>}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="top">
          <p class="place">
            <a href={desk.home}>
              <b lang={settings.edition}>{settings.name}</b> {words.desk}
            </a>
          </p>
          {visit.who && !visit.who.pending ? <Who visit={visit} /> : <Languages visit={visit} />}
        </header>
        <main id="main" class="page">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

function Who({ visit }: { visit: Visit }) {
  const { words, url } = visit
  const who = visit.who!
  const pages = [
    { href: desk.home, text: words.frame.home },
    ...(may(actorOf(who), 'run_house') ? [{ href: desk.people, text: words.frame.people }] : []),
    { href: desk.account, text: words.frame.account },
    { href: '/', text: words.toPaper },
  ]
  return (
    <>
      <nav aria-label={words.frame.navigation}>
        <ul>
          {pages.map(({ href, text }) => (
            <li>
              <a href={href} aria-current={href === url.pathname ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action={desk.signOut} class="out">
        <span>{words.frame.signedInAs(who.name, words.roles[who.role])}</span>
        <button type="submit">{words.frame.signOut}</button>
      </form>
    </>
  )
}

/** Whoever is not signed in has no cookie that could keep a choice: it stands in the address. */
function Languages({ visit: { words, url } }: { visit: Visit }) {
  return (
    <nav aria-label={words.languages}>
      <ul>
        {Object.entries(DESK_LANGUAGES).map(([language, name]) => {
          const query = new URLSearchParams(url.searchParams)
          query.set('lang', language)
          return (
            <li>
              <a
                href={`${url.pathname}?${query}`}
                lang={language}
                hreflang={language}
                aria-current={language === words.language ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
