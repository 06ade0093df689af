import { peopleWords } from '../../../messages/desk-app/people.ts'
import type { PersonShown } from '../../contract/staff.ts'
import { useWords } from '../me.ts'

/** What somebody has beside the password, in words. */
export function SecondFactor({ person }: { readonly person: PersonShown }) {
  const words = useWords(peopleWords)
  const { hasTotp, passkeys } = person
  const has = [hasTotp && words.totp, passkeys > 0 && words.passkeys(passkeys)].filter(Boolean)
  return has.length > 0 ? has.join('、') : words.none
}
