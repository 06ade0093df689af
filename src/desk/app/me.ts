import { type Me, readMe } from '../contract/people.ts'
import { type AreaWords, type Loose, wordsIn } from '../../messages/desk-app/area-words.ts'
import { useAsked } from './asked.ts'
import { boot } from './boot.ts'

/** Whoever is signed in. */
export function useMe(): Me {
  return useAsked(readMe, {}, { initial: boot.me }).data ?? boot.me
}

/** Whether the policy allows it to whoever is signed in. What a role can never do is absent from the screen. */
export function useMay(action: Me['may'][number]): boolean {
  return useMe().may.includes(action)
}

/** An area's words in the language of whoever is signed in. */
export function useWords<Words>(area: AreaWords<Words>): Loose<Words> {
  return wordsIn(area, useMe().language)
}
