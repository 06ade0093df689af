import { Done, Reproved } from '../../kernel/field.tsx'
import type { OwnAppeal } from '../../newsroom/comments/appeal.ts'
import type { CommentTrouble, CommentWords } from '../../messages/comments/comment-words.ts'
import { messagesOf } from '../../messages/messages.ts'
import { endOfEditing, endOfUndo, LONGEST_COMMENT, LONGEST_QUOTE } from '../../newsroom/comments/comment.ts'
import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import type { listOwnComments, OwnComment } from '../../newsroom/comments/own-comment-reading.ts'
import { LONGEST_NOTE, REPORT_REASONS, type ReportReason } from '../../newsroom/comments/report-comment.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import { forum, nextPath, signInFor } from '../addresses.ts'
import { timeIn } from '../times.ts'
import type { Shown, Visit } from '../visit.ts'
import { said, threadPath } from './addresses.ts'
import { Appeal } from './appeal.tsx'
import { stateOf } from './own-comments.ts'

interface Troubled {
  readonly trouble?: CommentTrouble | undefined
  readonly status?: number
}

function wordsOf({ edition }: Visit): CommentWords {
  return messagesOf(edition).comments
}

interface SayView extends Troubled {
  readonly thread: Pick<ThreadView, 'of' | 'id' | 'slug' | 'title'>
  readonly parent?: ReaderComment
  readonly text: string
  readonly quote?: string | undefined
}

/** A comment or an answer is written, or was refused: with what was typed. */
export function sayScreen(visit: Visit, { thread, parent, text, quote, trouble, status = 200 }: SayView): Shown {
  const words = wordsOf(visit)
  const path = parent ? said.reply(parent.id) : threadPath(thread)
  return {
    title: parent ? words.reply : words.write,
    path,
    status,
    main: (
      <div class="sheet">
        <h1>{parent ? words.replyTo(parent.floor) : words.write}</h1>
        <p class="hint">
          <a href={visit.at(threadPath(thread))}>{visit.spell(thread.title)}</a>
        </p>
        <Reproved reproof={trouble && { says: words.troubles[trouble] }} />
        {trouble === 'signIn' && <SignInFirst visit={visit} path={path} />}
        {parent && <Quoted visit={visit} comment={parent} />}
        <form method="post" action={visit.at(path)} class="form">
          <p class="field">
            <label for="text">{parent ? words.reply : words.write}</label>
            <textarea id="text" name="text" rows={6} required maxlength={LONGEST_COMMENT}>
              {text}
            </textarea>
          </p>
          {parent && <QuoteField words={words} quote={quote} />}
          <p class="act">
            <button type="submit">{words.post}</button>
          </p>
        </form>
      </div>
    ),
  }
}

/** In a window of its own, so that what was typed stays where it is. */
function SignInFirst({ visit, path }: { visit: Visit; path: string }) {
  const words = wordsOf(visit)
  return (
    <p>
      {words.keptText}{' '}
      <a href={signInFor(visit.at(forum.signIn), nextPath(visit.at(path)))} target="_blank" rel="noopener">
        {words.toSignIn}
      </a>
    </p>
  )
}

function QuoteField({ words, quote = '' }: { words: CommentWords; quote?: string | undefined }) {
  return (
    <p class="field">
      <label for="quote">{words.quote}</label>
      <input id="quote" name="quote" type="text" value={quote} maxlength={LONGEST_QUOTE} autocomplete="off" />
    </p>
  )
}

function Quoted({ visit, comment }: { visit: Visit; comment: ReaderComment }) {
  const words = wordsOf(visit)
  return (
    <blockquote>
      <p class="hint">
        {words.floor(comment.floor)} {comment.author ?? words.left}
      </p>
      {visit
        .spell(comment.text)
        .split(/\n+/)
        .map((line) => (
          <p>{line}</p>
        ))}
    </blockquote>
  )
}

interface OwnView extends Troubled {
  readonly comment: OwnComment
  /** What it hangs on; undefined: that is not before readers. */
  readonly thread: Pick<ThreadView, 'of' | 'id' | 'slug' | 'title'> | undefined
  readonly versions: readonly { readonly text: string; readonly writtenAt: string }[]
  readonly appeal: OwnAppeal | undefined
  /** What was typed, and refused. */
  readonly text?: string
  readonly appealText?: string
}

