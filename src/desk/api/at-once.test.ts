import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { later, MINUTE } from '../../kernel/clock.ts'
import { paragraphs } from '../../newsroom/articles/body.ts'
import { publishDue } from '../../newsroom/articles/schedule.ts'
import { openTopic } from '../../newsroom/topics/topic-store.ts'
import { EMPTY_TEXT } from '../../newsroom/writing/working-text.ts'
import { reclassifyArticles } from '../contract/article-list.ts'
import { publishArticle, recallArticle, scheduleArticle } from '../contract/publication.ts'
import { mergeTopic } from '../contract/topics.ts'
import { fileWireItem, placeWireItem } from '../contract/wire.ts'
import { beginArticle, saveText, takeLock, takeOver } from '../contract/writing.ts'

// Colleagues do at the same moment what does not go together. One of them is told so; nobody is told that we failed, and
// what is there afterwards is what one order of the acts would have left.

eachDatabase('colleagues at once', (paper) => {
  let portal: TestPortal
  let lin: AtWork
  let shen: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    lin = await atWork(paper, portal, 'editor', '林雁')
    shen = await atWork(paper, portal, 'chief_editor', '沈渡')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  const failed = (said: readonly { readonly status: number; readonly body: unknown }[]) =>
    said.filter(({ status }) => status >= 500).map(({ body }) => body)

  it('publish a story once', async () => {
    const { id: articleId } = await paper.files('潮闸落闸')
    const press = (who: AtWork) => who.ask(publishArticle, { params: { articleId }, body: { revision: 1 } })
    const said = await Promise.all([lin, shen, lin, shen].map(press))
    expect(said.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await paper.kinds()).filter((kind) => kind === 'article.published')).toHaveLength(1)
  })

  it('merge topics, each into the other, while stories and items are filed under both', async () => {
    const topics = [
      paper.tideGate.id,
      (await openTopic(paper.newsroom, { slug: 'dike', name: '海堤', standfirst: '', background: paragraphs([]) })).id,
    ]
    const stories = await Promise.all([1, 2, 3, 4].map((n) => paper.prints(`海堤第${n}段`)))
    const item = (await lin.ask(fileWireItem, { body: { key: 'at once 0', headline: '合龙', flash: false } })).body
    const itemId = (item as { id: string }).id
    const said = await Promise.all([
      shen.ask(mergeTopic, { params: { topicId: topics[0]! }, body: { into: topics[1]! } }),
      ...stories.flatMap(({ id }, n) => [
        lin.ask(reclassifyArticles, { body: { articles: [{ articleId: id, addTopicIds: [topics[n % 2]!] }] } }),
        lin.ask(fileWireItem, {
          body: { key: `at once ${n + 1}`, headline: `合龙${n}`, flash: false, topicId: topics[n % 2]! },
        }),
        lin.ask(placeWireItem, { params: { itemId }, body: { topicId: topics[n % 2]! } }),
      ]),
      shen.ask(mergeTopic, { params: { topicId: topics[1]! }, body: { into: topics[0]! } }),
    ])
    expect(failed(said)).toEqual([])
    const { read } = paper.database
    const left = (await read.selectFrom('topics').select('id').execute()).map(({ id }) => id)
    expect(left).toHaveLength(1)
    const placed = await read.selectFrom('wire_items').select('topic_id').where('topic_id', 'is not', null).execute()
    expect(placed.filter(({ topic_id: id }) => !left.includes(id!))).toEqual([])
  })

  it('take the lock over, write, schedule, publish and recall', async () => {
    const [mine, theirs] = ['sittingaaaaaaaaaaaa', 'sittingbbbbbbbbbbbb']
    const text = (headline: string) => ({ ...EMPTY_TEXT, headline, body: paragraphs(['第一段。']), editor: '阮知潮' })
    const begun = { sitting: mine, sectionId: paper.city.id, topicIds: [], text: text('潮闸落闸') }
    const { articleId } = (await lin.ask(beginArticle, { body: begun })).body as { articleId: string }
    const params = { articleId }
    const at = later(paper.now(), MINUTE)
    const said = await Promise.all([
      lin.ask(saveText, { params, body: { sitting: mine, count: 1, text: text('潮闸落闸一') } }),
      shen.ask(takeOver, { params, body: { sitting: theirs, reason: '交班' } }),
      shen.ask(publishArticle, { params, body: { revision: 1 } }),
      lin.ask(saveText, { params, body: { sitting: mine, count: 2, text: text('潮闸落闸二') } }),
      lin.ask(scheduleArticle, { params, body: { revision: 1, for: at } }),
      shen.ask(recallArticle, { params, body: { reason: '有误' } }),
      shen.ask(takeLock, { params, body: { sitting: theirs, active: true } }),
      lin.ask(saveText, { params, body: { sitting: mine, count: 3, text: text('潮闸落闸三') } }),
    ])
    expect(failed(said)).toEqual([])
    const { read } = paper.database
    const texts = [
      ...(await read.selectFrom('article_revisions').select('headline').execute()),
      ...(await read.selectFrom('side_drafts').select('headline').execute()),
      ...(await read.selectFrom('article_workings').select('headline').execute()),
    ].map(({ headline }) => headline)
    expect(texts).toContain('潮闸落闸三')
    paper.passes(2 * MINUTE)
    await publishDue(paper.newsroom)
    const last = await shen.ask(recallArticle, { params, body: { reason: '有误' } })
    expect(last.status).toBeLessThan(500)
    paper.passes(2 * MINUTE)
    await publishDue(paper.newsroom)
    expect((await portal.ask(`/a/${articleId}`)).body).not.toContain('第一段')
  })
})
