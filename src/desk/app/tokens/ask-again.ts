import { listMyTokens } from '../../contract/people.ts'
import { keyOf, queries } from '../asked.ts'

/** What became of a token, the log tells those who run the house alone: its owner's own screen asks by itself. */
export async function askAgain(): Promise<void> {
  await queries.invalidateQueries({ queryKey: keyOf(listMyTokens, {}) })
}
