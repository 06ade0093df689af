import { tokensWords } from '../../../messages/desk-app/tokens.ts'
import type { Scope } from '../../../newsroom/people/scopes.ts'
import { useWords } from '../me.ts'

/** Says a scope as whoever gives it thinks of it. */
export function useScopeWords(): (scope: Scope) => string {
  const words = useWords(tokensWords)
  return (scope) => {
    const [noun, how] = scope.split(':') as [keyof typeof words.nouns, 'read' | 'write']
    return words[how](words.nouns[noun])
  }
}
