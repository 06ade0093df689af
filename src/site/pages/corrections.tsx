import type { PublicNote } from '../../newsroom/corrections/correction-store.ts'
import { type Frame, link } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { breaks } from '../parts/headline.tsx'
import { More } from '../parts/more.tsx'
import { Side, type SideParts } from '../parts/side.tsx'
import { When } from '../parts/when.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { renderPage } from '../render.tsx'

export interface CorrectionsView {
  /** The newest first. */
  readonly notes: readonly PublicNote[]
  /** Path of the page further back, without prefix. */
  readonly older?: string | undefined
}

/** What the paper got wrong, all of it. */
export function correctionsPage(frame: Frame, { notes, older }: CorrectionsView, parts: SideParts): readonly Piece[] {
  const { corrections } = frame.words
  const meta = {
    path: paths.corrections,
    title: corrections.title,
    description: corrections.lead,
    islands: older ? (['more'] as const) : [],
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <div class="fixes">
          <header class="secthead">
            <h1>{corrections.title}</h1>
            <p class="say">{corrections.lead}</p>
          </header>
          {notes.length === 0 && <p class="empty">{corrections.empty}</p>}
          <ol data-list="corrections">
            {notes.map((note) => (
              <Note frame={frame} note={note} />
            ))}
          </ol>
          {older && <More frame={frame} path={older} list="corrections" label={corrections.older} />}
        </div>
        <Side wire={parts.wire} hot={parts.hot} />
      </div>
    </Document>,
  )
}

function Note({ frame, note }: { frame: Frame; note: PublicNote }) {
  const headline = breaks(note.headline)
  return (
    <li>
      <p class="meta">
        <span class={note.kind === 'retraction' ? 'mark' : 'mark open'}>
          {frame.words.corrections.kinds[note.kind]}
        </span>
        <When frame={frame} at={note.at} as="full" />
      </p>
      <h2>
        <a href={link(frame, paths.article(note.articleId))}>
          {note.kind === 'retraction' ? <s class="struck" {...headline} /> : <span {...headline} />}
        </a>
      </h2>
      {note.note
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => (
          <p class="say">{line}</p>
        ))}
    </li>
  )
}
