import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, Tag } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import type { WireItemView } from '../../contract/wire.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { clockText } from '../parts/paper-clock.ts'
import { useTimes } from '../parts/times.ts'
import { Placing } from './placing.tsx'
import type { WireActs } from './use-wire-acts.tsx'
import { isComposing } from '../parts/composing.ts'

/** As `RESTORABLE` of the newsroom: for so long what was taken off is offered to be put back. */
const RESTORABLE_MS = 10 * 60_000

interface WireRowProps {
  readonly item: WireItemView
  readonly acts: WireActs
  /** Among those that are pinned: how it moves there. */
  readonly moves?: { readonly up?: () => void; readonly down?: () => void }
}

/** An item of the wire, and what can be done with it. */
export function WireRow({ item, acts, moves }: WireRowProps) {
  const words = useWords(wireWords)
  const time = useTimes()
  const { timeZone } = useMe().paper
  const mayFile = useMay('file_wire')
  const mayWrite = useMay('write')
  const [correcting, setCorrecting] = useState(false)
  const [placing, setPlacing] = useState(false)
  const gone = item.withdrawnAt !== undefined
  const restorable = gone && Date.now() - Date.parse(item.withdrawnAt!) < RESTORABLE_MS

  const menu = [
    { key: 'place', label: words.place, onClick: () => setPlacing(true) },
    ...(item.pinnedUntil === undefined
      ? (['hour', 'three', 'day'] as const).map((span) => ({
          key: span,
          label: words.pinFor[span],
          onClick: () => acts.pin(item, span),
        }))
      : [{ key: 'unpin', label: words.unpin, onClick: () => acts.unpin(item) }]),
    ...(moves?.up ? [{ key: 'up', label: words.up, onClick: moves.up }] : []),
    ...(moves?.down ? [{ key: 'down', label: words.down, onClick: moves.down }] : []),
  ]

  return (
    <li className={gone ? 'wire-row gone' : 'wire-row'} id={moves ? undefined : `item-${item.id}`}>
      <time dateTime={item.at}>{clockText(item.at, timeZone).slice(11, 16)}</time>
      {correcting ? (
        <Correcting item={item} acts={acts} onEnd={() => setCorrecting(false)} />
      ) : (
        <div className="said">
          <p>
            {item.flash && <Tag color="error">{words.flash}</Tag>}
            {item.pinnedUntil !== undefined && <Tag color="processing">{words.pinUntil(time(item.pinnedUntil))}</Tag>}
            <span className="line">{item.headline}</span>
            {item.correctedAt !== undefined && <Tag>{words.corrected}</Tag>}
            {gone && <Tag>{words.withdrawn}</Tag>}
          </p>
          {item.text !== undefined && <p className="text">{item.text}</p>}
          <p className="soft">
            {[item.topic?.name, item.section?.name, item.source?.name, item.filedBy].filter(Boolean).join('　')}
          </p>
        </div>
      )}
      {placing && <Placing item={item} acts={acts} onEnd={() => setPlacing(false)} />}
      {!correcting && (
        <div className="acts" role="group" aria-label={words.itemActs(item.headline)}>
          {!gone && item.article && (
            <Button type="link" size="small" href={`/desk/articles/${item.article.id}`}>
              {item.article.published ? words.published : words.open}
            </Button>
          )}
          {!gone && mayWrite && !item.article && (
            <Button size="small" onClick={() => acts.promote(item)}>
              {words.promote}
            </Button>
          )}
          {!gone && mayFile && (
            <>
              <Button size="small" onClick={() => setCorrecting(true)}>
                {words.correct}
              </Button>
              <Button size="small" onClick={() => acts.withdraw(item)}>
                {words.withdraw}
              </Button>
              <Dropdown trigger={['click']} menu={{ items: menu }}>
                <Button size="small" type="text" icon={<MoreOutlined />} aria-label={words.furtherActs} />
              </Dropdown>
            </>
          )}
          {restorable && mayFile && (
            <Button size="small" onClick={() => acts.restore(item)}>
              {words.restore}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

interface CorrectingProps {
  readonly item: WireItemView
  readonly acts: WireActs
  onEnd(): void
}

function Correcting({ item, acts, onEnd }: CorrectingProps) {
  const words = useWords(wireWords)
  const [headline, setHeadline] = useState(item.headline)
  const [text, setText] = useState(item.text ?? '')

  async function save(): Promise<void> {
    if (await acts.correct(item, { headline: headline.trim(), text: text.trim() })) onEnd()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (event.key === 'Escape') onEnd()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }

  return (
    <div className="correcting">
      <Input.TextArea
        autoFocus
        autoSize
        maxLength={120}
        aria-label={words.correcting}
        value={headline}
        onKeyDown={onKeyDown}
        onChange={({ target }) => setHeadline(target.value.replaceAll('\n', ''))}
      />
      <Input.TextArea
        autoSize
        maxLength={2000}
        aria-label={words.more}
        placeholder={words.moreHint}
        value={text}
        onKeyDown={onKeyDown}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="with">
        <span className="soft">{words.correcting}</span>
        <Button size="small" onClick={onEnd}>
          {words.leave}
        </Button>
        <Button size="small" type="primary" disabled={headline.trim() === ''} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}