/** A comment as its writer sees it: whether others do, and by which rule not; what it said before; what can be done. */
export function ownCommentScreen(
  visit: Visit,
  { comment, thread, versions, appeal, trouble, status = 200, text, appealText }: OwnView,
): Shown {
  const words = wordsOf(visit)
  const { id, floor, withdrawnAt } = comment
  const now = visit.house.newsroom.now()
  const state = stateOf(comment)
  const { commentsEditMinutes } = visit.settings
  const editable =
    state !== 'withdrawn' && state !== 'rejected' && endOfEditing(comment.postedAt, commentsEditMinutes) > now
  const undoable = withdrawnAt !== undefined && endOfUndo(withdrawnAt) > now
  return {
    title: words.own,
    path: said.ownComment(id),
    status,
    main: (
      <div class="sheet">
        <h1>{words.ownOne}</h1>
        <p class="hint">
          {thread && <a href={visit.at(threadPath(thread))}>{visit.spell(thread.title)}</a>} {words.floor(floor)}{' '}
          <time datetime={comment.postedAt}>{timeIn(visit, comment.postedAt)}</time>
        </p>
        <Reproved reproof={trouble && { says: words.troubles[trouble] }} />
        <Standing visit={visit} comment={comment} />
        <blockquote>
          {visit
            .spell(comment.text)
            .split(/\n+/)
            .map((line) => (
              <p class="said">{line}</p>
            ))}
        </blockquote>
        <Appeal visit={visit} comment={comment} appeal={appeal} typed={appealText} />
        {editable && (
          <form method="post" class="form">
            <input type="hidden" name="act" value="edit" />
            <p class="field">
              <label for="text">{words.edit}</label>
              <textarea id="text" name="text" rows={6} required maxlength={LONGEST_COMMENT}>
                {text ?? comment.text}
              </textarea>
            </p>
            <p class="act">
              <button type="submit">{words.save}</button>
            </p>
          </form>
        )}
        {(withdrawnAt === undefined || undoable) && (
          <form method="post">
            <input type="hidden" name="act" value={withdrawnAt === undefined ? 'delete' : 'restore'} />
            <button type="submit" class="quiet">
              {withdrawnAt === undefined ? words.delete : words.undo}
            </button>
          </form>
        )}
        {versions.length > 0 && <h2>{words.history}</h2>}
        {versions.map((version) => (
          <p class="said">
            <span class="hint">{timeIn(visit, version.writtenAt)}</span> {visit.spell(version.text)}
          </p>
        ))}
        <p>
          <a href={visit.at(said.own)}>{words.own}</a>
        </p>
      </div>
    ),
  }
}

function Standing({ visit, comment }: { visit: Visit; comment: OwnComment }) {
  const words = wordsOf(visit)
  const rule = (comment.rule && words.rules[comment.rule]) ?? words.rules.person
  const told = comment.reason === undefined ? undefined : visit.spell(comment.reason)
  const why = told ?? (comment.term === undefined ? rule : rule + words.listed(comment.term))
  switch (stateOf(comment)) {
    case 'shown':
      return (
        <p class="hint">
          <a href={visit.at(said.comment(comment.id))}>{words.posted}</a>
        </p>
      )
    case 'held':
      return <output>{words.held + why}</output>
    case 'rejected':
      return <output>{words.rejected + why}</output>
    case 'withdrawn':
      return <output>{words.deleted}</output>
  }
}

interface OwnListView {
  readonly comments: Awaited<ReturnType<typeof listOwnComments>>
  readonly goesOn: boolean
}

/** All that one has said, the newest first. */
export function ownListScreen(visit: Visit, { comments, goesOn }: OwnListView): Shown {
  const words = wordsOf(visit)
  const { states } = visit.words.own
  return {
    title: words.own,
    path: said.own,
    main: (
      <div class="sheet">
        <h1>{words.own}</h1>
        {comments.length === 0 && <p class="hint">{words.ownEmpty}</p>}
        <ul class="rows">
          {comments.map((comment) => (
            <li>
              <p>
                <a href={visit.at(said.ownComment(comment.id))}>{visit.spell(comment.title ?? words.gone)}</a>
                <span class="said">{visit.spell(comment.text)}</span>
              </p>
              <span class="hint">
                {states[stateOf(comment)]} <time datetime={comment.postedAt}>{timeIn(visit, comment.postedAt)}</time>
              </span>
            </li>
          ))}
        </ul>
        {goesOn && (
          <p>
            <a href={`${visit.at(said.own)}?before=${comments.at(-1)!.id}`}>{words.more}</a>
          </p>
        )}
      </div>
    ),
  }
}

interface ReportView extends Troubled {
  readonly thread: Pick<ThreadView, 'of' | 'id' | 'slug' | 'title'>
  readonly comment: ReaderComment
  readonly done?: boolean
  /** What was typed, and refused. */
  readonly typed?: { readonly reason: ReportReason; readonly note?: string | undefined }
}

/** Somebody asks for a comment to be looked at. */
export function reportScreen(visit: Visit, { thread, comment, done, typed, trouble, status = 200 }: ReportView): Shown {
  const words = wordsOf(visit)
  return {
    title: words.report,
    path: said.report(comment.id),
    status,
    main: (
      <div class="sheet">
        <h1>{words.report}</h1>
        <p class="hint">
          <a href={visit.at(threadPath(thread))}>{visit.spell(thread.title)}</a>
        </p>
        <Done says={done ? words.reported : undefined} />
        <Reproved reproof={trouble && { says: words.troubles[trouble] }} />
        <Quoted visit={visit} comment={comment} />
        {!done && (
          <form method="post" class="form">
            <fieldset>
              <legend>{words.reportLead}</legend>
              {REPORT_REASONS.map((reason) => (
                <label class="choice">
                  <input type="radio" name="reason" value={reason} checked={reason === typed?.reason} required />
                  {words.reasons[reason]}
                </label>
              ))}
            </fieldset>
            <p class="field">
              <label for="note">{words.note}</label>
              <textarea id="note" name="note" rows={3} maxlength={LONGEST_NOTE}>
                {typed?.note}
              </textarea>
            </p>
            <p class="act">
              <button type="submit">{words.report}</button>
            </p>
          </form>
        )}
      </div>
    ),
  }
}
