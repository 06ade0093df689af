import { App, Button } from 'antd'
import { spellingWords } from '../../../messages/desk-app/spellings.ts'
import { useWords } from '../me.ts'

/** Seconds for which an act can be undone from what says that it was done. */
const UNDO_S = 10

/** Says what was done, with a button that takes it back; one message for each thing. Why that was refused says itself. */
export function useUndoable() {
  const words = useWords(spellingWords)
  const { message } = App.useApp()
  return (thing: string, says: string, undo: () => Promise<unknown>): void => {
    const key = `undo ${thing}`
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
}
