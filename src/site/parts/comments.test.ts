import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frame as frameOf, views } from '../../../test/support/site-views.ts'
import type { ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import type { Frame } from '../frame.ts'
import type { ListedComment } from './comment.tsx'
import { commentsDigest, type CommentsView } from './comments.tsx'
import { talkList } from './talk.tsx'

const frame: Frame = { ...frameOf(), signIn: true }
/** Nothing was rendered for it yet. */
const asNew = (): Frame => ({ ...frame })

const [sample] = views.comments as [ReaderComment]
const word = fc.constantFrom('末班船', '回家', '<b>下坡</b>', '十一点半\n改了')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const id = fc.constantFrom('01comment001', '01comment002', '01comment003')

/** Few values each, so that the same comes again after something else. */
const said: fc.Arbitrary<ReaderComment> = fc.record({
  id,
  floor: fc.integer({ min: 1, max: 3 }),
  author: maybe(word),
  readerId: maybe(fc.constant('01reader0001')),
  byStaff: fc.boolean(),
  text: word,
  quote: maybe(word),
  parent: maybe(fc.record({ id, floor: fc.integer({ min: 1, max: 2 }), author: maybe(word) })),
  rootId: id,
  likes: fc.nat(2),
  replies: fc.nat(2),
  heat: fc.nat(1),
  postedAt: fc.constantFrom('2026-11-22T02:46:00.000Z', '2025-01-02T03:04:00.000Z'),
  editedAt: maybe(fc.constant('2026-11-22T02:50:00.000Z')),
})
const listed: fc.Arbitrary<ListedComment> = fc
  .tuple(said, fc.uniqueArray(said, { selector: (answer) => answer.id, maxLength: 2 }))
  .map(([comment, answers]) => ({ ...comment, answers: answers.filter((answer) => answer.id !== comment.id) }))
const list = fc.uniqueArray(listed, { selector: (comment) => comment.id, maxLength: 3 })
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
const view: fc.Arbitrary<CommentsView & { readonly thread: typeof thread & CommentsView['thread'] }> = fc.record({
  thread: fc.record({ count: fc.nat(9), mode: fc.constantFrom('post' as const, 'closed' as const) }).map((some) => ({
    ...thread,
    ...some,
  })),
  hot: list,
  newest: list,
})

it('shows comments as they are, whatever was shown of them before', () => {
  fc.assert(
    fc.property(fc.array(view, { minLength: 2, maxLength: 6 }), (shown) => {
      for (const each of shown) {
        expect(commentsDigest(frame, each)).toEqual(commentsDigest(asNew(), each))
        const talk = { thread: each.thread, sort: 'old' as const, comments: each.hot, first: true, next: undefined }
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
