import { DownOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown, Space, Tooltip } from 'antd'
import { useState } from 'react'
import { commentRuleWords } from '../../../messages/desk-app/comment-rules.ts'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import { stageActWords } from '../../../messages/desk-app/stage-acts.ts'
import { type Publication, readPublication } from '../../contract/publication.ts'
import { useAsked } from '../asked.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { clockText } from '../parts/paper-clock.ts'
import { StageTag } from '../parts/stage-tag.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { ActDialog } from './act-dialog.tsx'
import { type Act, actsFor, hindrance, isStageAct } from './acts.ts'
import './publication.css'
import { RecallProof } from './recall-proof.tsx'
import { useActs } from './use-acts.tsx'

export interface PublicationPanelProps {
  readonly articleId: string
  /**
   * Keeps what is being written as a revision, and gives its number: called before anything goes out, so that what goes
   * out is what is seen. Without it, the newest revision goes out.
   */
  settle?(): Promise<number>
  /** There is a text that no revision has yet: `settle` makes one of it. */
  readonly hasUnkept?: boolean
  /** Something was done, and the story stands otherwise now. */
  onDone?(): void
  /** It stands beside the preview already. */
  readonly inPreview?: boolean
}

/** How a story stands before its readers, and all that can be done about it. */
export function PublicationPanel({
  articleId,
  settle,
  hasUnkept = false,
  onDone,
  inPreview = false,
}: PublicationPanelProps) {
  const { data, error, refetch } = useAsked(readPublication, { params: { articleId } })
  if (error && !data) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={4} />
  return (
    <section className="publication">
      <StandingOf story={data} inPreview={inPreview} />
      <Acts
        story={data}
        hasNews={hasUnkept || data.liveRevision !== data.latestRevision}
        goesOut={data.latestRevision + (hasUnkept ? 1 : 0)}
        settle={settle ?? (async () => data.latestRevision)}
        onDone={onDone}
      />
      {data.state === 'recalled' && <RecallProof articleId={articleId} />}
    </section>
  )
}

