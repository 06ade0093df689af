import { App, Button } from 'antd'
import { articlesWords } from '../../../messages/desk-app/articles.ts'
import { reclassifyArticles } from '../../contract/article-list.ts'
import type { Answered, Asking } from '../../contract/operation.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'

type Order = Asking<typeof reclassifyArticles>['body']['articles'][number]
type Outcome = Answered<typeof reclassifyArticles>

/** So many the interface moves at once. */
const MOST = 200
/** As long as an act can be undone from the message that tells of it, in seconds. */
const UNDO_SECONDS = 600

interface Moving {
  readonly isMoving: boolean
  /** Moves what it can, 200 at the most, says so with a way back, and gives those that are left, with why said. */
  move(articleIds: readonly string[], change: Omit<Order, 'articleId'>): Promise<readonly string[]>
}

/** Moves stories to another section or other topics. */
export function useMoving(): Moving {
  const words = useWords(articlesWords)
  const reclassify = useAct(reclassifyArticles)
  const { message } = App.useApp()

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
          <Button size="small" type="link" onClick={() => void undo().catch(() => {})}>
            {words.undo}
          </Button>
        </>
      ),
    })
  }

  return {
    isMoving: reclassify.isPending,
    async move(articleIds, change) {
      const articles = articleIds.slice(0, MOST).map((articleId) => ({ articleId, ...change }))
      const outcome = await reclassify.mutateAsync({ body: { articles } })
      say(outcome)
      return [...articleIds.slice(MOST), ...outcome.refused.map(({ articleId }) => articleId)]
    },
  }
}
