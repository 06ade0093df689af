import type { Frame } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import type { Piece } from '../piece.ts'
import { renderPage } from '../render.tsx'

/** What the page says, in the paper's own script. */
export interface DeskView {
  readonly title: string
  readonly says: readonly string[]
  readonly commands: readonly { readonly command: string; readonly does: string }[]
}

/** Where the newsroom works. Until the Desk has screens of its own, it says how to work from the command line. */
export function deskPage(
  frame: Frame,
  view: DeskView,
  parts: { readonly masthead: Piece; readonly footer: Piece },
): readonly Piece[] {
  const meta = { path: '/desk', title: view.title, description: view.says[0] ?? '', hidden: true }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <section class="lost" aria-labelledby="desk">
          <h1 id="desk">{view.title}</h1>
          {view.says.map((text) => (
            <p class="say">{text}</p>
          ))}
          <dl class="prov">
            {view.commands.map(({ command, does }) => (
              <div>
                <dt>{does}</dt>
                <dd>
                  <code lang="en">{command}</code>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Document>,
  )
}
