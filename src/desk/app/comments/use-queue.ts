import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { App } from 'antd'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { listComments, openCommentCards } from '../../contract/comments.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAskedPages } from '../asked.ts'
import { useWords } from '../me.ts'
import type { Card, Chip } from './chips.ts'

/** Cards of a page, and when the next page is asked for: the next card is always here before it is wanted. */
const PAGE = 30
const AHEAD = 10
const RENEW_MS = 30_000

/** The cards of a queue, one in focus. Those that a colleague has open are passed by. */
export function useQueue(queue: Chip, waiting: number) {
  const words = useWords(commentsWords)
  const { message } = App.useApp()
  const pages = useAskedPages(listComments, { query: { queue, limit: PAGE } })
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [back, setBack] = useState<readonly Card[]>([])
  const open = useAct(openCommentCards, { quiet: true })
  const cards = useMemo(() => {
    const loaded = pages.data?.pages.flatMap((page: Answered<typeof listComments>) => page.items) ?? []
    const returned = new Set(back.map(({ id }) => id))
    return [...back, ...loaded.filter(({ id }) => !gone.has(id) && !returned.has(id))]
  }, [pages.data, gone, back])
  const focus = cards[0]

  const { hasNextPage, isFetching, fetchNextPage, refetch } = pages
  useEffect(() => {
    if (cards.length < AHEAD && hasNextPage && !isFetching) void fetchNextPage()
  }, [cards.length, hasNextPage, isFetching, fetchNextPage])
  // All of this page is done, and there are new ones.
  useEffect(() => {
    if (cards.length > 0 || waiting === 0 || isFetching || hasNextPage) return
    setGone(new Set())
    void refetch()
  }, [cards.length, waiting, isFetching, hasNextPage, refetch])

  const leave = (ids: readonly string[]) => {
    setGone((before) => new Set([...before, ...ids]))
    setBack((before) => before.filter(({ id }) => !ids.includes(id)))
  }
  const claim = useEffectEvent(async (id: string) => {
    const { commentIds } = await open.mutateAsync({ body: { commentIds: [id] } })
    if (commentIds.includes(id)) return
    leave([id])
    void message.info(words.openElsewhere)
  })
  const focusId = focus?.id
  useEffect(() => {
    if (focusId === undefined) return
    const ask = () => void claim(focusId).catch(() => {})
    ask()
    const renewing = setInterval(ask, RENEW_MS)
    return () => clearInterval(renewing)
  }, [focusId])

  return {
    pages,
    cards,
    focus,
    leave,
    /** Puts cards before all others: what was judged is not judged any more. */
    bringBack(returned: readonly Card[]) {
      setGone((before) => new Set([...before].filter((id) => !returned.some((card) => card.id === id))))
      setBack((before) => [...returned, ...before])
    },
  }
}
