import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { commenterWords } from '../../../messages/desk-app/commenter.ts'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { isByWordList } from '../../../newsroom/comments/comment.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import type { Card } from './chips.ts'
import { MarkedText } from './marked-text.tsx'

interface CardViewProps {
  readonly card: Card
  /** Among others of one thread, or of one reader, whose name stands above all of them. */
  readonly within?: 'thread' | 'reader'
}

/** One comment with what it answers, who wrote it, and why it is here. */
export function CardView({ card, within }: CardViewProps) {
  const words = useWords(commentsWords)
  const say = useTimes()
  const { left } = useWords(commenterWords)
  const { parent, reports, appeal, quote } = card
  return (
    <article className="card" aria-label={card.author || left}>
      <header>
        <Who card={card} />
        <span className="where">
          {within !== 'thread' && (
            <Link to="/comments/threads/$threadId" params={{ threadId: card.thread.id }}>
              《{card.thread.title}》
            </Link>
          )}
          <a href={card.thread.path} target="_blank" rel="noreferrer">
            {words.floor(card.floor)}
          </a>
          <time dateTime={card.postedAt}>{say(card.postedAt)}</time>
          {card.editedAt !== undefined && <span>{words.edited(say(card.editedAt))}</span>}
        </span>
      </header>
      {parent && (
        <blockquote>
          <cite>{words.answers(parent.floor, parent.author || left)}</cite>
          <p>{parent.text}</p>
        </blockquote>
      )}
      {quote !== undefined && (
        <blockquote>
          <p>{quote}</p>
        </blockquote>
      )}
      <MarkedText text={card.text} hits={card.hits} />
      <Why card={card} />
      {reports.length > 0 && (
        <p className="why">
          <b>{words.reported(reports.length)}</b>{' '}
          {words.listed(
            reports.map(({ reason, note }) => {
              const says = words.reportReasons[reason as keyof typeof words.reportReasons] ?? reason
              return note === undefined ? says : words.adding(says, note)
            }),
          )}
        </p>
      )}
      {appeal && (
        <p className="why appeal">
          <b>{words.appealed}</b> {appeal.text} <time dateTime={appeal.at}>{say(appeal.at)}</time>
        </p>
      )}
    </article>
  )
}

function Who({ card }: { readonly card: Card }) {
  const words = useWords(commentsWords)
  const { left } = useWords(commenterWords)
  const { reader } = card
  if (!reader)
    return (
      <span className="who">
        {card.author}
        {card.byStaff && <Tag>{words.staff}</Tag>}
      </span>
    )
  return (
    <span className="who">
      <Link to="/comments/readers/$readerId" params={{ readerId: reader.id }}>
        {reader.name || left}
      </Link>
      <span className="tally">{words.tally(reader.approved, reader.rejected)}</span>
      {reader.bannedUntil !== undefined && <Tag color="error">{words.bannedNow}</Tag>}
    </span>
  )
}

/** The rule that judged it, and each term that stands in it. */
function Why({ card }: { readonly card: Card }) {
  const words = useWords(commentsWords)
  const { rule, reason, hits, verdict } = card
  const terms = new Map(hits.map((hit) => [hit.number, hit]))
  if (rule === undefined && hits.length === 0) return null
  const isListed = isByWordList(rule) && reason !== undefined
  // The list may be another one by now: then the term that judged is told by its number alone.
  const judging = isListed && !terms.has(Number(reason)) ? words.hit(Number(reason)) : undefined
  const by = rule === undefined ? undefined : words.rules[rule]
  const judged = by && rule === 'person' && reason !== undefined ? words.because(by, reason) : by
  return (
    <p className="why">
      <b>{words.verdicts[verdict]}</b> {isListed ? judging : judged}
      {[...terms.values()].map(({ number, term, disguises }) => (
        <span key={number} className="term">
          {words.hit(number)}
          {words.asWritten(term)}
          {words.listed(disguises.map((each) => words.disguises[each]))}
        </span>
      ))}
    </p>
  )
}
