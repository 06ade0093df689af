import { App, Button, Input, Segmented, Switch } from 'antd'
import { useState } from 'react'
import { wordListWords } from '../../../messages/desk-app/word-list.ts'
import type { Answered } from '../../contract/operation.ts'
import { type listWordsOfDesk, setWordNow, tryWord } from '../../contract/word-list.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { typedSince } from '../parts/typed-since.ts'
import { MarkedText } from './marked-text.tsx'

type Word = Answered<typeof listWordsOfDesk>['items'][number]

/** One term: tried on last week's comments, then saved. */
export function WordEditor({ word, onDone }: { readonly word: Word | undefined; onDone(): void }) {
  const words = useWords(wordListWords)
  const { message } = App.useApp()
  const save = useAct(setWordNow)
  const trial = useAct(tryWord)
  const [text, setText] = useState(word?.text ?? '')
  const [effect, setEffect] = useState<Word['effect']>(word?.effect ?? 'hold')
  const [homophones, setHomophones] = useState(word?.homophones ?? false)
  const [note, setNote] = useState(word?.note ?? '')
  const body = { text: text.trim(), effect, homophones, note: note.trim() || undefined }
  const isEmpty = body.text === ''

  async function keep(): Promise<void> {
    const { number } = await save.mutateAsync({ body })
    void message.success(words.saved(number))
    trial.reset()
    setText((now) => typedSince(now, text))
    setNote((now) => typedSince(now, note))
    onDone()
  }

  return (
    <form
      className="word-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) void keep().catch(() => {})
      }}
    >
      <h2>{word ? words.change : words.add}</h2>
      <label htmlFor="word-text">{words.term}</label>
      <Input
        id="word-text"
        value={text}
        maxLength={40}
        disabled={word !== undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <Segmented<Word['effect']>
        value={effect}
        onChange={setEffect}
        options={(['hold', 'reject', 'allow'] as const).map((value) => ({ value, label: words.effects[value] }))}
      />
      <label className="switch">
        <Switch
          size="small"
          checked={homophones && effect !== 'allow'}
          disabled={effect === 'allow'}
          onChange={setHomophones}
        />{' '}
        {words.homophones}
        <span className="soft"> {words.homophonesHint}</span>
      </label>
      <label htmlFor="word-note">{words.note}</label>
      <Input id="word-note" value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
      <p className="acts">
        <Button
          disabled={isEmpty}
          loading={trial.isPending}
          onClick={() => void trial.mutateAsync({ body }).catch(() => {})}
        >
          {words.tryLastWeek}
        </Button>
        <Button type="primary" htmlType="submit" disabled={isEmpty} loading={save.isPending}>
          {words.save}
        </Button>
        {word && <Button onClick={onDone}>{words.cancel}</Button>}
      </p>
      {trial.data && (
        <div className="tried" aria-live="polite">
          <p>{words.trial(trial.data.read, trial.data.more, trial.data.fewer)}</p>
          {trial.data.examples.map(({ commentId, text: said, start, end }) => (
            <MarkedText key={commentId} text={said} hits={[{ start, end }]} />
          ))}
        </div>
      )}
    </form>
  )
}
