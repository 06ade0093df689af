import { useSyncExternalStore } from 'react'
import { articleWords } from '../../../messages/desk-app/article.ts'
import type { Saver } from '../editor/saving/saver.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'

/** How saving stands, in one word. Read out only when its kind changes: not with each save. */
export function SavingWord({ saver, savedAt }: { readonly saver: Saver; readonly savedAt: string }) {
  const words = useWords(articleWords).saving
  const time = useTimes()
  const word = useSyncExternalStore(saver.subscribe, () => saver.word)
  const at = useSyncExternalStore(saver.subscribe, () => saver.saving.savedAt) ?? savedAt
  const isTrouble = word !== 'saved' && word !== 'unsaved' && word !== 'saving'
  return (
    <span className={isTrouble ? 'saving trouble' : 'saving'}>
      {word === 'saved' ? words.saved(time(at)) : words[word]}
      <span className="vh" role="status">
        {isTrouble ? words[word] : ''}
      </span>
    </span>
  )
}
