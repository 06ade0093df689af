import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { type Edition, EDITIONS } from '../../../newsroom/settings/setting.ts'
import type { TermAnswer } from '../../contract/dictionary.ts'
import { useMe, useWords } from '../me.ts'
import type { Column } from '../parts/rows.tsx'
import { useTimes } from '../parts/times.ts'
import type { DictionarySearch } from './dictionary-search.ts'
import { inShort } from './in-short.ts'

/** The columns of the dictionary. A phone has the term, and beneath it what it is for. */
export function useTermColumns(
  filters: DictionarySearch,
  onRemove: ((entry: TermAnswer) => void) | undefined,
): readonly Column<TermAnswer>[] {
  const words = useWords(dictionaryWords)
  const { edition: own } = useMe().paper
  const say = useTimes()
  const printed = EDITIONS.filter((edition) => edition !== own)
  const form = (edition: Edition): Column<TermAnswer> => ({
    key: edition,
    title: words.editions[edition],
    width: 'minmax(6rem, 1fr)',
    wide: true,
    render: ({ forms }) => <span lang={edition}>{forms[edition]}</span>,
  })
  return [
    {
      key: 'term',
      title: words.term,
      width: 'minmax(9rem, 1.4fr)',
      render: (entry) => (
        <span className="dictionary-term">
          <Link to="/dictionary" search={{ ...filters, term: entry.term }} className="headline" lang={own}>
            {entry.term}
          </Link>
          {entry.isName && <Tag className="term-mark">{words.name}</Tag>}
          <small className="narrow">{inShort({ ...entry, isName: false }, words)}</small>
        </span>
      ),
    },
    ...printed.map(form),
    {
      key: 'reading',
      title: words.reading,
      width: 'minmax(6rem, 1fr)',
      wide: true,
      render: ({ reading }) => reading,
    },
    {
      key: 'note',
      title: words.note,
      width: 'minmax(6rem, 1fr)',
      wide: true,
      render: ({ note }) => <span className="soft">{note}</span>,
    },
    {
      key: 'set',
      title: words.setBy,
      width: '10rem',
      wide: true,
      render: ({ by, setAt }) => <span className="soft">{words.last(by ?? words.byProgram, say(setAt))}</span>,
    },
    ...(onRemove
      ? [
          {
            key: 'remove',
            title: words.remove,
            isTitleHidden: true,
            width: '4rem',
            wide: true,
            render: (entry: TermAnswer) => (
              <Button
                type="link"
                size="small"
                aria-label={words.removeTerm(entry.term)}
                onClick={() => onRemove(entry)}
              >
                {words.remove}
              </Button>
            ),
          },
        ]
      : []),
  ]
}
