import { DownloadOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { exportPeopleOutput, listPeopleOutput, type PersonOutput } from '../../contract/numbers.ts'
import { useAsked } from '../asked.ts'
import { addressOf } from '../call.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { Definition } from './definition.tsx'
import './numbers.css'
import { boundsOf, type Days, daysBetween, daysOf, type Period } from './periods.ts'
import { Views } from './views.tsx'

const PERIODS: readonly Period[] = ['week', 'this', 'last']

/** 稿件与字数: what each person wrote in a time, with how it was counted. */
export function OutputScreen() {
  const words = useWords(numbersWords)
  const places = useWords(placeWords)
  const { timeZone } = useMe().paper
  const search = useSearch({ from: '/numbers/people' })
  const navigate = useNavigate()
  const seesAll = useMay('see_output')
  const [opened] = useState(() => boundsOf(daysOf('this', new Date().toISOString(), timeZone), timeZone))
  const time = { from: search.from ?? opened.from, to: search.to ?? opened.to }
  const { data, error, refetch } = useAsked(listPeopleOutput, { query: time }, { when: time.from < time.to })
  const days = daysBetween(time.from, time.to, timeZone)
  const choose = (next: Days) =>
    void navigate({ to: '/numbers/people', search: boundsOf(next, timeZone), replace: true })
  return (
    <Screen title={places.numbers} acts={<Views at="people" />}>
      <div className="output">
        <search className="period">
          {PERIODS.map((period) => (
            <Button key={period} onClick={() => choose(daysOf(period, new Date().toISOString(), timeZone))}>
              {words.months[period]}
            </Button>
          ))}
          <DayInput label={words.from} value={days.first} onChoose={(first) => choose({ ...days, first })} />
          <DayInput label={words.to} value={days.last} onChoose={(last) => choose({ ...days, last })} />
          <Button icon={<DownloadOutlined />} href={addressOf(exportPeopleOutput, { query: time })} download>
            {words.csv}
          </Button>
        </search>
        {time.from >= time.to && <Alert type="warning" showIcon title={words.wrongTime} />}
        {!seesAll && <p className="soft">{words.ownOnly}</p>}
        {error && <Failed problem={error} onRetry={() => void refetch()} />}
        {!data && !error && time.from < time.to && <Loading rows={8} />}
        {data?.items.length === 0 && <Nothing says={words.nobody} />}
        {data && data.items.length > 0 && <OutputTable people={data.items} />}
        <Definition lines={words.howOutput} open />
      </div>
    </Screen>
  )
}

interface DayInputProps {
  readonly label: string
  readonly value: string
  onChoose(day: string): void
}

function DayInput({ label, value, onChoose }: DayInputProps) {
  return (
    <label>
      {label}{' '}
      <Input
        type="date"
        style={{ width: '9.5rem' }}
        value={value}
        onChange={({ target }) => target.value && onChoose(target.value)}
      />
    </label>
  )
}

function OutputTable({ people }: { readonly people: readonly PersonOutput[] }) {
  const words = useWords(numbersWords)
  const columns = [words.articles, words.alone, words.characterCount, words.shareCount]
  return (
    <div className="table-box" tabIndex={0} role="group" aria-label={words.people}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ staffId, name, articles, alone, characters, share }) => (
            <tr key={staffId ?? name}>
              <th scope="row">
                {name} {staffId === undefined && <span className="soft">{words.notStaff}</span>}
              </th>
              {[articles, alone, characters, share].map((count, index) => (
                <td key={columns[index]} className="number">
                  {count.toLocaleString('en')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
