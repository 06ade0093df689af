import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import {
  correctWireItem,
  orderWirePins,
  pinWireItem,
  placeWireItem,
  promoteWireItem,
  restoreWireItem,
  unpinWireItem,
  type WireItemView,
  withdrawWireItem,
} from '../../contract/wire.ts'
import { useAct } from '../asked.ts'
import { Problem } from '../call.ts'
import { useMe, useWords } from '../me.ts'
import { dayBounds, dayOf } from '../parts/paper-clock.ts'
import { useTimes } from '../parts/times.ts'

/** Null where it has none. */
export interface WirePlace {
  readonly topicId: string | null
  readonly sectionId: string | null
  readonly sourceId: string | null
}

export interface WireActs {
  correct(item: WireItemView, to: { readonly headline: string; readonly text: string }): Promise<boolean>
  place(item: WireItemView, at: WirePlace): Promise<boolean>
  withdraw(item: WireItemView): void
  restore(item: WireItemView): void
  pin(item: WireItemView, span: 'hour' | 'three' | 'day'): void
  unpin(item: WireItemView): void
  order(itemIds: readonly string[]): void
  /** Makes a draft and goes there; without a section of its own, one has to be given. */
  promote(item: WireItemView, sectionId?: string): void
}

interface Asking {
  /** Asks into which section an item is to go that has none. */
  askSection(item: WireItemView): void
}

/** What is done with items of the wire. Each says what it did; what can be taken back offers that beside it. */
export function useWireActs({ askSection }: Asking): WireActs {
  const words = useWords(wireWords)
  const time = useTimes()
  const { timeZone } = useMe().paper
  const { message } = App.useApp()
  const navigate = useNavigate()
  const correct = useAct(correctWireItem)
  const place = useAct(placeWireItem)
  const withdraw = useAct(withdrawWireItem)
  const restore = useAct(restoreWireItem)
  const pin = useAct(pinWireItem)
  const unpin = useAct(unpinWireItem)
  const order = useAct(orderWirePins)
  const promote = useAct(promoteWireItem)

  /** Why it was refused has been said already. */
  const done = (work: Promise<unknown>) =>
    work.then(
      () => true,
      (error: unknown) => {
        if (error instanceof Problem) return false
        throw error
      },
    )

  function saidWithUndo(key: string, says: string, undo: () => void): void {
    void message.success({
      key,
      duration: 8,
      content: (
        <>
          {says}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              undo()
            }}
          >
            {words.undo}
          </Button>
        </>
      ),
    })
  }

  const acts: WireActs = {
    async correct(item, { headline, text }) {
      const ok = await done(
        correct.mutateAsync({ params: { itemId: item.id }, body: { headline, ...(text !== '' && { text }) } }),
      )
      if (ok) void message.success(words.corrected)
      return ok
    },
    async place(item, at) {
      const ok = await done(place.mutateAsync({ params: { itemId: item.id }, body: { ...at } }))
      if (ok) void message.success(words.placed)
      return ok
    },
    withdraw(item) {
      void done(withdraw.mutateAsync({ params: { itemId: item.id }, body: {} })).then((ok) => {
        if (ok) saidWithUndo(item.id, words.withdrawn, () => acts.restore(item))
      })
    },
    restore(item) {
      void done(restore.mutateAsync({ params: { itemId: item.id } })).then((ok) => {
        if (ok) void message.success(words.restored)
      })
    },
    pin(item, span) {
      const hours = { hour: 1, three: 3 }
      const until =
        span === 'day'
          ? dayBounds(dayOf(new Date().toISOString(), timeZone), timeZone)!.to
          : new Date(Date.now() + hours[span] * 3_600_000).toISOString()
      void done(pin.mutateAsync({ params: { itemId: item.id }, body: { until } })).then((ok) => {
        if (ok) saidWithUndo(item.id, words.pinnedNow(time(until)), () => acts.unpin(item))
      })
    },
    unpin(item) {
      void done(unpin.mutateAsync({ params: { itemId: item.id } })).then((ok) => {
        if (ok) void message.success(words.unpinned)
      })
    },
    order: (itemIds) => void done(order.mutateAsync({ body: { itemIds: [...itemIds] } })),
    promote(item, sectionId) {
      if (sectionId === undefined && !item.section) return askSection(item)
      const body = sectionId === undefined ? {} : { sectionId }
      void promote.mutateAsync({ params: { itemId: item.id }, body }).then(
        ({ articleId }) => {
          void message.success(words.promoted)
          void navigate({ to: `/articles/${articleId}` as '/' })
        },
        () => {},
      )
    },
  }
  return acts
}
