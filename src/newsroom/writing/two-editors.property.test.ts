import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachDatabase, type Paper } from '../../../test/support/paper.ts'
import { MINUTE, SECOND } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { listRevisions } from '../articles/article-store.ts'
import type { Newsroom } from '../newsroom.ts'
import { joinStaff } from '../people/staff.ts'
import { begin } from './begin.ts'
import { answerRequest, requestHandOver, takeOver } from './hand-over.ts'
import { keep } from './keep.ts'
import { findLock } from './lock-store.ts'
import { save, type SaveOrder } from './save.ts'
import { findSideDrafts } from './side-draft-store.ts'
import { closeAbandoned, leave, sit } from './sit.ts'
import { getText } from './working-store.ts'
import { EMPTY_TEXT } from './working-text.ts'

/** What the two of them, their network and the clock do; each picks one of two tabs by `who`. */
type Step =
  | {
      readonly does: 'type' | 'sit' | 'leave' | 'ask' | 'hand' | 'defer' | 'seize' | 'keep' | 'reload'
      readonly who: 0 | 1
    }
  /** What has been sent arrives: one of what is under way; it may stay under way, to arrive once more. */
  | { readonly does: 'arrive'; readonly which: number; readonly again: boolean }
  | { readonly does: 'wait'; readonly ms: number }
  | { readonly does: 'sweep' }

const who = fc.constantFrom(0 as const, 1 as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('type' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('arrive' as const), which: fc.nat({ max: 5 }), again: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom('sit', 'leave', 'ask', 'hand', 'defer', 'seize', 'keep', 'reload'),
      who,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      ms: fc.constantFrom(SECOND, 31 * SECOND, MINUTE, 3 * MINUTE),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'sweep' as const }) },
)

interface Tab {
  readonly newsroom: Newsroom
  sitting: string
  count: number
}

eachDatabase('two editors at one story', (paper) => {
  it('lose no text that reached the server, whatever is repeated, late or taken over', async () => {
    const people = await Promise.all(
      ['李娜', '张伟'].map((name) => joinStaff(paper.newsroom, { name, role: 'editor' })),
    )
    const newsrooms = people.map(({ id, role }) => paper.newsroom.as({ kind: 'staff', id, role }))
    let sittings = 0
    const openTab = (newsroom: Newsroom): Tab => ({
      newsroom,
      sitting: `tab${String((sittings += 1)).padStart(20, '0')}`,
      count: 0,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const tabs = newsrooms.map(openTab)
        const [first] = tabs
        const text = { ...EMPTY_TEXT, headline: '开头' }
        const articleId = await begin(first!.newsroom, {
          sitting: first!.sitting,
          sectionId: paper.city.id,
          topicIds: [],
          text,
        })
        await play(paper, { articleId, tabs, openTab, steps })
      }),
      { numRuns: 100 },
    )
  })
})

interface Play {
  readonly articleId: string
  readonly tabs: Tab[]
  readonly openTab: (newsroom: Newsroom) => Tab
  readonly steps: readonly Step[]
}

async function play(paper: Paper, { articleId, tabs, openTab, steps }: Play): Promise<void> {
  const underWay: { readonly newsroom: Newsroom; readonly order: SaveOrder }[] = []
  /** Of each sitting, the newest text that the server has had. */
  const reached = new Map<string, { readonly count: number; readonly headline: string }>()

  const arrive = async ({ newsroom, order }: (typeof underWay)[number]) => {
    const { landed } = await save(newsroom, order)
    const lock = await findLock(paper.database.read, articleId)
    expect(landed).toBe(lock?.sitting === order.sitting ? 'text' : 'side_draft')
    if ((reached.get(order.sitting)?.count ?? 0) < order.count)
      reached.set(order.sitting, { count: order.count, headline: order.text.headline })
  }
  const take = async (tried: Step) => {
    if (tried.does === 'wait') return paper.passes(tried.ms)
    if (tried.does === 'sweep') return closeAbandoned(paper.newsroom)
    if (tried.does === 'arrive') {
      const index = tried.which % Math.max(1, underWay.length)
      const sent = underWay[index]
      if (!sent) return undefined
      if (!tried.again) underWay.splice(index, 1)
      return arrive(sent)
    }
    const tab = tabs[tried.who]!
    const { newsroom, sitting } = tab
    const at = { articleId, sitting }
    switch (tried.does) {
      case 'type': {
        tab.count += 1
        const text = { ...EMPTY_TEXT, headline: `${sitting}-${tab.count}` }
        return underWay.push({ newsroom, order: { ...at, count: tab.count, text } })
      }
      case 'sit':
        return sit(newsroom, { ...at, active: false })
      case 'leave':
        return leave(newsroom, at)
      case 'ask':
        return requestHandOver(newsroom, at)
      case 'hand':
        return answerRequest(newsroom, { ...at, handOver: true })
      case 'defer':
        return answerRequest(newsroom, { ...at, handOver: false })
      case 'seize':
        return takeOver(newsroom, { ...at, reason: '截稿' })
      case 'keep':
        return keep(newsroom, { ...at, count: tab.count, why: 'named' })
      case 'reload':
        tabs[tried.who] = openTab(newsroom)
        return undefined
    }
  }

  for (const tried of steps) {
    try {
      await take(tried)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  for (const late of underWay) await arrive(late)

  const revisions = await listRevisions(paper.database.read, articleId)
  const kept = new Set([
    ...revisions.map(({ headline }) => headline),
    (await getText(paper.database.read, articleId, revisions.length)).headline,
    ...(await findSideDrafts(paper.database.read, articleId)).map(({ headline }) => headline),
  ])
  for (const { headline } of reached.values()) expect(kept).toContain(headline)
}
