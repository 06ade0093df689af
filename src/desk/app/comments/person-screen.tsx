import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { commenterWords } from '../../../messages/desk-app/commenter.ts'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { liftBan, noteOnReaderNow, readCommenter } from '../../contract/comments.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { typedSince } from '../parts/typed-since.ts'
import { BanDialog } from './ban-dialog.tsx'
import { useCardsAnew } from './cards-anew.ts'
import { CommentList } from './comment-list.tsx'
import './comments.css'
import { TakenNames } from './taken-names.tsx'

type Commenter = Answered<typeof readCommenter>

/** A reader as moderators know them: what they wrote, how it was judged, bans, notes. */
export function PersonScreen() {
  const words = useWords(commentsWords)
  const { left } = useWords(commenterWords)
  const { readerId } = useParams({ from: '/comments/readers/$readerId' })
  const { data, error, refetch } = useAsked(readCommenter, { params: { readerId } })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <Screen title={data.name || left} acts={<Link to="/comments">{words.back}</Link>}>
      <div className="person">
        <div>
          <h2>{words.history}</h2>
          <CommentList reader={readerId} />
        </div>
        <aside>
          <Standing reader={data} />
          <TakenNames reader={data} />
          <Notes reader={data} />
        </aside>
      </div>
    </Screen>
  )
}

function Standing({ reader }: { readonly reader: Commenter }) {
  const words = useWords(commenterWords)
  const { tally, bannedNow, ban } = useWords(commentsWords)
  const say = useTimes()
  const { message } = App.useApp()
  const lift = useAct(liftBan)
  const askAnew = useCardsAnew()
  const [banning, setBanning] = useState(false)
  const isBanned = reader.bans.some(({ stands }) => stands)
  return (
    <section>
      <p className="standing">
        <span className="tally">{tally(reader.approved, reader.rejected)}</span>
        <span>{words.joined(say(reader.joinedAt))}</span>
        {reader.leftAt !== undefined && <span>{words.left}</span>}
      </p>
      <h2>{words.bans}</h2>
      {reader.bans.length === 0 && <p className="soft">{words.noBans}</p>}
      <ul>
        {reader.bans.map(({ id, at, by, until, reason, liftedAt, stands }) => (
          <li key={id}>
            {stands && <Tag color="error">{bannedNow}</Tag>} {reason}
            <span className="soft">
              {' '}
              {by} {say(at)} — {until === undefined ? words.banFor.ever : say(until)}
              {liftedAt !== undefined && ` · ${words.liftedAt(say(liftedAt))}`}
            </span>
          </li>
        ))}
      </ul>
      {reader.leftAt === undefined && (
        <p className="acts">
          <Button danger onClick={() => setBanning(true)}>
            {ban}
          </Button>
          {isBanned && (
            <Button
              loading={lift.isPending}
              onClick={() =>
                void lift
                  .mutateAsync({ params: { readerId: reader.id } })
                  .then(() => (askAnew(), message.success(words.lifted)))
                  .catch(() => {})
              }
            >
              {words.lift}
            </Button>
          )}
        </p>
      )}
      {banning && <BanDialog reader={reader} onClose={() => setBanning(false)} />}
    </section>
  )
}

function Notes({ reader }: { readonly reader: Commenter }) {
  const words = useWords(commenterWords)
  const say = useTimes()
  const { message } = App.useApp()
  const write = useAct(noteOnReaderNow)
  const [text, setText] = useState('')
  async function save(): Promise<void> {
    await write.mutateAsync({ params: { readerId: reader.id }, body: { text: text.trim() } })
    setText((now) => typedSince(now, text))
    void message.success(words.noted)
  }
  return (
    <section>
      <h2>{words.notes}</h2>
      {reader.notes.length === 0 && <p className="soft">{words.noNotes}</p>}
      <ul>
        {reader.notes.map((note) => (
          <li key={note.id}>
            {note.text}
            <span className="soft">
              {' '}
              {note.by} {say(note.at)}
            </span>
          </li>
        ))}
      </ul>
      {reader.leftAt === undefined && (
        <>
          <Input.TextArea
            value={text}
            maxLength={1000}
            autoSize={{ minRows: 2 }}
            aria-label={words.note}
            placeholder={words.noteHint}
            onChange={({ target }) => setText(target.value)}
          />
          <p className="acts">
            <Button disabled={text.trim() === ''} loading={write.isPending} onClick={() => void save().catch(() => {})}>
              {words.note}
            </Button>
          </p>
        </>
      )}
    </section>
  )
}
