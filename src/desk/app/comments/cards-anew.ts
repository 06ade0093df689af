import { useQueryClient } from '@tanstack/react-query'
import { listComments } from '../../contract/comments.ts'

/**
 * Lists of comments do not follow the log, so that nothing moves under a moderator's hands: what cards say of their writers,
 * a name or a ban, is asked for anew by whoever changes it.
 */
export function useCardsAnew(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: [listComments.id] })
}
