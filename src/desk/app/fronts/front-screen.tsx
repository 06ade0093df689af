import { useParams } from '@tanstack/react-router'
import type { FrontName } from '../../../newsroom/fronts/front.ts'
import { readFrontNow } from '../../contract/fronts.ts'
import { useAsked } from '../asked.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { FrontDesk } from './front-desk.tsx'
import './fronts.css'

/** A front and the draft of it: candidates, slots, the real page. */
export function FrontScreen() {
  const { front } = useParams({ from: '/fronts/$front' })
  const name = front as FrontName
  const { data, error, refetch } = useAsked(readFrontNow, { params: { front: name } })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  // The front before stays while the next is asked for; it is not to be worked on under another name.
  if (!data || data.name !== name) return <Loading rows={12} />
  return <FrontDesk key={name} live={data} />
}
