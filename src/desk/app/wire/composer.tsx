import { Alert, Button, Checkbox, Input, Select } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { countCharacters } from '../../../hanzi/words/count.ts'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import { fileWireItem, type WireItemView } from '../../contract/wire.ts'
import { useAct } from '../asked.ts'
import { openOptionsOf, useChoices } from '../choices.ts'
import { useWords } from '../me.ts'
import { ChoiceList, type ChoiceListHandle } from './choice-list.tsx'
import {
  type Choosing,
  choosingAt,
  type Draft,
  forgetSent,
  keepDraft,
  keyOf,
  nextDraft,
  readDraft,
  WANTED_LENGTH,
  withoutChoice,
} from './draft.ts'
import { Similar } from './similar.tsx'
import { isComposing } from '../parts/composing.ts'

interface ComposerProps {
  /** A flash and nothing else: no paragraph more, no question whether it is one. */
  readonly quick?: boolean
  onFiled(item: WireItemView): void
}

/** One line for the wire: typed, given a topic and a source, filed by Mod+Enter. It is never lost, and never filed twice. */
export function Composer({ quick = false, onFiled }: ComposerProps) {
  const words = useWords(wireWords)
  const id = useId()
  const [draft, setDraft] = useState(readDraft)
  const [choosing, setChoosing] = useState<Choosing>()
  const [composing, setComposing] = useState(false)
  const list = useRef<ChoiceListHandle>(null)
  const choices = useChoices()
  const file = useAct(fileWireItem, { quiet: true })
  const length = countCharacters(draft.headline)
  const ready = draft.headline.trim() !== '' && !file.isPending

  useEffect(() => keepDraft(draft), [draft])

  function change(part: Partial<Draft>): void {
    setDraft((before) => ({ ...before, ...part }))
  }

  async function send(): Promise<void> {
    if (!ready) return
    const { headline, text, topicId, sourceId } = draft
    const order = {
      headline: headline.trim().replaceAll(/(?<!\s)\s*\n\s*/g, ' '),
      ...(!quick && text.trim() !== '' && { text: text.trim() }),
      flash: quick || draft.flash,
      ...(topicId !== undefined && { topicId }),
      ...(sourceId !== undefined && { sourceId }),
    }
    const item = await file.mutateAsync({ body: { key: keyOf(order), ...order } })
    forgetSent()
    setDraft((now) => nextDraft(now, draft))
    setChoosing(undefined)
    onFiled(item)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (isComposing(event)) return
    if (choosing && list.current?.take(event)) return
    if (event.key !== 'Enter') return
    // One line: Enter alone would break it.
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) void send().catch(() => {})
  }

  function choose(chosen: string): void {
    if (!choosing) return
    change({
      headline: withoutChoice(draft.headline, choosing),
      ...(choosing.mark === 'topic' ? { topicId: chosen } : { sourceId: chosen }),
    })
    setChoosing(undefined)
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send().catch(() => {})
      }}
    >
      <label className="vh" htmlFor={id}>
        {words.headline}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 1, maxRows: 3 }}
        maxLength={120}
        placeholder={words.headlineHint}
        value={draft.headline}
        aria-describedby={`${id}-count`}
        {...(choosing && { role: 'combobox', 'aria-expanded': true, 'aria-controls': `${id}-choices` })}
        onChange={({ target }) => {
          change({ headline: target.value })
          setChoosing(choosingAt(target.value, target.selectionStart))
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onBlur={() => setChoosing(undefined)}
        onKeyDown={onKeyDown}
      />
      {choosing && (
        <ChoiceList
          ref={list}
          id={`${id}-choices`}
          wanted={choosing.wanted}
          choices={choosing.mark === 'topic' ? choices.topics : choices.sources}
          onChoose={choose}
          onLeave={() => setChoosing(undefined)}
        />
      )}
      {!quick && (
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          placeholder={words.moreHint}
          aria-label={words.more}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      )}
      <div className="with">
        <span
          id={`${id}-count`}
          className={length > WANTED_LENGTH ? 'over' : 'soft'}
          title={length > WANTED_LENGTH ? words.tooLong : undefined}
        >
          {words.count(length, WANTED_LENGTH)}
        </span>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.topic}
          aria-label={words.topic}
          value={draft.topicId ?? null}
          options={openOptionsOf(choices.topics)}
          onChange={(topicId: string | null) => change({ topicId: topicId ?? undefined })}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.source}
          aria-label={words.source}
          value={draft.sourceId ?? null}
          options={openOptionsOf(choices.sources)}
          onChange={(sourceId: string | null) => change({ sourceId: sourceId ?? undefined })}
        />
        {!quick && (
          <Checkbox checked={draft.flash} onChange={({ target }) => change({ flash: target.checked })}>
            {words.asFlash}
          </Checkbox>
        )}
        <Button type="primary" htmlType="submit" disabled={!ready} loading={file.isPending} title={words.fileKeys}>
          {words.file}
        </Button>
      </div>
      {file.error && (
        <Alert type="error" showIcon title={file.error.status === 0 ? words.unfiled : file.error.message} />
      )}
      <Similar headline={draft.headline} still={composing} />
    </form>
  )
}
