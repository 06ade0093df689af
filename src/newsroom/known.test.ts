import { expect, it } from 'vitest'
import { contentOf, eachDatabase } from '../../test/support/paper.ts'
import { classify } from './articles/classify.ts'
import { file } from './articles/file.ts'
import { publish } from './articles/publish.ts'
import { revise } from './articles/revise.ts'
import { takeIn } from './articles/take-in.ts'
import { bringComment } from './comments/bring-comment.ts'
import { arrangeFront } from './fronts/arrange.ts'
import { EMPTY, inOrder } from './fronts/front.ts'
import { readFront } from './fronts/front-store.ts'
import { openSection } from './sections/section-store.ts'
import { registerSource } from './sources/source-store.ts'
import { openTopic } from './topics/topic-store.ts'
import { fileWire } from './wire/file-wire.ts'

const NOBODY = '0123456789ab'

eachDatabase('what is named', (paper) => {
  it('has to be there, or the verb is refused and leaves no trace', async () => {
    const story = await paper.prints('渡轮复航')
    const before = await paper.kinds()
    const { newsroom, city } = paper
    const place = { sectionId: city.id, topicIds: [] }
    const content = contentOf('一篇')
    const unsourced = { ...content, sourceId: NOBODY }
    const publishedAt = paper.now()
    const tries = {
      section: [
        () => file(newsroom, { ...place, sectionId: NOBODY, content }),
        () => takeIn(newsroom, [{ ...place, sectionId: NOBODY, content, publishedAt }]),
        () => classify(newsroom, { ...place, sectionId: NOBODY, articleId: story.id }),
        () => fileWire(newsroom, { headline: '一条', sectionId: NOBODY }),
      ],
      topic: [
        () => file(newsroom, { ...place, topicIds: [NOBODY], content }),
        () => takeIn(newsroom, [{ ...place, topicIds: [NOBODY], content, publishedAt }]),
        () => classify(newsroom, { ...place, topicIds: [NOBODY], articleId: story.id }),
        () => fileWire(newsroom, { headline: '一条', topicId: NOBODY }),
      ],
      source: [
        () => file(newsroom, { ...place, content: unsourced }),
        () => takeIn(newsroom, [{ ...place, content: unsourced, publishedAt }]),
        () => revise(newsroom, { articleId: story.id, basedOn: 1, content: unsourced }),
        () => fileWire(newsroom, { headline: '一条', sourceId: NOBODY }),
      ],
      article: [
        () =>
          arrangeFront(newsroom, { front: 'home', ...EMPTY, slots: inOrder([{ place: 'lead', articleId: NOBODY }]) }),
        () => fileWire(newsroom, { headline: '一条', articleId: NOBODY }),
      ],
      staff: [
        () =>
          bringComment(newsroom, {
            thread: { of: 'article', id: story.id },
            author: '甲',
            text: '好',
            staffId: NOBODY,
            verdict: 'hold',
          }),
      ],
    }
    for (const [noun, refused] of Object.entries(tries)) {
      for (const verb of refused)
        await expect(verb()).rejects.toMatchObject({ code: 'missing', facts: { noun, id: NOBODY } })
    }
    expect(await paper.kinds()).toEqual(before)
  })

  it('cannot be published before its time, nor twice', async () => {
    const content = contentOf('一篇')
    const early = { sectionId: paper.city.id, topicIds: [], content, publishedAt: '2099-01-01T00:00:00.000Z' }
    await expect(takeIn(paper.newsroom, [early])).rejects.toMatchObject({ code: 'invalid' })
    const story = await paper.prints('渡轮复航')
    const before = await paper.kinds()
    expect(await publish(paper.newsroom, { articleId: story.id, revision: 1 })).toEqual(story)
    expect(await paper.kinds()).toEqual(before)
  })
})

eachDatabase('two at once', (paper) => {
  it('set a front one after the other', async () => {
    const stories = await Promise.all(['一', '二', '三', '四'].map((headline) => paper.prints(headline)))
    const fronts = stories.map(({ id }, turn) => inOrder([{ place: turn % 2 ? 'lead' : 'brief', articleId: id }]))
    await Promise.all(fronts.map((slots) => arrangeFront(paper.newsroom, { front: 'home', ...EMPTY, slots })))
    const { version, arrangement } = await readFront(paper.database.read, 'home')
    expect(version).toBe(4)
    expect(fronts).toContainEqual(arrangement.slots)
  })

  it('give a name once: the other is refused', async () => {
    const background = { type: 'doc' as const, content: [] }
    for (const give of [
      () => openSection(paper.newsroom, { slug: 'culture', name: '文教' }),
      () => openTopic(paper.newsroom, { slug: 'ferry', name: '渡轮', standfirst: '', background }),
      () => registerSource(paper.newsroom, { name: '望汐海事网', kind: 'outlet' }),
    ]) {
      const given = await Promise.allSettled([give(), give(), give()])
      expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const each of given) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'invalid' })
    }
  })
})

eachDatabase('what is written', (paper) => {
  it('is a line or lines that both databases keep, and an address that is one', async () => {
    const source = (name: string, url?: string) => registerSource(paper.newsroom, { name, kind: 'outlet', url })
    for (const refused of [
      () => source(''),
      () => source('海\n事'),
      () => source('海\u0000事'),
      () => source('海\uD800'),
      () => source('海'.repeat(101)),
      () => source('海事网', 'javascript:alert(1)'),
      () => source('海事网', 'https://'),
      () => openSection(paper.newsroom, { slug: 'sea', name: ' ' }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'invalid' })
    expect(await source(' 海事网 ', 'https://sea.wangxi.example/')).toMatchObject({ name: '海事网' })
  })
})
