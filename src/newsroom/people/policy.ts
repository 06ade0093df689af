import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from './actor.ts'

/** 记者, 责编, 主任, 总编, 校对, 评论审核, 管理员. */
export const ROLES = [
  'reporter',
  'editor',
  'section_head',
  'chief_editor',
  'proofreader',
  'moderator',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

const desk: readonly Role[] = ['editor', 'section_head', 'chief_editor']
const writers: readonly Role[] = ['reporter', ...desk, 'proofreader']

/** Who of the staff may do what. Administrators run the house, not the paper: they neither write nor publish. */
const POLICY = {
  write: writers,
  annotate: [...writers, 'administrator'],
  /** Takes the lock on a story from its holder at once, with a reason. */
  take_over: desk,
  classify: desk,
  publish: desk,
  retract: ['section_head', 'chief_editor'],
  /** Takes a story from readers at once: whoever is on duty must be able to. */
  recall: desk,
  file_wire: ['reporter', ...desk],
  arrange_front: desk,
  judge_comment: ['moderator', ...desk],
  /** The words by which comments are held: some of those who judge them. */
  keep_words: ['moderator', 'section_head', 'chief_editor'],
  spell: [...desk, 'proofreader'],
  /** Retires and deletes pictures; whoever writes may bring and describe them. */
  keep_pictures: desk,
  keep_lists: ['section_head', 'chief_editor', 'administrator'],
  /** Sees what others wrote, by the piece and by the character; everybody sees their own. */
  see_output: ['section_head', 'chief_editor', 'administrator'],
  run_house: ['chief_editor', 'administrator'],
  /** Invites administrators, ends their access, gives them a new link: a chief editor does not make one of themselves. */
  keep_administrators: ['administrator'],
  /** Says who must have a second factor; sees and ends the sessions of others. */
  keep_sign_in: ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof POLICY
export const ACTIONS = Object.keys(POLICY) as readonly Action[]

/** Who may do it, as the policy names them. */
export function rolesFor(action: Action): readonly Role[] {
  return POLICY[action]
}

export function may(actor: Actor, action: Action): boolean {
  if (actor.kind === 'program') return true
  return actor.kind === 'staff' && (POLICY[action] as readonly Role[]).includes(actor.role)
}

/** Refuses (`forbidden`) what the actor's role does not allow. */
export function allow(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw new Refusal('forbidden', { action })
}
