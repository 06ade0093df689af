import { spellingWords } from '../../../messages/desk-app/spellings.ts'
import type { Edition } from '../../../newsroom/settings/setting.ts'
import { forgetSpelling, spellPassageNow } from '../../contract/spellings.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { useUndoable } from './use-undoable.tsx'

/** How an edition prints a passage of a story. */
export interface Decision {
  readonly edition: Edition
  readonly passage: string
  readonly form: string
  readonly note?: string | undefined
}

/** What is decided for a story, and taken back. Why it was refused has been said. */
export function useSpelling(articleId: string) {
  const words = useWords(spellingWords)
  const tell = useUndoable()
  const spell = useAct(spellPassageNow)
  const forget = useAct(forgetSpelling)
  const params = { articleId }
  const put = ({ edition, passage, form, note }: Decision) =>
    spell.mutateAsync({ params, body: { edition, passage, form, note } })
  const drop = ({ edition, passage }: Decision) => forget.mutateAsync({ params, query: { edition, passage } })

  return {
    busy: spell.isPending || forget.isPending,
    /** Of one passage, for one edition or several. `known`: what was decided until now, for the way back. */
    async decide(decisions: readonly Decision[], known: readonly Decision[]): Promise<boolean> {
      const [first] = decisions
      if (!first) return false
      try {
        for (const decision of decisions) await put(decision)
      } catch {
        return false
      }
      const before = (decision: Decision) =>
        known.find(({ edition, passage }) => edition === decision.edition && passage === decision.passage.trim())
      tell(first.passage, words.settled(first.form.trim()), async () => {
        for (const decision of decisions) {
          const old = before(decision)
          await (old ? put(old) : drop(decision))
        }
      })
      return true
    },
    async forget(decision: Decision): Promise<void> {
      try {
        await drop(decision)
      } catch {
        return
      }
      tell(decision.passage, words.forgotten(decision.passage), () => put(decision))
    },
  }
}
