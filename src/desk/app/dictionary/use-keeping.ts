import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { removeTermNow, setTermNow, type TermAnswer } from '../../contract/dictionary.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { draftOf, orderOf } from './term-draft.ts'
import { useUndoable } from './use-undoable.tsx'

/** What is done to the dictionary, and undone: an undoing is refused when somebody has changed the entry meanwhile. */
export function useKeeping() {
  const words = useWords(dictionaryWords)
  const tell = useUndoable()
  const { mutateAsync: set } = useAct(setTermNow)
  const { mutateAsync: remove } = useAct(removeTermNow)

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
