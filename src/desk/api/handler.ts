import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Kysely } from 'kysely'
import type { PictureHouse } from '../../newsroom/media/fetch-picture.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Arrangement, FrontName } from '../../newsroom/fronts/front.ts'
import type { TermTold } from '../../newsroom/dictionary/term.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import type { Role } from '../../newsroom/people/policy.ts'
import type { SignedIn } from '../../newsroom/people/sessions.ts'
import type { Edition, Settings } from '../../newsroom/settings/settings.ts'
import type { Tables } from '../../newsroom/tables.ts'
import type { DeskLanguage } from '../../messages/desk-languages.ts'
import type { listRiskySpots } from '../contract/spellings.ts'
import type { AnswerOf, Asked, Operation } from '../contract/operation.ts'
import type { House } from '../visit.ts'
import type { LiveChanges } from './live.ts'

/** One request to the interface, let in: by whom, and what it may work on. */
export interface ApiVisit {
  /** The newsroom with whoever asks acting: verbs check what they may. */
  readonly newsroom: Newsroom
  readonly db: Kysely<Tables>
  readonly settings: Settings
  readonly house: ApiHouse
  readonly staffId: string
  /** From where they ask. */
  readonly address: string
  readonly who: { readonly name: string; readonly role: Role }
  /** Of whoever signed in; undefined for whoever came with a token. */
  readonly session: SignedIn | undefined
  /** Whether what they were let in by still stands, and so does their role. */
  isStillIn(): Promise<boolean>
  /** Of the Desk's words, for this person. */
  readonly language: DeskLanguage
  readonly req: IncomingMessage
}

/** What handlers need beside the newsroom. */
export interface ApiHouse extends House {
  readonly live: LiveChanges
  readonly pictures: PictureHouse
  /** Stories before readers whose live headlines sound as typed, by syllables or by initials; of all years, the newest first. */
  findSounding(typed: string): Promise<readonly Id[]>
  /** Pages that are open before readers now, and listen to this node. */
  openPages(): number
  /** The real page of a front with an arrangement that is not live; undefined for a front of nothing. */
  previewFront(preview: FrontToPreview): Promise<string | undefined>
  /** The newsletter that would go out now; undefined while there is nothing to tell. */
  previewLetter(
    edition: Edition,
  ): Promise<{ readonly subject: string; readonly text: string; readonly html: string } | undefined>
  /** Where the conversion into other editions is not sure of a story as it is being written; undefined: no such story. */
  riskySpots(articleId: Id): Promise<AnswerOf<typeof listRiskySpots>['items'] | undefined>
  /** A text by the house dictionary as it is, and as it would be with an entry. */
  tryTerm(trial: {
    readonly text: string
    readonly entry?: TermTold | undefined
  }): Promise<{ readonly now: TriedText; readonly tried: TriedText }>
}

/** A text in each edition, and how it is read. */
interface TriedText {
  readonly editions: Readonly<Record<Edition, string>>
  readonly pinyin: string
}

/** Which front, how, when and for whom. */
export interface FrontToPreview {
  readonly front: FrontName
  readonly arrangement: Arrangement
  readonly at: Instant
  readonly edition: Edition
}

/** An answer that is no JSON: its handler writes it itself, with these headers beside its own. */
export class Streamed {
  readonly write: (res: ServerResponse, headers: readonly string[]) => Promise<void> | void

  constructor(write: Streamed['write']) {
    this.write = write
  }
}

/** An operation with what answers it. */
export interface Handled {
  readonly operation: Operation
  answer(asked: Asked<Operation>, visit: ApiVisit): Promise<unknown>
}

/**
 * Binds an operation to the function that answers it, with the types of its contract:
 *
 *     handle(publishArticle, async ({ params, body }, { newsroom }) =>
 *       articleOf(await publish(newsroom, { articleId: params.articleId, ...body })))
 */
export function handle<Op extends Operation>(
  operation: Op,
  answer: (
    asked: Asked<Op>,
    visit: ApiVisit,
  ) => Promise<AnswerOf<Op> | Streamed | (undefined extends AnswerOf<Op> ? void : never)>,
): Handled {
  return { operation, answer }
}
