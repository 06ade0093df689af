import { MenuFoldOutlined } from '@ant-design/icons'
import { getRouteApi } from '@tanstack/react-router'
import type { Editor } from '@tiptap/core'
import { Button, Drawer } from 'antd'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { textOfDoc } from '../editor/schema/text-doc.ts'
import { type ComparedPair, parsePair, writePair } from '../history/compared-pair.ts'
import { useWords } from '../me.ts'
import { useKeyDown } from '../parts/keys.ts'
import { Loading } from '../parts/states.tsx'
import { Material } from './material.tsx'
import { type Rail, RAILS } from './rails.ts'
import type { Snapshot, WritingSession } from './writing-session.ts'

const HistoryPanel = lazy(async () => ({ default: (await import('../history/history-panel.tsx')).HistoryPanel }))
const ComparePanel = lazy(async () => ({ default: (await import('../history/compare-panel.tsx')).ComparePanel }))
const PublicationPanel = lazy(async () => ({
  default: (await import('../publication/publication-panel.tsx')).PublicationPanel,
}))
const NotesPanel = lazy(async () => ({ default: (await import('../notes/notes-panel.tsx')).NotesPanel }))
const RelatedPanel = lazy(async () => ({ default: (await import('../related/related-panel.tsx')).RelatedPanel }))
const EditionsPanel = lazy(async () => ({ default: (await import('../dictionary/editions-panel.tsx')).EditionsPanel }))
const SideDraftPanel = lazy(async () => ({ default: (await import('./side-draft-panel.tsx')).SideDraftPanel }))
const SuggestionList = lazy(async () => ({ default: (await import('./suggestion-list.tsx')).SuggestionList }))

const route = getRouteApi('/articles/$articleId')
/** Below this the rail is a drawer. */
const WIDE = matchMedia('(min-width: 80em)')

interface ArticleRailProps {
  readonly session: WritingSession
  readonly snapshot: Snapshot
  readonly editor: Editor
}

/** What is known about the story, one panel at a time: `Alt+1`, `Alt+2` … Further panels are entries of `items`. */
export function ArticleRail({ session, snapshot, editor }: ArticleRailProps) {
  const words = useWords(articleWords)
  const { panel = 'material', compare, side } = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = useSyncExternalStore(onWidth, () => WIDE.matches)
  const [isOpen, setIsOpen] = useState(false)
  const pair = parsePair(compare)
  const setPair = (next: ComparedPair | undefined) =>
    void navigate({ search: (search) => ({ ...search, compare: next && writePair(next) }), replace: true })
  const setSide = (next: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, side: next }), replace: true })
  const { mine, writing } = snapshot
  const choose = (rail: Rail) => {
    setIsOpen(true)
    void navigate({ search: (search) => ({ ...search, panel: rail }), replace: true })
  }
  useKeyDown((event) => {
    const at = /^Digit([1-9])$/.exec(event.code)?.[1]
    const rail = at && event.altKey && !event.ctrlKey && !event.metaKey ? RAILS[Number(at) - 1] : undefined
    if (!rail || event.isComposing) return
    event.preventDefault()
    choose(rail)
  })

  const count = session.saver?.saving.count ?? 0
  const panels: Record<Rail, React.ReactNode> = {
    material: (
      <Material editor={editor} writing={writing} editable={mine} onComposing={(on) => session.composing(on)} />
    ),
    editions: <EditionsPanel articleId={session.articleId} />,
    related: <RelatedPanel articleId={session.articleId} />,
    publication: (
      <PublicationPanel
        articleId={session.articleId}
        hasUnkept={writing.unkept}
        settle={() => session.keep('published')}
        onDone={() => void session.refresh()}
      />
    ),
    notes: <NotesPanel articleId={session.articleId} editor={editor} />,
    suggestions: <SuggestionList editor={editor} editable={mine} />,
    history: (
      <HistoryPanel
        articleId={session.articleId}
        holding={mine ? { sitting: session.sitting, count } : undefined}
        sideDrafts={writing.sideDrafts}
        onCompare={setPair}
        onSideDraft={setSide}
        onRestored={() => void session.open()}
      />
    ),
  }
  const tabs = (
    <>
      <div className="rail-tabs" role="tablist" aria-label={words.openRail}>
        {RAILS.map((rail) => (
          <button
            key={rail}
            type="button"
            role="tab"
            id={`rail-${rail}`}
            aria-selected={rail === panel}
            aria-controls="rail-panel"
            onClick={() => choose(rail)}
          >
            {words.rail[rail]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="rail-panel" aria-labelledby={`rail-${panel}`}>
        <Suspense fallback={<Loading />}>{panels[panel]}</Suspense>
      </div>
    </>
  )
  return (
    <>
      {isWide ? (
        <aside className="article-rail">{tabs}</aside>
      ) : (
        <>
          <Button className="open-rail" icon={<MenuFoldOutlined />} onClick={() => setIsOpen(true)}>
            {words.openRail}
          </Button>
          <Drawer open={isOpen} onClose={() => setIsOpen(false)} title={words.rail[panel]}>
            {tabs}
          </Drawer>
        </>
      )}
      {side && (
        <Suspense>
          <SideDraftPanel
            key={side}
            articleId={session.articleId}
            sideDraftId={side}
            editor={editor}
            editable={mine}
            onOpen={setSide}
          />
        </Suspense>
      )}
      {pair && (
        <Drawer open size="large" title={words.rail.compare} onClose={() => setPair(undefined)}>
          <Suspense fallback={<Loading />}>
            <ComparePanel
              articleId={session.articleId}
              pair={pair}
              now={textOfDoc(editor.state.doc)}
              onPair={setPair}
            />
          </Suspense>
        </Drawer>
      )}
    </>
  )
}

function onWidth(listener: () => void): () => void {
  WIDE.addEventListener('change', listener)
  return () => WIDE.removeEventListener('change', listener)
}
