import { Tag } from 'antd'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import type { Answered } from '../../contract/operation.ts'
import type { readPicture } from '../../contract/media.ts'
import { useWords } from '../me.ts'

/** The stories that name a picture, and whether readers see it there. */
export function UsesList({ uses }: { readonly uses: Answered<typeof readPicture>['uses'] }) {
  const words = useWords(mediaWords)
  if (uses.length === 0) return <p>{words.neverUsed}</p>
  return (
    <ul className="uses-list">
      {uses.map(({ articleId, headline, live, newest }) => (
        <li key={articleId}>
          <a href={`/desk/articles/${articleId}`}>{headline}</a>{' '}
          <Tag color={live ? 'success' : 'default'}>{live ? words.live : newest ? words.inDraft : words.onlyOlder}</Tag>
        </li>
      ))}
    </ul>
  )
}
