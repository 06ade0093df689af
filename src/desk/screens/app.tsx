import { meOf } from '../api/me.ts'
import type { Boot } from '../contract/boot.ts'
import type { StaffVisit } from '../visit.ts'
import { render } from './document.tsx'

/** The document that the app comes to life in, with what it has to know at once. `nonce` is for its own styles. */
export function appScreen(visit: StaffVisit, { nonce, says }: Pick<Boot, 'nonce' | 'says'>): string {
  const { words, settings, house, who } = visit
  const { language } = words
  const me = meOf({ staffId: who.staffId, who, language, settings, house })
  const boot: Boot = { me, position: house.live.position, nonce, says }
  return render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{words.desk + words.titleBar + settings.name}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {house.app.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {house.app.preloads.map((href) => (
          <link rel="modulepreload" href={href} />
        ))}
        <script type="module" src={house.app.script} />
      </head>
      <body>
        <div id="app">
          <p class="opening">{words.app.loading}</p>
        </div>
        <noscript>
          <p class="opening">{words.app.needsScript}</p>
        </noscript>
        <script
          id="boot"
          type="application/json"
          // Its own text, in which no tag can begin.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(boot).replaceAll('<', '\\u003c') }}
        />
      </body>
    </html>,
  )
}
