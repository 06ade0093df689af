import { Link } from '@tanstack/react-router'
import { App, Button, Input, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { wordListWords } from '../../../messages/desk-app/word-list.ts'
import type { Answered } from '../../contract/operation.ts'
import { exportWords, listWordsOfDesk, removeWordNow, setWordNow } from '../../contract/word-list.ts'
import { useAct, useAsked } from '../asked.ts'
import { addressOf } from '../call.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import './comments.css'
import { ImportWords } from './import-words.tsx'
import { TryText } from './try-text.tsx'
import { WordEditor } from './word-editor.tsx'

type Word = Answered<typeof listWordsOfDesk>['items'][number]
type Effect = Word['effect']

/** 评论词表: the terms, a text to try them on, and a form for one more. */
export function WordsScreen() {
  const words = useWords(wordListWords)
  const { back, undo } = useWords(commentsWords)
  const say = useTimes()
  const { message } = App.useApp()
  const mayKeep = useMay('keep_words')
  const { data, error, refetch } = useAsked(listWordsOfDesk, {})
  const remove = useAct(removeWordNow)
  const set = useAct(setWordNow)
  const [effect, setEffect] = useState<Effect | 'all'>('all')
  const [q, setQ] = useState('')
  const [edited, setEdited] = useState<Word>()
  const shown = (data?.items ?? []).filter(
    (word) => (effect === 'all' || word.effect === effect) && `${word.text}${word.note ?? ''}`.includes(q.trim()),
  )
  const putBack = async ({ text, effect: does, homophones, note }: Word) => {
    await set.mutateAsync({ body: { text, effect: does, homophones, note } })
    void message.success({ key: text, content: words.putBack })
  }
  const take = async (word: Word) => {
    await remove.mutateAsync({ params: { number: word.number } })
    void message.success({
      key: word.text,
      duration: 8,
      content: (
        <>
          {words.removed}{' '}
          <Button type="link" size="small" onClick={() => void putBack(word).catch(() => {})}>
            {undo}
          </Button>
        </>
      ),
    })
  }
  return (
    <Screen
      title={words.title}
      acts={
        <nav className="comment-places">
          <a href={addressOf(exportWords, {})} download>
            {words.exportAct}
          </a>
          {mayKeep && <ImportWords />}
          <Link to="/comments">{back}</Link>
        </nav>
      }
    >
      <p className="soft">{mayKeep ? words.lead : words.readOnly}</p>
      <div className="word-list">
        <section>
          <div className="chips">
            <Segmented<Effect | 'all'>
              value={effect}
              onChange={setEffect}
              options={[
                { value: 'all' as const, label: words.all },
                ...(['hold', 'reject', 'allow'] as const).map((value) => ({ value, label: words.effects[value] })),
              ]}
            />
            <Input
              type="search"
              aria-label={words.find}
              placeholder={words.find}
              value={q}
              allowClear
              onChange={({ target }) => setQ(target.value)}
            />
          </div>
          {error ? (
            <Failed problem={error} onRetry={() => void refetch()} />
          ) : (
            <Table<Word>
              size="small"
              rowKey="number"
              loading={!data}
              dataSource={shown}
              pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
              locale={{ emptyText: <Nothing says={data?.items.length === 0 ? words.none : words.noneFound} /> }}
              columns={[
                { title: words.number, dataIndex: 'number', width: '4rem', align: 'right' },
                {
                  title: words.term,
                  render: (_, word) => (
                    <>
                      {mayKeep ? (
                        <Button type="link" size="small" onClick={() => setEdited(word)}>
                          {word.text}
                        </Button>
                      ) : (
                        word.text
                      )}
                      {word.homophones && <Tag>{words.homophones}</Tag>}
                    </>
                  ),
                },
                {
                  title: words.effect,
                  render: (_, word) => <span className={`effect ${word.effect}`}>{words.effects[word.effect]}</span>,
                },
                { title: words.note, dataIndex: 'note', responsive: ['md'], ellipsis: true },
                {
                  title: words.setBy,
                  responsive: ['lg'],
                  render: (_, word) => `${word.by ?? ''} ${say(word.setAt)}`,
                },
                ...(mayKeep
                  ? [
                      {
                        title: words.remove,
                        render: (_: unknown, word: Word) => (
                          <Button type="link" size="small" onClick={() => void take(word).catch(() => {})}>
                            {words.remove}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </section>
        <aside>
          {mayKeep && <WordEditor key={edited?.number ?? 'new'} word={edited} onDone={() => setEdited(undefined)} />}
          <TryText />
        </aside>
      </div>
    </Screen>
  )
}
