import { App, Button, Select } from 'antd'
import { articlesWords } from '../../../messages/desk-app/articles.ts'
import { reclassifyArticles } from '../../contract/article-list.ts'
import type { Answered, Asking } from '../../contract/operation.ts'
import { useAct } from '../asked.ts'
import { openOptionsOf, optionsOf, useChoices } from '../choices.ts'
import { useWords } from '../me.ts'

type Order = Asking<typeof reclassifyArticles>['body']['articles'][number]
type Outcome = Answered<typeof reclassifyArticles>

interface BulkBarProps {
  readonly marked: ReadonlySet<string>
  onMarked(next: ReadonlySet<string>): void
}

/** As long as an act can be undone from the message that tells of it, in seconds. */
const UNDO_SECONDS = 600

/** What can be done with all that is selected. What fails stays selected, and says why. */
export function BulkBar({ marked, onMarked }: BulkBarProps) {
  const words = useWords(articlesWords)
  const data = useChoices()
  const reclassify = useAct(reclassifyArticles)
  const { message } = App.useApp()

  async function move(change: Omit<Order, 'articleId'>): Promise<void> {
    const articles = [...marked].slice(0, 200).map((articleId) => ({ articleId, ...change }))
    const outcome = await reclassify.mutateAsync({ body: { articles } })
    onMarked(new Set([...[...marked].slice(200), ...outcome.refused.map(({ articleId }) => articleId)]))
    say(outcome)
  }

  function say({ done, refused }: Outcome): void {
    if (refused.length > 0) {
      const why = [...new Set(refused.map(({ code }) => words.why[code as keyof typeof words.why] ?? code))]
      void message.warning(words.refused(refused.length, why.join('、')))
    }
    if (done.length === 0) return
    const key = `moved-${Date.now()}`
    const undo = async () => {
      message.destroy(key)
      const undone = await reclassify.mutateAsync({ body: { articles: done } })
      void message.success(words.undone(undone.done.length))
    }
    void message.success({
      key,
      duration: UNDO_SECONDS,
      content: (
        <>
          {words.moved(done.length)}{' '}
          <Button size="small" type="link" onClick={() => void undo()}>
            {words.undo}
          </Button>
        </>
      ),
    })
  }

  const common = {
    value: null,
    showSearch: { optionFilterProp: 'label' },
    style: { width: '9rem' },
    disabled: reclassify.isPending,
  } as const
  return (
    <div className="bulk" role="region" aria-label={words.chosen(marked.size)}>
      <b aria-live="polite">{words.chosen(marked.size)}</b>
      <Select
        {...common}
        aria-label={words.moveTo}
        placeholder={words.moveTo}
        options={openOptionsOf(data.sections)}
        onChange={(sectionId: string | null) => sectionId && void move({ sectionId })}
      />
      <Select
        {...common}
        aria-label={words.addTopic}
        placeholder={words.addTopic}
        options={openOptionsOf(data.topics)}
        onChange={(topicId: string | null) => topicId && void move({ addTopicIds: [topicId] })}
      />
      <Select
        {...common}
        aria-label={words.removeTopic}
        placeholder={words.removeTopic}
        options={optionsOf(data.topics)}
        onChange={(topicId: string | null) => topicId && void move({ removeTopicIds: [topicId] })}
      />
      <Button type="text" onClick={() => onMarked(new Set())}>
        {words.unselect}
      </Button>
    </div>
  )
}
