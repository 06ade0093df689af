import { Button, Segmented, Select, Switch } from 'antd'
import { useEffect, useId, useState } from 'react'
import type { Fold } from '../../../hanzi/words/compare-words.ts'
import { historyWords } from '../../../messages/desk-app/history.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { listRevisions, readRevision } from '../../contract/revisions.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { Compared, type ComparedView } from './compared.tsx'
import type { ComparedPair } from './compared-pair.ts'

interface ComparePanelProps {
  readonly articleId: string
  readonly pair: ComparedPair
  /** The text as it is being written, for a pair that ends `now`. */
  readonly now: WorkingText
  readonly onPair: (pair: ComparedPair) => void
}

/** 对照: two versions of a story, chosen here, in one column or side by side. */
export function ComparePanel({ articleId, pair, now, onPair }: ComparePanelProps) {
  const words = useWords(historyWords)
  const [view, setView] = useState<ComparedView>('lines')
  const { fold, isFolding, setIsFolding } = useScriptFold()
  const switchId = useId()
  const before = useAsked(readRevision, { params: { articleId, number: pair.before } })
  const after = useAsked(
    readRevision,
    { params: { articleId, number: pair.after === 'now' ? pair.before : pair.after } },
    { when: pair.after !== 'now' },
  )
  const failed = before.error ?? after.error
  const texts = [before.data?.text, pair.after === 'now' ? now : after.data?.text] as const
  return (
    <section className="compare-panel" aria-label={words.compare}>
      <div className="compare-tools">
        <VersionSelect
          articleId={articleId}
          label={words.before}
          value={pair.before}
          onChoose={(chosen) => {
            if (chosen !== 'now') onPair({ ...pair, before: chosen })
          }}
        />
        <span aria-hidden="true">→</span>
        <VersionSelect
          articleId={articleId}
          label={words.after}
          value={pair.after}
          withNow
          onChoose={(chosen) => onPair({ ...pair, after: chosen })}
        />
        {pair.after !== 'now' && (
          <Button size="small" onClick={() => onPair({ before: Number(pair.after), after: pair.before })}>
            {words.swap}
          </Button>
        )}
        <Segmented<ComparedView>
          className="wide"
          value={view}
          onChange={setView}
          options={[
            { value: 'lines', label: words.lines },
            { value: 'sides', label: words.sides },
          ]}
        />
        <label htmlFor={switchId}>
          <Switch id={switchId} size="small" checked={isFolding} onChange={setIsFolding} /> {words.scripts}
        </label>
      </div>
      {failed ? (
        <Failed problem={failed} onRetry={() => void Promise.all([before.refetch(), after.refetch()])} />
      ) : texts[0] && texts[1] ? (
        <Compared before={texts[0]} after={texts[1]} view={view} fold={fold} />
      ) : (
        <Loading />
      )}
    </section>
  )
}

interface VersionSelectProps {
  readonly articleId: string
  readonly label: string
  readonly value: number | 'now'
  readonly withNow?: boolean
  readonly onChoose: (version: number | 'now') => void
}

function VersionSelect({ articleId, label, value, withNow = false, onChoose }: VersionSelectProps) {
  const words = useWords(historyWords)
  const sayTime = useTimes()
  const { data } = useAsked(listRevisions, { params: { articleId }, query: { limit: 200 } })
  const versions = (data?.items ?? []).map(({ number, madeAt, madeBy, name }) => ({
    value: number as number | 'now',
    label: [words.number(String(number)), sayTime(madeAt), madeBy.name, name].filter(Boolean).join(' · '),
  }))
  return (
    <Select<number | 'now'>
      aria-label={label}
      className="version-select"
      value={value}
      onChange={onChoose}
      options={withNow ? [{ value: 'now', label: words.now }, ...versions] : versions}
      popupMatchSelectWidth={false}
    />
  )
}

/** The table of characters is read when somebody first asks for it. */
function useScriptFold() {
  const [isFolding, setIsFolding] = useState(false)
  const [loaded, setLoaded] = useState<{ readonly fold: Fold }>()
  useEffect(() => {
    if (!isFolding || loaded) return
    void import('../../../hanzi/scripts/projection.ts').then(({ projection }) => setLoaded({ fold: projection }))
  }, [isFolding, loaded])
  return { fold: isFolding ? loaded?.fold : undefined, isFolding, setIsFolding }
}
