import { Alert, App, Button, Select } from 'antd'
import { newsletterWords } from '../../../messages/desk-app/newsletter.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { changeNewsletter, type NewsletterAnswer, readNewsletter } from '../../contract/newsletter.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { Issues } from './issues.tsx'
import { Letter } from './letter.tsx'
import './newsletter.css'
import { Subscribers } from './subscribers.tsx'

/** 简报: the day's letter as it would go out, who gets it, and whether it goes. Beside it, how long flashes wait. */
export function NewsletterScreen() {
  const places = useWords(placeWords)
  const { data, error, refetch } = useAsked(readNewsletter, {})
  return (
    <Screen title={places.newsletter}>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="newsletter">
          <Letter />
          <div>
            <Sending newsletter={data} />
            <Subscribers newsletter={data} />
            <Issues issues={data.issues} />
          </div>
        </div>
      )}
    </Screen>
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const HOLDS = [0, 10, 30, 60, 120, 300, 600]

function Sending({ newsletter: { on, hour, hasMail, push } }: { readonly newsletter: NewsletterAnswer }) {
  const words = useWords(newsletterWords)
  const { message } = App.useApp()
  const { mutateAsync, isPending } = useAct(changeNewsletter)
  const change = (body: { on?: boolean; hour?: number; holdSeconds?: number }) =>
    void mutateAsync({ body }).then(
      () => message.success(words.changed),
      () => {},
    )
  const holds = [...new Set([...HOLDS, push.holdSeconds])].toSorted((a, b) => a - b)
  return (
    <section>
      {!hasMail && <Alert type="warning" showIcon title={words.noMail} />}
      <dl className="facts">
        <dt>{words.state}</dt>
        <dd>
          {on ? words.on : words.off}
          <Button disabled={isPending} onClick={() => change({ on: !on })}>
            {on ? words.pause : words.resume}
          </Button>
        </dd>
        <dt>{words.hour}</dt>
        <dd>
          <Select<number>
            aria-label={words.hour}
            value={hour}
            disabled={isPending}
            onChange={(next) => change({ hour: next })}
            options={HOURS.map((each) => ({ value: each, label: words.atHour(each) }))}
          />
          <small>{words.lateRule}</small>
        </dd>
        <dt>{words.push}</dt>
        <dd>{words.browsers(push.browsers)}</dd>
        <dt>{words.hold}</dt>
        <dd>
          <Select<number>
            aria-label={words.hold}
            value={push.holdSeconds}
            disabled={isPending}
            onChange={(next) => change({ holdSeconds: next })}
            options={holds.map((each) => ({ value: each, label: words.seconds(each) }))}
          />
          <small>{words.holdRule}</small>
        </dd>
      </dl>
    </section>
  )
}
