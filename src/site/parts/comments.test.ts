import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frame as frameOf, views } from '../../../test/support/site-views.ts'
import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import type { Frame } from '../frame.ts'
import { commentsDigest } from './comments.tsx'
import { talkList } from './talk.tsx'

const frame: Frame = { ...frameOf(), signIn: true }
/** Nothing was rendered for it yet. */
const asNew = (): Frame => ({ ...frame })

const [sample] = views.comments as [ReaderComment]
const thread = {
  of: 'article' as const,
  id: '01article001',
  slug: undefined,
  title: '外港潮闸',
  sectionId: undefined,
  text: undefined,
  since: '2026-11-22T02:46:00.000Z',
  changesAt: undefined,
}

/** One thing that happens to a comment: it is edited, its writer is renamed or leaves, it is liked, answered … */
const change: fc.Arbitrary<Partial<ReaderComment>> = fc.constantFrom<Partial<ReaderComment>[]>(
  { text: '末班船改了。' },
  { text: '末班船\n<b>没改</b>' },
  { editedAt: '2026-11-22T02:50:00.000Z' },
  { author: '乘客' },
  { author: '旅客' },
  { author: undefined },
  { byStaff: true },
  { byStaff: false },
  { quote: '下坡' },
  { quote: undefined },
  { parent: { id: '01comment000', floor: 1, author: '阿汐' } },
  { parent: { id: '01comment001', floor: 2, author: '阿汐' } },
  { parent: undefined },
  { likes: 0 },
  { likes: 1 },
  { likes: 2 },
  { replies: 0 },
  { replies: 3 },
  { floor: 7 },
  { postedAt: '2025-01-02T03:04:00.000Z' },
)
const moment = fc.record({
  change: fc.tuple(fc.nat(2), change),
  /** The first is answered by the last; what readers do not see any more is on no list. */
  answered: fc.boolean(),
  hidden: fc.nat(5),
  mode: fc.constantFrom('post' as const, 'closed' as const),
})

it('shows comments as they are, whatever was shown of them before', () => {
  fc.assert(
    fc.property(fc.array(moment, { minLength: 5, maxLength: 25 }), (moments) => {
      const comments = [0, 1, 2].map((n) => ({ ...sample, id: `01comment00${n}`, rootId: `01comment00${n}` }))
      for (const { change, answered, hidden, mode } of moments) {
        Object.assign(comments[change[0]]!, change[1])
        const [first, second, last] = comments.map((comment) => ({ ...comment })) as [ReaderComment, ...ReaderComment[]]
        const listed = [
          { ...first, answers: answered ? [last!] : [] },
          { ...second!, answers: [] },
        ].filter((_, index) => index !== hidden)
        const about = { ...thread, count: listed.length, mode }
        const digest = { thread: about, hot: listed, newest: [second!, last!] }
        expect(commentsDigest(frame, digest)).toEqual(commentsDigest(asNew(), digest))
        const talk = { thread: about, sort: 'old' as const, comments: listed, first: true, next: undefined }
        expect(talkList(frame, talk)).toEqual(talkList(asNew(), talk))
      }
    }),
  )
})

it('shows the newest of more than are remembered', () => {
  const texts = Array.from({ length: 1200 }, (_, n) => `第${n}句`)
  const digest = (text: string) =>
    commentsDigest(frame, {
      thread: { ...thread, count: 1, mode: 'post' },
      hot: [],
      newest: [{ ...sample, text }],
    }).join('')
  for (const text of [...texts, texts[0]!, texts.at(-1)!]) expect(digest(text)).toContain(`<p class="said">${text}</p>`)
})

it('changes a few words and the newest when somebody speaks, and of a long list the count alone', () => {
  const others = Array.from({ length: 20 }, (_, n) => ({ ...sample, id: `01comment${100 + n}`, answers: [] }))
  const at = (count: number, newest: string) => ({
    thread: { ...thread, count, mode: 'post' as const },
    hot: others.map((comment) => ({ ...comment, likes: 1 })),
    newest: [{ ...sample, id: newest }],
  })
  const [before, after] = [at(30, '01comment030'), at(31, '01comment031')]
  const digests = [commentsDigest(frame, before), commentsDigest(frame, after)] as const
  expect(digests.map((runs) => runs.length)).toEqual([3, 3])
  expect(digests[1][1]).toBe(digests[0][1])
  const talk = (of: typeof before) =>
    talkList(frame, { thread: of.thread, sort: 'hot', comments: of.hot, first: true, next: '/next' })
  expect(talk(after)[0]).not.toBe(talk(before)[0])
  expect(talk(after).slice(1)).toEqual(talk(before).slice(1))
})

it('tells the island where to ask for what is one’s own on every page of a thread, also where nobody can write', () => {
  const talk = (of: { mode: 'post' | 'closed'; first: boolean }) =>
    talkList(frame, {
      thread: { ...thread, count: 1, mode: of.mode },
      sort: 'old',
      comments: [{ ...sample, answers: [] }],
      first: of.first,
      next: undefined,
    }).join('')
  const place =
    /<div data-own="\/reader\/api\/threads\/article\/01article001" data-thread="\/a\/01article001\/comments"/
  expect(talk({ mode: 'post', first: true })).toMatch(place)
  expect(talk({ mode: 'post', first: true })).toContain('<textarea')
  for (const of of [
    { mode: 'post', first: false },
    { mode: 'closed', first: true },
  ] as const) {
    expect(talk(of)).toMatch(place)
    expect(talk(of)).not.toContain('<textarea')
  }
})
