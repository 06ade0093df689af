import { frameWords } from '../../../messages/desk-app/frame.ts'
import { useMe, useWords } from '../me.ts'
import { sayTime } from './say-time.ts'

/** `sayTime` for whoever is signed in. */
export function useTimes(): (at: string) => string {
  const { timeZone } = useMe().paper
  const words = useWords(frameWords)
  return (at) => sayTime(at, new Date(), timeZone, words)
}
