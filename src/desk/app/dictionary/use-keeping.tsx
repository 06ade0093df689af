import { App, Button } from 'antd'
import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { removeTermNow, setTermNow, type TermAnswer } from '../../contract/dictionary.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { draftOf, orderOf } from './term-draft.ts'

/** Seconds for which an act can be undone from what says that it was done. */
const UNDO_S = 10

/** What is done to the dictionary, and undone: an undoing is refused when somebody has changed the entry meanwhile. */
export function useKeeping() {
  const words = useWords(dictionaryWords)
  const { message } = App.useApp()
  const { mutateAsync: set } = useAct(setTermNow)
  const { mutateAsync: remove } = useAct(removeTermNow)

  function tell(term: string, says: string, undo: () => Promise<unknown>): void {
    const key = `term ${term}`
    const takeBack = async () => {
      await undo()
      void message.success({ key, content: words.undone })
    }
    void message.success({
      key,
      duration: UNDO_S,
      content: (
        <>
          {says}{' '}
          <Button type="link" size="small" onClick={() => void takeBack().catch(() => {})}>
            {words.undo}
          </Button>
        </>
      ),
    })
  }

  /** Says that an entry was saved. */
  function saved(entry: TermAnswer, before: TermAnswer | undefined): void {
    const { term, setAt } = entry
    tell(term, words.saved(term), () =>
      before ? set(orderOf({ ...draftOf(before), seen: setAt })) : remove({ params: { term }, query: { seen: setAt } }),
    )
  }

  /** Takes an entry out. Why it was refused has been said. */
  async function takeOut(entry: TermAnswer): Promise<boolean> {
    const { term, setAt } = entry
    try {
      await remove({ params: { term }, query: { seen: setAt } })
    } catch {
      return false
    }
    tell(term, words.removed(term), () => set(orderOf({ ...draftOf(entry), seen: null })))
    return true
  }

  return { saved, takeOut }
}
