import { Segmented } from 'antd'
import { useState } from 'react'
import { newsletterWords } from '../../../messages/desk-app/newsletter.ts'
import { type Edition, EDITIONS } from '../../../newsroom/settings/setting.ts'
import { previewNewsletter } from '../../contract/newsletter.ts'
import { useAsked } from '../asked.ts'
import { Problem } from '../call.ts'
import { useWords } from '../me.ts'
import { Failed, Loading, Nothing } from '../parts/states.tsx'

/** The letter that would go out now. Shown in a frame in which nothing runs and nothing is loaded. */
export function Letter() {
  const words = useWords(newsletterWords)
  const [edition, setEdition] = useState<Edition>()
  const [way, setWay] = useState<'set' | 'plain'>('set')
  const { data, error, refetch } = useAsked(previewNewsletter, { query: edition ? { edition } : {} })
  const isEmpty = error instanceof Problem && error.status === 404
  return (
    <section>
      <div className="ways">
        <h2>{words.letter}</h2>
        <Segmented<Edition>
          aria-label={words.edition}
          value={edition ?? data?.edition ?? 'zh-Hans'}
          onChange={setEdition}
          options={EDITIONS.map((each) => ({ value: each, label: words.editions[each] }))}
        />
        <Segmented<'set' | 'plain'>
          aria-label={words.shown}
          value={way}
          onChange={setWay}
          options={[
            { value: 'set', label: words.set },
            { value: 'plain', label: words.plain },
          ]}
        />
      </div>
      {isEmpty && <Nothing says={words.nothing} />}
      {error && !isEmpty && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !isEmpty && (
        <>
          <p className="subject">{data.subject}</p>
          {way === 'set' ? (
            <iframe title={words.letter} sandbox="" srcDoc={data.html} />
          ) : (
            <pre tabIndex={0}>{data.text}</pre>
          )}
        </>
      )}
    </section>
  )
}
