import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Editor } from '@tiptap/core'
import { App, Button, Input, Modal, Tooltip } from 'antd'
import { useState } from 'react'
import { submitArticle } from '../../contract/stages.ts'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { useAct } from '../asked.ts'
import { isSuggesting, setSuggesting } from '../editor/surface/suggesting.ts'
import { useSurface } from '../editor/surface/use-surface.ts'
import { useMay, useWords } from '../me.ts'
import { useField } from './field-input.tsx'
import { useKeyDown } from '../parts/keys.ts'
import { StageTag } from '../parts/stage-tag.tsx'
import { SavingWord } from './saving-word.tsx'
import type { Snapshot, WritingSession } from './writing-session.ts'
import { isComposing } from '../parts/composing.ts'

const route = getRouteApi('/articles/$articleId')

interface ArticleActsProps {
  readonly session: WritingSession
  readonly snapshot: Snapshot
  readonly editor: Editor
}

/** At the right of the title: how saving stands, and what can be done with the story now. */
export function ArticleActs({ session, snapshot, editor }: ArticleActsProps) {
  const words = useWords(articleWords)
  const { message } = App.useApp()
  const headline = useField(editor, 'headline')
  const suggesting = useSurface(editor, ({ state }) => isSuggesting(state))
  const keep = useMutation({
    mutationFn: (order: { readonly why: 'named' | 'submitted'; readonly name?: string | undefined }) =>
      session.keep(order.why, order.name),
    onError: (error) => void message.error(error.message),
  })
  const submit = useAct(submitArticle)
  const mayWrite = useMay('write')
  const [naming, setNaming] = useState<string>()
  const { writing, mine } = snapshot
  const params = { articleId: session.articleId }

  const nameIt = async () => {
    const number = await keep.mutateAsync({ why: 'named', name: naming?.trim() })
    setNaming(undefined)
    void message.success(words.kept(number))
  }
  const handOn = async () => {
    const revision = await keep.mutateAsync({ why: 'submitted' })
    await submit.mutateAsync({ params, query: undefined, body: { revision } })
    void session.refresh()
    void message.success(words.submitted)
  }
  const mayHandOn = mine && writing.state === 'draft'

  useKeyDown((event) => {
    if (isComposing(event) || !(event.ctrlKey || event.metaKey)) return
    if (event.code === 'KeyS' && !event.altKey && !event.shiftKey) {
      if (mine) setNaming((name) => name ?? '')
    } else if (event.code === 'KeyE' && event.altKey) {
      if (mine) setSuggesting(editor, !suggesting)
    } else if (event.key === 'Enter' && event.shiftKey) {
      if (mayHandOn && headline.trim() !== '') void handOn().catch(() => undefined)
    } else return
    event.preventDefault()
  })

  return (
    <>
      {session.saver && mine && <SavingWord saver={session.saver} savedAt={writing.savedAt} />}
      {writing.sideDrafts.length > 0 && <SideDrafts of={writing} />}
      <StageTag stage={writing.state} />
      <Link className="act-link" to="/articles/$articleId/preview" params={params}>
        {words.preview}
      </Link>
      {mine && (
        <Button
          type={suggesting ? 'primary' : 'default'}
          aria-pressed={suggesting}
          onClick={() => setSuggesting(editor, !suggesting)}
        >
          {words.suggest.on}
        </Button>
      )}
      {mine && <Button onClick={() => setNaming('')}>{words.keep}</Button>}
      {mayWrite && mayHandOn && (
        <Tooltip title={headline.trim() === '' ? words.headlineFirst : ''}>
          <Button
            type="primary"
            disabled={headline.trim() === ''}
            loading={submit.isPending || keep.isPending}
            onClick={() => void handOn().catch(() => undefined)}
          >
            {words.submit}
          </Button>
        </Tooltip>
      )}
      {naming !== undefined && (
        <Modal
          open
          title={words.keep}
          width={360}
          okText={words.keep}
          onOk={() => void nameIt().catch(() => undefined)}
          onCancel={() => setNaming(undefined)}
          confirmLoading={keep.isPending}
        >
          <Input
            autoFocus
            aria-label={words.namedVersion}
            placeholder={words.namedVersion}
            maxLength={100}
            value={naming}
            onChange={({ target }) => setNaming(target.value)}
            onPressEnter={(event) => {
              if (isComposing(event)) return
              event.preventDefault()
              void nameIt().catch(() => undefined)
            }}
          />
        </Modal>
      )}
    </>
  )
}

/** Leads to what lies beside the story: to it at once if it is one, to the list of them if they are several. */
function SideDrafts({ of: { sideDrafts } }: { readonly of: Snapshot['writing'] }) {
  const words = useWords(articleWords)
  const navigate = route.useNavigate()
  const [only, more] = sideDrafts
  const open = () =>
    void navigate({
      search: (search) => ({ ...search, ...(more ? { panel: 'history' as const } : { side: only!.id }) }),
      replace: true,
    })
  return (
    <Button size="small" onClick={open}>
      {words.sideDrafts(sideDrafts.length)}
    </Button>
  )
}
