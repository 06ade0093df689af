import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { readChoices } from '../../contract/choices.ts'
import { beginArticle } from '../../contract/writing.ts'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { EMPTY_TEXT } from '../../../newsroom/writing/working-text.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import './article.css'
import { newSitting, rememberSitting } from './sitting.ts'

const LAST_SECTION = 'desk.last-section'

/** 新稿件: a section, one key, and the caret stands in the headline. The section used last comes first; the byline is the writer's. */
export function NewArticleScreen() {
  const words = useWords(articleWords)
  const { newArticle } = useWords(frameWords)
  const navigate = useNavigate()
  const { staffId, name } = useMe()
  const begin = useAct(beginArticle)
  const sitting = useRef(newSitting())
  const choices = useAsked(readChoices, {})
  const first = useRef<HTMLButtonElement>(null)
  const last = localStorage.getItem(LAST_SECTION)
  const items = choices.data?.sections
    .filter(({ over }) => !over)
    .toSorted((a, b) => Number(b.id === last) - Number(a.id === last))
  useEffect(() => first.current?.focus(), [choices.data])

  const open = async (sectionId: string) => {
    const text = { ...EMPTY_TEXT, bylines: [{ name, role: 'reporter' as const, staffId }] }
    const body = { sitting: sitting.current, sectionId, topicIds: [], text }
    const { articleId } = await begin.mutateAsync({ params: undefined, query: undefined, body })
    localStorage.setItem(LAST_SECTION, sectionId)
    rememberSitting(articleId, sitting.current)
    await navigate({ to: '/articles/$articleId', params: { articleId }, replace: true })
  }
  return (
    <Screen title={newArticle}>
      {choices.error && <Failed problem={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.isLoading && <Loading rows={3} />}
      {items?.length === 0 && <Nothing says={words.noSections} />}
      {items && items.length > 0 && (
        <div className="new-article">
          <p>{words.beginLead}</p>
          {items.map(({ id, name }, at) => (
            <Button
              key={id}
              ref={at === 0 ? first : null}
              size="large"
              type={at === 0 ? 'primary' : 'default'}
              loading={begin.isPending && begin.variables?.body?.sectionId === id}
              onClick={() => void open(id).catch(() => undefined)}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
    </Screen>
  )
}
