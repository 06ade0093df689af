import { App, Modal } from 'antd'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { slotAt, type Spot } from '../../../newsroom/fronts/edit.ts'
import { type Arrangement, listTwice, type Place, ruleOf } from '../../../newsroom/fronts/front.ts'
import { arrangeFrontNow, composeFront, type FrontAnswer, type FrontStory } from '../../contract/fronts.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { useTimes } from '../parts/times.ts'
import { bodyOf } from './composition.ts'
import { changesIn, countOf, type Draft } from './draft.ts'
import { useSpan } from './entry-line.tsx'
import type { Names } from './names.ts'

interface GoLiveProps {
  readonly live: FrontAnswer
  readonly draft: Draft
  readonly names: Names
  readonly stories: ReadonlyMap<string, FrontStory> | undefined
  onClose(): void
  onLive(front: FrontAnswer): void
}

/** What will be otherwise, slot by slot, before readers see it. */
export function GoLive({ live, draft, names, stories, onClose, onLive }: GoLiveProps) {
  const words = useWords(frontsWords)
  const say = useTimes()
  const span = useSpan()
  const { message } = App.useApp()
  const arrange = useAct(arrangeFrontNow)
  const before = useAsked(composeFront, {
    params: { front: live.name },
    body: bodyOf(draft.base.arrangement, undefined),
  })
  const changes = changesIn(draft)
  const twice = listTwice(draft.now)
  const known = new Map([...(before.data?.stories ?? []), ...(stories?.values() ?? [])].map((each) => [each.id, each]))
  const isReady = countOf(changes) > 0 && twice.length === 0

  async function goLive() {
    if (!isReady || arrange.isPending) return
    try {
      const front = await arrange.mutateAsync({
        params: { front: live.name },
        body: { basedOn: draft.base.version, ...bodyOf(draft.now, undefined) },
      })
      onLive(front)
      void message.success(words.wentLive(say(front.arrangedAt ?? new Date().toISOString())))
    } catch {
      // Said already; what is live is asked for again, and the draft stays.
    }
    onClose()
  }
  useKeys({ 'Mod+enter': () => void goLive() })

  return (
    <Modal
      open
      width={640}
      title={words.goLiveTitle}
      okText={words.goLive}
      onOk={() => void goLive()}
      okButtonProps={{ disabled: !isReady, loading: arrange.isPending, autoFocus: true }}
      onCancel={onClose}
    >
      <p>{words.goLiveLead}</p>
      {twice.map(({ articleId, slots }) => (
        <p key={articleId} role="alert" className="front-alert">
          {words.twiceLead(known.get(articleId)?.headline ?? articleId, slots.map(names.slot).join('、'))}
        </p>
      ))}
      <table className="front-diff">
        <tbody>
          {changes.slots.map((key) => (
            <Change
              key={key}
              what={names.slot(key)}
              was={held(draft.base.arrangement, key)}
              is={held(draft.now, key)}
            />
          ))}
          {changes.rules.map((place) => (
            <Change
              key={place}
              what={words.ruleChanged(names.place(place as Place))}
              was={names.rule(ruleOf(live.name, draft.base.arrangement, place as Place))}
              is={names.rule(ruleOf(live.name, draft.now, place as Place))}
            />
          ))}
          {changes.blocks && (
            <Change what={words.blocksChanged} was={blocks(draft.base.arrangement)} is={blocks(draft.now)} />
          )}
        </tbody>
      </table>
    </Modal>
  )

  function held(arrangement: Arrangement, key: string): string {
    const [place, position] = key.split(' ')
    const slot = slotAt(arrangement, { place: place as Spot['place'], position: Number(position) })
    const entries = slot.entries.map((entry) =>
      [entry.headline ?? known.get(entry.articleId)?.headline ?? entry.articleId, span(entry)]
        .filter(Boolean)
        .join(' '),
    )
    const text = entries.length > 0 ? entries.join(' / ') : words.automatic
    return slot.locked ? `${text}（${words.locked}）` : text
  }

  function blocks({ blocks: order, hiddenBlocks }: Arrangement): string {
    const shown = order.map((id) => names.place(`block:${id}`)).join('、')
    const hidden = hiddenBlocks.map((id) => names.place(`block:${id}`)).join('、')
    return [shown || words.automatic, hidden && `${words.hiddenBlocks}：${hidden}`].filter(Boolean).join('；')
  }
}

function Change({ what, was, is }: { readonly what: string; readonly was: string; readonly is: string }) {
  const words = useWords(frontsWords)
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <del>{was}</del> <span className="vh">{words.becomes}</span> <ins>{is}</ins>
      </td>
    </tr>
  )
}
