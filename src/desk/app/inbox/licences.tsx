import { Link } from '@tanstack/react-router'
import { inboxWords } from '../../../messages/desk-app/inbox.ts'
import { countPictures } from '../../contract/media.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'

/** Pictures whose licences end within a month; nothing while there are none. */
export function Licences() {
  const words = useWords(inboxWords)
  const { data } = useAsked(countPictures, {})
  const ending = data?.licence.expiring ?? 0
  if (ending === 0) return null
  return (
    <p className="licences">
      <Link to="/media" search={{ licence: 'expiring' }}>
        {words.licences(ending)}
      </Link>
    </p>
  )
}
