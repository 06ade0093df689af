import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { commentRuleWords } from '../../../messages/desk-app/comment-rules.ts'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { countComments } from '../../contract/comments.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { KeysHelp } from '../parts/keys-help.tsx'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { BanDialog } from './ban-dialog.tsx'
import { CardView } from './card-view.tsx'
import { type Chip, CHIPS, type Scope, scopesOf } from './chips.ts'
import './comments.css'
import { RejectReasons } from './reject-reasons.tsx'
import { useToldReasons } from './told-reasons.ts'
import { useQueue } from './use-queue.ts'
import { useVerdicts } from './use-verdicts.ts'

/** 评论: four queues, one card in focus, by the keyboard. */
export function CommentsScreen() {
  const words = useWords(commentsWords)
  const ruleWords = useWords(commentRuleWords)
  const navigate = useNavigate({ from: '/comments' })
  const { queue } = useSearch({ from: '/comments' })
  const { data: counts } = useAsked(countComments, {})
  const chip = queue ?? CHIPS.find((each) => (counts?.[each] ?? 0) > 0) ?? 'held'
  const go = (next: Chip) => void navigate({ search: { queue: next }, replace: true })
  const around = (by: number) => go(CHIPS[(CHIPS.indexOf(chip) + by + CHIPS.length) % CHIPS.length]!)
  useKeys({ '[': () => around(-1), ']': () => around(1) })
  return (
    <Screen
      title={words.title}
      acts={
        <nav className="comment-places">
          <Link to="/comments/words">{words.words}</Link>
          <Link to="/comments/rules">{ruleWords.rules}</Link>
          <Link to="/comments/weeks">{words.weeks}</Link>
        </nav>
      }
    >
      <div className="chips">
        <Segmented<Chip>
          value={chip}
          onChange={go}
          options={CHIPS.map((value) => ({
            value,
            label: `${words.queues[value]} ${counts ? words.most(counts[value]) : ''}`,
          }))}
        />
      </div>
      <Desk key={chip} chip={chip} waiting={counts?.[chip] ?? 0} />
    </Screen>
  )
}

/** The card in focus, and what can be said of it. */
function Desk({ chip, waiting }: { readonly chip: Chip; readonly waiting: number }) {
  const words = useWords(commentsWords)
  const told = useToldReasons()
  const queue = useQueue(chip, waiting)
  const { focus, cards, pages } = queue
  const verdicts = useVerdicts(chip, queue)
  const [chosen, setChosen] = useState<{ readonly id: string; readonly scope: Scope }>()
  const [rejecting, setRejecting] = useState<string>()
  const [banning, setBanning] = useState(false)
  const [helps, setHelps] = useState(false)
  const scopes = focus ? scopesOf(focus) : []
  const scope = chosen && chosen.id === focus?.id ? chosen.scope : 'one'
  const isRejecting = focus !== undefined && rejecting === focus.id
  const isAppeal = chip === 'appeals'
  // Who has left is called nothing, and speaks no more.
  const bannable = focus?.reader?.name ? focus.reader : undefined

  const approve = () => void verdicts.give('approve', isAppeal ? told.wasWrong : told.approved, scope)
  const hold = () => void verdicts.give('hold', told.heldWhy, scope)
  const reject = (reason: string) => {
    setRejecting(undefined)
    void verdicts.give('reject', reason, scope)
  }
  useKeys({
    a: approve,
    h: hold,
    r: () => setRejecting(focus?.id),
    Escape: () => setRejecting(undefined),
    b: () => setBanning(bannable !== undefined),
    u: () => void verdicts.undoLast(),
    s: () => focus && queue.leave([focus.id]),
    x: () => focus && setChosen({ id: focus.id, scope: scopes[(scopes.indexOf(scope) + 1) % scopes.length]! }),
    '?': () => setHelps(true),
  })

  if (pages.isError) return <Failed problem={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.isPending) return <Loading />
  return (
    <>
      {focus ? (
        <section className="desk-of-card" aria-live="polite">
          <CardView card={focus} />
          {scopes.length > 1 && !isAppeal && (
            <div className="together">
              <span>{words.together}</span>
              <Segmented<Scope>
                size="small"
                value={scope}
                onChange={(next) => setChosen({ id: focus.id, scope: next })}
                options={scopes.map((value) => ({ value, label: words.same[value] }))}
              />
            </div>
          )}
          <div className="acts">
            <Act says={isAppeal ? words.grant : words.approve} at="a" primary onAct={approve} />
            {!isAppeal && <Act says={words.hold} at="h" onAct={hold} />}
            <Act
              says={isAppeal && focus.verdict !== 'hold' ? words.deny : words.reject}
              at="r"
              onAct={() => setRejecting(focus.id)}
            />
            {bannable && <Act says={words.ban} at="b" onAct={() => setBanning(true)} />}
            <Act says={words.skip} at="s" onAct={() => queue.leave([focus.id])} />
            <Undo canUndo={verdicts.canUndo} onUndo={() => void verdicts.undoLast()} />
          </div>
          {isRejecting && <RejectReasons byKeys onReject={reject} />}
          <p className="waiting">
            {pages.hasNextPage ? words.atLeast(cards.length - 1) : words.waiting(cards.length - 1)}
          </p>
        </section>
      ) : (
        <Nothing says={words.empty[chip]}>
          <Undo canUndo={verdicts.canUndo} onUndo={() => void verdicts.undoLast()} />
        </Nothing>
      )}
      {banning && bannable && <BanDialog reader={bannable} onClose={() => setBanning(false)} />}
      <KeysHelp keys={words.keys} lead={words.keysLead} open={helps} onClose={() => setHelps(false)} />
    </>
  )
}

interface ActProps {
  readonly says: string
  readonly at: string
  readonly primary?: boolean
  onAct(): void
}

function Act({ says, at, primary = false, onAct }: ActProps) {
  return (
    <Button type={primary ? 'primary' : 'default'} onClick={onAct}>
      <kbd aria-hidden>{at}</kbd> {says}
    </Button>
  )
}

function Undo({ canUndo, onUndo }: { readonly canUndo: boolean; onUndo(): void }) {
  const words = useWords(commentsWords)
  return canUndo ? <Act says={words.undo} at="u" onAct={onUndo} /> : null
}
