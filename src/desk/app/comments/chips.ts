import { hostIn } from '../../../newsroom/comments/links.ts'
import type { listComments } from '../../contract/comments.ts'
import type { Answered } from '../../contract/operation.ts'

/** 举报, 待审, 新, 申诉: in the order of haste. */
export const CHIPS = ['reports', 'held', 'new', 'appeals'] as const
export type Chip = (typeof CHIPS)[number]

export type Card = Answered<typeof listComments>['items'][number]

/** What is judged together with the card in focus. */
export const SCOPES = ['one', 'reader', 'thread', 'rule', 'link'] as const
export type Scope = (typeof SCOPES)[number]

/** The scopes that a card allows: nothing is the same as nothing. */
export function scopesOf(card: Card): readonly Scope[] {
  return SCOPES.filter(
    (scope) =>
      scope === 'one' ||
      scope === 'thread' ||
      (scope === 'reader' && card.reader !== undefined) ||
      (scope === 'rule' && card.rule !== undefined && card.rule !== 'person') ||
      (scope === 'link' && hostIn(card.text) !== undefined),
  )
}

/** Whether another comment belongs to what is judged together with a card. */
export function belongs(scope: Scope, card: Card, other: Card): boolean {
  if (other.id === card.id) return true
  switch (scope) {
    case 'one':
      return false
    case 'reader':
      return other.reader !== undefined && other.reader.id === card.reader?.id
    case 'thread':
      return other.thread.id === card.thread.id
    case 'rule':
      return other.rule === card.rule && other.reason === card.reason
    case 'link':
      return hostIn(other.text) === hostIn(card.text)
  }
}
