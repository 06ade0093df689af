import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { wordsIn } from '../../../messages/desk-app/area-words.ts'
import { isDeskLanguage } from '../../../messages/desk-languages.ts'
import { useMe } from '../me.ts'

/**
 * Reasons as readers are told them: in the paper's own script, whatever language the moderator works in. The other editions
 * convert them.
 */
export function useToldReasons() {
  const { edition } = useMe().paper
  const { reasons, approved, heldWhy, wasWrong } = wordsIn(commentsWords, isDeskLanguage(edition) ? edition : 'zh-Hans')
  return { reasons, approved, heldWhy, wasWrong }
}