function StandingOf({ story, inPreview }: { readonly story: Publication; readonly inPreview: boolean }) {
  const words = useWords(publicationWords)
  const ruleWords = useWords(commentRuleWords)
  const mayJudge = useMay('judge_comment')
  const { timeZone } = useMe().paper
  const clock = (at: string) => clockText(at, timeZone).replace('T', ' ')
  const { state, liveRevision, latestRevision } = story
  const edited = state === 'published' && liveRevision !== latestRevision
  const facts = [
    [words.facts.published, story.publishedAt],
    [words.facts.updated, story.updatedAt],
    [words.facts.schedule, story.schedule?.for],
    [words.facts.embargo, story.embargoUntil],
    [words.facts.expiry, story.expiresAt],
    [words.facts.expired, story.expiredAt],
    [words.facts.retraction, story.retraction?.at],
    [words.facts.recall, story.recall?.at],
  ] as const
  return (
    <>
      <p className="stands">
        <StageTag stage={edited ? 'revised' : state} />
        {words.version(latestRevision)}
        {state === 'published' && (
          <a href={`/a/${story.articleId}`} target="_blank" rel="noreferrer">
            {words.toReaders}
          </a>
        )}
        {!inPreview && (
          <Link to="/articles/$articleId/preview" params={{ articleId: story.articleId }}>
            {words.preview}
          </Link>
        )}
        {mayJudge && (
          <Link to="/comments/threads/$threadId" params={{ threadId: story.articleId }}>
            {ruleWords.comments}
          </Link>
        )}
      </p>
      <dl>
        {facts.map(
          ([name, at]) =>
            at !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <time dateTime={at}>{clock(at)}</time>
                </dd>
              </div>
            ),
        )}
      </dl>
      {(story.retraction ?? story.recall) && <blockquote>{(story.recall ?? story.retraction)!.reason}</blockquote>}
      {story.corrections.length > 0 && (
        <details>
          <summary>
            {words.correctionsSaid} {story.corrections.length}
          </summary>
          <ol>
            {story.corrections.map(({ id, note, at, by }) => (
              <li key={id}>
                {note}{' '}
                <small>
                  {by} {clock(at)}
                </small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

interface ActsProps {
  readonly story: Publication
  readonly hasNews: boolean
  /** The revision that goes out next: what is being written becomes one of its own. */
  readonly goesOut: number
  settle(): Promise<number>
  readonly onDone: (() => void) | undefined
}

/** What needs no question: it can be taken back at once, and no reader sees a text go. */
const AT_ONCE: ReadonlySet<Act> = new Set([
  'unschedule',
  'liftEmbargo',
  'unlimit',
  'renew',
  'readmit',
  'resume',
  'revive',
])
/** Behind the menu: rare, and not to be hit by mistake. */
const IN_MENU: ReadonlySet<Act> = new Set([
  'embargo',
  'liftEmbargo',
  'expire',
  'unlimit',
  'hold',
  'spike',
  'retract',
  'recall',
])

function Acts({ story, hasNews, goesOut, settle, onDone }: ActsProps) {
  const words = useWords(publicationWords)
  const nameOf = useNameOf()
  const may = { publish: useMay('publish'), retract: useMay('retract'), recall: useMay('recall') }
  const go = useActs({ articleId: story.articleId, settle, ...(onDone && { onDone }) })
  const [asked, setAsked] = useState<Act>()
  const { timeZone } = useMe().paper

  const allowed = (act: Act) =>
    may[act === 'retract' || act === 'readmit' ? 'retract' : act === 'recall' ? 'recall' : 'publish']
  const acts = actsFor(story).filter(allowed)
  if (acts.length === 0) return may.publish ? null : <p className="soft">{words.notYours}</p>

  const why = (act: Act) => {
    const reason = hindrance(act, story, hasNews)
    return reason === 'underEmbargo'
      ? words.underEmbargo(clockText(story.embargoUntil!, timeZone).replace('T', ' '))
      : reason && words[reason]
  }
  const start = (act: Act) => (AT_ONCE.has(act) ? void go(act).catch(() => {}) : setAsked(act))
  const [first, ...others] = acts.filter((act) => !IN_MENU.has(act))
  const menu = acts.filter((act) => IN_MENU.has(act))
  const menuName = (act: Act) =>
    act === 'retract' ? words.retractMenu : act === 'recall' ? words.recallMenu : nameOf(act)

  return (
    <>
      <Space wrap className="acts">
        {[...(first ? [first] : []), ...others].map((act) => (
          <Tooltip key={act} title={why(act)}>
            <Button
              type={act === first ? 'primary' : 'default'}
              disabled={why(act) !== undefined}
              aria-description={why(act)}
              onClick={() => start(act)}
            >
              {nameOf(act)}
            </Button>
          </Tooltip>
        ))}
        {menu.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: menu.map((act) => ({
                key: act,
                label: menuName(act),
                danger: act === 'retract' || act === 'recall',
              })),
              onClick: ({ key }) => start(key as Act),
            }}
          >
            <Button>
              {words.more} <DownOutlined />
            </Button>
          </Dropdown>
        )}
      </Space>
      {asked && (
        <AskFor
          act={asked}
          story={story}
          goesOut={goesOut}
          act_={(given) => go(asked, given)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

interface AskForProps {
  readonly act: Act
  readonly story: Publication
  readonly goesOut: number
  readonly act_: Parameters<typeof ActDialog>[0]['act']
  onClose(): void
}

function AskFor({ act, story, goesOut, act_, onClose }: AskForProps) {
  const words = useWords(publicationWords)
  const stageWords = useWords(stageActWords)
  const nameOf = useNameOf()
  const common = { name: nameOf(act), act: act_, onClose }
  switch (act) {
    case 'publish':
      return <ActDialog {...common} says={words.publishSays(goesOut)} />
    case 'update':
      return <ActDialog {...common} says={words.updateSays(goesOut)} />
    case 'schedule': {
      const time = story.schedule?.for ?? story.embargoUntil
      return <ActDialog {...common} says={words.scheduleSays(goesOut)} asksTime time={time} />
    }
    case 'correct':
      return <ActDialog {...common} says={words.correctSays} asksText={words.correctLabel} />
    case 'embargo':
      return <ActDialog {...common} says={words.embargoSays} asksTime time={story.embargoUntil} />
    case 'expire':
      return <ActDialog {...common} says={words.expireSays} asksTime time={story.expiresAt} />
    case 'retract':
      return <ActDialog {...common} danger says={words.retractSays} asksText={words.retractLabel} />
    case 'recall':
      return <ActDialog {...common} danger says={words.recallSays} asksText={words.recallLabel} />
    case 'sendBack':
    case 'hold':
    case 'spike':
      return <ActDialog {...common} says={stageWords.acts[act].says} asksText={stageWords.reason} />
    default:
      return null
  }
}

/** What an act is called, of those on the way to readers as of those before them. */
function useNameOf(): (act: Act) => string {
  const words = useWords(publicationWords)
  const { acts } = useWords(stageActWords)
  return (act) => (isStageAct(act) ? acts[act].name : words[act])
}
