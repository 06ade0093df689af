import { getRouteApi } from '@tanstack/react-router'
import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { editorWords } from '../../../messages/desk-app/editor.ts'
import { beforeSignOut } from '../before-sign-out.ts'
import { openJournal, type Journal } from '../editor/saving/journal.ts'
import { Surface } from '../editor/surface/surface.tsx'
import { mayEmbed } from '../../../newsroom/articles/embeds.ts'
import { useMe, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import './article.css'
import { ArticleActs } from './article-acts.tsx'
import { ArticleRail } from './article-rail.tsx'
import { Count } from './count.tsx'
import { FieldInput } from './field-input.tsx'
import { arrived, housePictures, showPicture } from './house.ts'
import { Lengths } from './lengths.tsx'
import { LockBanner } from './lock-banner.tsx'
import { Recovery } from './recovery.tsx'
import { SetAside } from './set-aside.tsx'
import { closeSitting, lastSittingOver, sittingFor } from './sitting.ts'
import { type Snapshot, WritingSession } from './writing-session.ts'

const PicturePicker = lazy(async () => ({ default: (await import('../media/picture-picker.tsx')).PicturePicker }))

const route = getRouteApi('/articles/$articleId')

/** The page of an article: its lines, its text, and beside them what is known about it. */
export function ArticleScreen() {
  const { articleId } = route.useParams()
  return <OpenArticle key={articleId} articleId={articleId} />
}

function OpenArticle({ articleId }: { readonly articleId: string }) {
  const opened = useSession(articleId)
  if (!opened) return <Loading />
  const { session, journal } = opened
  return <InSession key={session.sitting} session={session} journal={journal} />
}

/** The sitting of this page. It closes with the page: saved, and the lock given up. */
function useSession(articleId: string) {
  const { staffId } = useMe()
  const [opened, setOpened] = useState<{ session: WritingSession; journal: Journal | undefined }>()
  useEffect(() => {
    let session: WritingSession | undefined
    let isGone = false
    let release = () => {}
    void (async () => {
      // Where the browser keeps nothing (some private windows), the server still does.
      const journal = await openJournal().catch(() => undefined)
      // Back at once: the lock is still that of the sitting before, and what it wrote on its way.
      await lastSittingOver(articleId)
      if (isGone) return
      session = new WritingSession({ articleId, sitting: sittingFor(articleId), staffId, journal })
      setOpened({ session, journal })
      release = beforeSignOut(() => leaveNothing(session!, journal))
      await session.open()
    })()
    return () => {
      isGone = true
      release()
      if (session) closeSitting(articleId, session.close())
    }
  }, [articleId, staffId])
  return opened
}

/** Signing out: all is uploaded, then nothing stays on the machine. What cannot be uploaded stays, rather than be lost. */
async function leaveNothing(session: WritingSession, journal: Journal | undefined): Promise<void> {
  if (await session.close()) await journal?.wipe()
}

interface InSessionProps {
  readonly session: WritingSession
  readonly journal: Journal | undefined
}

function InSession({ session, journal }: InSessionProps) {
  const words = useWords(articleWords)
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const problem = useSyncExternalStore(session.subscribe, session.problem)
  const [ready, setReady] = useState<{ readonly editor: Editor; readonly round: number }>()
  const navigate = route.useNavigate()
  const openSide = (side: string) => void navigate({ search: (search) => ({ ...search, side }), replace: true })
  const headline = useHeadline(ready?.editor) ?? snapshot?.opened.headline
  if (!snapshot) return problem ? <Failed problem={problem} onRetry={() => void session.open()} /> : <Loading />
  const editor = ready?.round === snapshot.round && !ready.editor.isDestroyed ? ready.editor : undefined
  return (
    <Screen
      quiet
      title={headline || words.untitled}
      acts={editor && <ArticleActs session={session} snapshot={snapshot} editor={editor} />}
    >
      <SetAside writing={snapshot.writing} />
      <LockBanner session={session} snapshot={snapshot} onSideDraft={openSide} />
      {editor && (
        <Recovery key={snapshot.round} session={session} snapshot={snapshot} journal={journal} onSideDraft={openSide} />
      )}
      <div className="article">
        <Manuscript key={snapshot.round} session={session} snapshot={snapshot} editor={editor} onReady={setReady} />
        {editor && <ArticleRail session={session} snapshot={snapshot} editor={editor} />}
      </div>
    </Screen>
  )
}

/** The headline as it is being written. */
function useHeadline(editor: Editor | undefined): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      editor?.on('transaction', listener)
      return () => void editor?.off('transaction', listener)
    },
    () => (editor && !editor.isDestroyed ? (editor.state.doc.attrs['headline'] as string) : undefined),
  )
}

interface ManuscriptProps {
  readonly session: WritingSession
  readonly snapshot: Snapshot
  readonly editor: Editor | undefined
  onReady(ready: { readonly editor: Editor; readonly round: number }): void
}

/** 引题, 标题, 提要, 正文, from top to bottom; `Enter` leads down. */
function Manuscript({ session, snapshot, editor, onReady }: ManuscriptProps) {
  const words = useWords(articleWords)
  const surfaceWords = useWords(editorWords)
  const { staffId, paper } = useMe()
  const { round, opened, mine } = snapshot
  const composing = useCallback((on: boolean) => session.composing(on), [session])
  const field = (name: 'kicker' | 'headline' | 'standfirst', next: string) =>
    editor && (
      <FieldInput
        editor={editor}
        name={name}
        label={words.fields[name]}
        editable={mine}
        className={name}
        onComposing={composing}
        onEnter={() =>
          next === 'body'
            ? focusText(editor)
            : document.querySelector<HTMLElement>(`.manuscript .${next} textarea`)?.focus()
        }
      />
    )
  return (
    <div className="manuscript">
      {field('kicker', 'headline')}
      {field('headline', 'standfirst')}
      {editor && <Lengths editor={editor} articleId={session.articleId} />}
      {field('standfirst', 'body')}
      <Surface
        text={opened}
        editable={mine}
        words={surfaceWords}
        host={{
          onTyped: () => session.typed(),
          onComposing: composing,
          showPicture,
          mayEmbed: (url) => mayEmbed(url, paper.embedHosts),
          pictures: housePictures,
          suggester: { staffId },
        }}
        picker={({ onChoose, onClose }) => (
          <Suspense>
            <PicturePicker onChoose={(picture) => onChoose(arrived(picture))} onClose={onClose} />
          </Suspense>
        )}
        onReady={(editor) => {
          session.attach(editor)
          onReady({ editor, round })
          if (mine && opened.headline === '') queueMicrotask(() => focusHeadline())
        }}
      />
      {editor && <Count editor={editor} />}
    </div>
  )
}

/** At once: what is typed next belongs into the text. */
function focusText(editor: Editor): void {
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)))
  view.focus()
}

function focusHeadline(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.manuscript .headline textarea')?.focus())
}
