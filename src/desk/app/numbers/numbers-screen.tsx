import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { NUMBER_SPANS, type NumberSpan, readPaperNumbers, readStoryNumbers } from '../../contract/numbers.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { Chart } from './chart.tsx'
import { Definition } from './definition.tsx'
import './numbers.css'
import { changeOf } from './series.ts'
import { Shares } from './shares.tsx'
import { StoryList } from './story-list.tsx'
import { Views } from './views.tsx'

/** 数据: what is read now, which stories most, and of the paper or of one of them when, from where and how far. */
export function NumbersScreen() {
  const words = useWords(numbersWords)
  const places = useWords(placeWords)
  const { span = '24h', story } = useSearch({ from: '/numbers' })
  const navigate = useNavigate()
  const acts = (
    <>
      <Views at="readers" />
      <Segmented<NumberSpan>
        aria-label={words.span}
        value={span}
        options={NUMBER_SPANS.map((value) => ({ value, label: words.spans[value] }))}
        onChange={(next) => void navigate({ to: '/numbers', search: { span: next, story }, replace: true })}
      />
    </>
  )
  return (
    <Screen title={places.numbers} acts={acts}>
      <div className="numbers">
        <Now span={span} />
        <StoryList span={span} story={story} />
        <div className="detail">
          {story === undefined ? <OfPaper span={span} /> : <OfStory articleId={story} span={span} />}
        </div>
      </div>
    </Screen>
  )
}

/** Counts come in every few seconds. */
function Now({ span }: { readonly span: NumberSpan }) {
  const words = useWords(numbersWords)
  const { data } = useAsked(readPaperNumbers, { query: { span } })
  return (
    <section className="now" aria-labelledby="now">
      <h2 id="now">{words.now}</h2>
      <dl>
        <Figure term={words.thisHour} count={data?.thisHour} />
        <Figure term={words.inSpan} count={data?.reads} before={data?.before} />
        <Figure term={words.open} count={data?.open} says={words.openLead} />
      </dl>
      <Definition lines={words.howReads} />
    </section>
  )
}

interface FigureProps {
  readonly term: string
  readonly count: number | undefined
  /** The same of the span before. */
  readonly before?: number | undefined
  readonly says?: string
}

function Figure({ term, count, before, says }: FigureProps) {
  const words = useWords(numbersWords)
  const change = count === undefined || before === undefined ? undefined : changeOf(count, before)
  const compared = change === undefined ? words.fromNothing : words.compared(change)
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <b>{count?.toLocaleString('en') ?? '—'}</b>
        {before !== undefined && <span>{compared}</span>}
        {says && <span>{says}</span>}
      </dd>
    </div>
  )
}

function OfPaper({ span }: { readonly span: NumberSpan }) {
  const words = useWords(numbersWords)
  const { data, error, refetch } = useAsked(readPaperNumbers, { query: { span } })
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{words.wholePaper}</h2>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={10} />}
      {data && <Chart hours={data.hours} span={span} />}
      {data && <Shares {...data} />}
    </section>
  )
}

function OfStory({ articleId, span }: { readonly articleId: string; readonly span: NumberSpan }) {
  const words = useWords(numbersWords)
  const say = useTimes()
  const { data, error, refetch } = useAsked(readStoryNumbers, { params: { articleId }, query: { span } })
  return (
    <section aria-labelledby="shown">
      <h2 id="shown" className="story">
        {data?.headline ?? words.story}
      </h2>
      <p className="facts">
        {data?.publishedAt && (
          <span>
            {words.published} {say(data.publishedAt)}
          </span>
        )}
        {data && (
          <span>
            {words.reads} {data.reads.toLocaleString('en')}
          </span>
        )}
        <Link to="/articles/$articleId" params={{ articleId }}>
          {words.openStory}
        </Link>
        <Link to="/numbers" search={{ span }} replace>
          {words.back}
        </Link>
      </p>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={10} />}
      {data && <Chart hours={data.hours} span={span} />}
      {data && <Shares {...data} />}
    </section>
  )
}
