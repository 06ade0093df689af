import { articlesWords } from '../../../messages/desk-app/articles.ts'
import type { ListedArticle } from '../../contract/article-list.ts'
import { useWords } from '../me.ts'
import './stage-tag.css'

/** A stage in words; its mark only helps the eye. */
export function StageTag({ stage }: { readonly stage: ListedArticle['stage'] }) {
  const words = useWords(articlesWords)
  return <span className={`stage ${stage}`}>{words.stages[stage]}</span>
}
