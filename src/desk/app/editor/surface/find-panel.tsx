import { CloseOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import { finder, type Projection, type Search } from '../find/find.ts'
import { type Found, foundIn, marked, replaced, shown } from '../find/find-marks.ts'
import { isComposing } from '../../parts/composing.ts'

interface FindPanelProps {
  readonly editor: Editor
  readonly words: EditorWords
  readonly replacing: boolean
  onClose(): void
}

/** The tables of both scripts are large, and most stories are never searched: they come with the first search. */
const bothScripts = (): Promise<Projection> =>
  import('../../../../hanzi/scripts/projection.ts').then(({ projection }) => projection)

export function FindPanel({ editor, words, replacing, onClose }: FindPanelProps) {
  const [search, setSearch] = useState<Search>(() => ({
    what: editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to).slice(0, 60),
    bothScripts: true,
    bothWidths: true,
    regex: false,
  }))
  const [by, setBy] = useState('')
  const [project, setProject] = useState<{ readonly project: Projection }>()
  const [found, setFound] = useState<readonly Found[]>([])
  const [at, setAt] = useState(0)
  const input = useRef<InputRef>(null)
  const find = project && finder(search, project.project)

  useEffect(() => {
    input.current?.select()
    let gone = false
    void bothScripts().then((project) => !gone && setProject({ project }))
    return () => {
      gone = true
    }
  }, [])

  const look = useEffectEvent(() => {
    const next = find ? foundIn(editor.state.doc, find) : []
    setFound(next)
    const nearest = next.findIndex((each) => each.in === 'text' && each.from >= editor.state.selection.from)
    const place = Math.max(0, nearest)
    setAt(place)
    editor.view.dispatch(marked(editor.state.tr, { found: next, at: place }))
  })
  useEffect(() => look(), [search, project])
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(marked(editor.state.tr, { found: [], at: -1 }))
    },
    [editor],
  )

  const go = (step: number) => {
    if (found.length === 0 || !find) return
    const now = foundIn(editor.state.doc, find)
    const next = (at + step + now.length) % now.length
    setFound(now)
    setAt(next)
    if (now[next]) editor.view.dispatch(marked(shown(editor.state, now[next]), { found: now, at: next }))
  }
  const replace = (which: 'this' | 'all') => {
    if (!find) return
    const now = foundIn(editor.state.doc, find)
    const chosen = which === 'all' ? now : now.slice(at, at + 1)
    editor.view.dispatch(replaced(editor.state.tr, chosen, search, by))
    look()
  }
  const option = (name: 'bothScripts' | 'bothWidths' | 'regex') => (
    <Checkbox checked={search[name]} onChange={({ target }) => setSearch({ ...search, [name]: target.checked })}>
      {words[name]}
    </Checkbox>
  )
  const onKey = (event: React.KeyboardEvent, act: () => void) => {
    if (isComposing(event)) return
    if (event.key === 'Enter') act()
    else if (event.key === 'Escape') {
      onClose()
      editor.view.focus()
    } else return
    event.preventDefault()
  }
  return (
    <search className="find-panel">
      <Input
        ref={input}
        size="small"
        aria-label={words.findWhat}
        placeholder={words.findWhat}
        value={search.what}
        status={search.what !== '' && project && !find ? 'error' : ''}
        onChange={({ target }) => setSearch({ ...search, what: target.value })}
        onKeyDown={(event) => onKey(event, () => go(event.shiftKey ? -1 : 1))}
      />
      <span className="hits" aria-live="polite">
        {search.what !== '' && (project && !find ? words.regexWrong : words.hits(found.length && at + 1, found.length))}
      </span>
      <Button size="small" onClick={() => go(-1)}>
        {words.previous}
      </Button>
      <Button size="small" onClick={() => go(1)}>
        {words.next}
      </Button>
      {option('bothScripts')}
      {option('bothWidths')}
      {option('regex')}
      <Button size="small" type="text" aria-label={words.close} icon={<CloseOutlined />} onClick={onClose} />
      {replacing && editor.isEditable && (
        <div className="replacing">
          <Input
            size="small"
            aria-label={words.replaceWith}
            placeholder={words.replaceWith}
            value={by}
            onChange={({ target }) => setBy(target.value)}
            onKeyDown={(event) => onKey(event, () => replace('this'))}
          />
          <Button size="small" disabled={found.length === 0} onClick={() => replace('this')}>
            {words.replace}
          </Button>
          <Button size="small" disabled={found.length === 0} onClick={() => replace('all')}>
            {words.replaceAll}
          </Button>
        </div>
      )}
    </search>
  )
}
