import { expect, it } from 'vitest'
import { eachDatabase, type Paper } from '../../../test/support/paper.ts'
import { later, MINUTE, SECOND } from '../../kernel/clock.ts'
import { getRevision, listRevisions } from '../articles/article-store.ts'
import { type Body, paragraphs } from '../articles/body.ts'
import { findReadable } from '../articles/article-reading.ts'
import { publish } from '../articles/publish.ts'
import { retract } from '../articles/retract.ts'
import { submit } from '../articles/submit.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Role } from '../people/policy.ts'
import { joinStaff } from '../people/staff.ts'
import { begin } from './begin.ts'
import { answerRequest, requestHandOver, takeOver } from './hand-over.ts'
import { decideSuggestions, keep, restore } from './keep.ts'
import { save } from './save.ts'
import { findSideDrafts, getSideDraft } from './side-draft-store.ts'
import { dropSideDraft, keepBeside, restoreSideDraft } from './side-drafts.ts'
import { closeAbandoned, leave, sit } from './sit.ts'
import { isHeld } from './sitting.ts'
import { findLock } from './lock-store.ts'
import { findWorking, getText } from './working-store.ts'
import { EMPTY_TEXT, type WorkingText } from './working-text.ts'

/** One tab of one person of the staff. */
class Tab {
  readonly newsroom: Newsroom
  readonly staffId: string
  sitting: string
  count = 0

  constructor(newsroom: Newsroom, staffId: string, sitting: string) {
    this.newsroom = newsroom
    this.staffId = staffId
    this.sitting = sitting
  }

  at(articleId: string) {
    return { articleId, sitting: this.sitting }
  }

  async saves(articleId: string, text: Partial<WorkingText>) {
    this.count += 1
    return save(this.newsroom, { ...this.at(articleId), count: this.count, text: { ...EMPTY_TEXT, ...text } })
  }

  sits(articleId: string, active = true) {
    return sit(this.newsroom, { ...this.at(articleId), active })
  }

  keeps(articleId: string, why: 'named' | 'submitted' | 'published' = 'named', name?: string) {
    return keep(this.newsroom, { ...this.at(articleId), count: this.count, why, name })
  }
}

let tabs = 0
async function tabOf(paper: Paper, name: string, role: Role = 'reporter'): Promise<Tab> {
  const { id } = await joinStaff(paper.newsroom, { name, role })
  return new Tab(paper.newsroom.as({ kind: 'staff', id, role }), id, `sitting${String((tabs += 1)).padStart(12, '0')}`)
}

const saying = (...texts: string[]): Body => paragraphs(texts)

eachDatabase('writing', (paper) => {
  const story = async (tab: Tab, headline = '海堤加固今日开工') => {
    const order = { sitting: tab.sitting, sectionId: paper.city.id, topicIds: [] }
    return begin(tab.newsroom, { ...order, text: { ...EMPTY_TEXT, headline, body: saying('第一段。') } })
  }
  const textOf = async (articleId: string) => {
    const revisions = await listRevisions(paper.database.read, articleId)
    return getText(paper.database.read, articleId, revisions.length)
  }
  const history = async (articleId: string) =>
    (await listRevisions(paper.database.read, articleId)).map(({ headline, why }) => [headline, why])

  it('begins with nothing, once however often it is asked, and needs a headline only to be handed on', async () => {
    const li = await tabOf(paper, '李娜')
    const order = { sitting: li.sitting, sectionId: paper.city.id, topicIds: [] }
    const id = await begin(li.newsroom, order)
    expect(await begin(li.newsroom, order)).toBe(id)
    await li.saves(id, { body: saying('还没有标题。') })
    const revision = await li.keeps(id, 'submitted')
    await expect(submit(li.newsroom, { articleId: id, revision })).rejects.toMatchObject({
      code: 'invalid',
      facts: { field: 'headline' },
    })
    await li.saves(id, { headline: ' 有标题了 ', body: saying('还没有标题。') })
    await submit(li.newsroom, { articleId: id, revision: await li.keeps(id, 'submitted') })
    expect(await history(id)).toEqual([
      ['', 'begun'],
      ['', 'submitted'],
      ['有标题了', 'submitted'],
    ])
  })

  it('folds the saves of a sitting into one line of history and two entries of the log', async () => {
    const li = await tabOf(paper, '李娜')
    const id = await story(li)
    const since = (await paper.kinds()).length
    for (const headline of ['一', '二', '三']) await li.saves(id, { headline })
    await leave(li.newsroom, li.at(id))
    await leave(li.newsroom, li.at(id))
    expect(await history(id)).toEqual([
      ['海堤加固今日开工', 'begun'],
      ['三', 'sitting'],
    ])
    expect((await paper.kinds()).slice(since)).toEqual(['article.drafted', 'article.revised', 'article.unlocked'])
    expect((await getRevision(paper.database.read, id, 2)).madeBy).toBe(`staff:${li.staffId}`)
  })

  it('leaves no line of history behind a sitting that changed nothing', async () => {
    const li = await tabOf(paper, '李娜')
    const id = await story(li)
    await li.saves(id, { headline: '海堤加固今日开工', body: saying('第一段。') })
    await leave(li.newsroom, li.at(id))
    expect(await history(id)).toHaveLength(1)
  })

  it('takes a save that comes twice, or late, as one that came once', async () => {
    const li = await tabOf(paper, '李娜')
    const id = await story(li)
    const send = (count: number, headline: string) =>
      save(li.newsroom, { ...li.at(id), count, text: { ...EMPTY_TEXT, headline } })
    await send(1, '一')
    const second = await send(2, '二')
    expect(await send(2, '二')).toEqual(second)
    expect(await send(1, '一')).toMatchObject({ landed: 'text', working: { version: 3 } })
    expect((await textOf(id)).headline).toBe('二')
  })

  it('keeps the lock for a minute after the last word of its tab', async () => {
    const li = await tabOf(paper, '李娜')
    const zhang = await tabOf(paper, '张伟')
    const id = await story(li)
    paper.passes(40 * SECOND)
    await li.sits(id, false)
    paper.passes(59 * SECOND)
    expect(await zhang.sits(id)).toMatchObject({ staffId: li.staffId })
    paper.passes(1 * SECOND)
    expect(await zhang.sits(id)).toMatchObject({ staffId: zhang.staffId, since: paper.now() })
  })

  it('puts the late saves of who has lost the lock beside the text, never into it', async () => {
    const li = await tabOf(paper, '李娜')
    const zhang = await tabOf(paper, '张伟')
    const id = await story(li)
    await li.saves(id, { headline: '李娜写的' })
    paper.passes(2 * MINUTE)
    await zhang.sits(id)
    await zhang.saves(id, { headline: '张伟写的' })
    expect(await li.saves(id, { headline: '李娜又写的' })).toMatchObject({
      landed: 'side_draft',
      lock: { staffId: zhang.staffId },
    })
    await li.saves(id, { headline: '李娜最后写的' })
    expect((await textOf(id)).headline).toBe('张伟写的')
    const drafts = await findSideDrafts(paper.database.read, id)
    expect(drafts).toMatchObject([{ headline: '李娜最后写的', staffId: li.staffId }])
    expect(await history(id)).toEqual([
      ['海堤加固今日开工', 'begun'],
      ['李娜写的', 'sitting'],
    ])
    await expect(li.sits(id)).resolves.toMatchObject({ staffId: zhang.staffId })
    await leave(zhang.newsroom, zhang.at(id))
    await expect(li.sits(id)).rejects.toMatchObject({ code: 'stale', facts: { noun: 'sitting' } })
  })

  it('lets a tab that slept go on where nobody else has sat down', async () => {
    const li = await tabOf(paper, '李娜')
    const id = await story(li)
    await li.saves(id, { headline: '睡前' })
    paper.passes(10 * MINUTE)
    expect(await closeAbandoned(paper.newsroom)).toBe(1)
    expect(await closeAbandoned(paper.newsroom)).toBe(0)
    expect(await li.saves(id, { headline: '醒来' })).toMatchObject({ landed: 'text', newest: 2 })
    expect(isHeld(await findLock(paper.database.read, id), paper.now())).toBe(true)
    await leave(li.newsroom, li.at(id))
    expect(await history(id)).toEqual([
      ['海堤加固今日开工', 'begun'],
      ['睡前', 'sitting'],
      ['醒来', 'sitting'],
    ])
  })

  it('hands the lock to who asks for it, when the holder says so', async () => {
    const li = await tabOf(paper, '李娜')
    const zhang = await tabOf(paper, '张伟')
    const id = await story(li)
    await li.saves(id, { headline: '交出之前' })
    expect(await requestHandOver(zhang.newsroom, zhang.at(id))).toMatchObject({
      staffId: li.staffId,
      request: { staffId: zhang.staffId, at: paper.now() },
    })
    await requestHandOver(zhang.newsroom, zhang.at(id))
    const handed = await answerRequest(li.newsroom, { ...li.at(id), handOver: true })
    expect(handed).toMatchObject({ staffId: zhang.staffId, sitting: zhang.sitting })
    expect(await history(id)).toMatchObject([{}, ['交出之前', 'taken_over']])
    expect((await paper.kinds()).filter((kind) => kind.startsWith('lock.'))).toEqual(['lock.requested', 'lock.handed'])
  })

  it('lets who asked take over after half a minute of silence, or after the five minutes that were asked for', async () => {
    const li = await tabOf(paper, '李娜')
    const zhang = await tabOf(paper, '张伟')
    const id = await story(li)
    await requestHandOver(zhang.newsroom, zhang.at(id))
    paper.passes(20 * SECOND)
    await li.sits(id)
    await expect(takeOver(zhang.newsroom, zhang.at(id))).rejects.toMatchObject({
      code: 'too_fast',
      facts: { from: later(paper.now(), 10 * SECOND) },
    })
    await answerRequest(li.newsroom, { ...li.at(id), handOver: false })
    for (let passed = 0; passed < 5; passed++) {
      await expect(takeOver(zhang.newsroom, zhang.at(id))).rejects.toMatchObject({ code: 'too_fast' })
      paper.passes(MINUTE - 1)
      await li.saves(id, { headline: `第${passed}分钟` })
    }
    paper.passes(5)
    expect(await takeOver(zhang.newsroom, zhang.at(id))).toMatchObject({ staffId: zhang.staffId })
    expect(await history(id)).toMatchObject([{}, ['第4分钟', 'taken_over']])
  })

  it('lets another take over from who has typed nothing for two minutes, though the tab is open', async () => {
    const li = await tabOf(paper, '李娜')
    const zhang = await tabOf(paper, '张伟')
    const id = await story(li)
    for (let renewal = 0; renewal < 6; renewal++) {
      await expect(takeOver(zhang.newsroom, zhang.at(id))).rejects.toMatchObject({ code: 'too_fast' })
      paper.passes(20 * SECOND)
      await li.sits(id, false)
    }
    expect(await takeOver(zhang.newsroom, zhang.at(id))).toMatchObject({ staffId: zhang.staffId })
  })

  it('lets a senior editor take over at once with a reason, and nobody else', async () => {
    const li = await tabOf(paper, '李娜')
    const zhang = await tabOf(paper, '张伟')
    const ruan = await tabOf(paper, '阮知潮', 'section_head')
    const id = await story(li)
    await li.saves(id, { headline: '写到一半' })
    const reason = '截稿'
    await expect(takeOver(zhang.newsroom, { ...zhang.at(id), reason })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await takeOver(ruan.newsroom, { ...ruan.at(id), reason })).toMatchObject({ staffId: ruan.staffId })
    expect((await paper.entries()).at(-1)?.change).toMatchObject({ kind: 'lock.taken', from: li.staffId, reason })
    expect(await history(id)).toMatchObject([{}, ['写到一半', 'taken_over']])
    expect(await li.saves(id, { headline: '还在写' })).toMatchObject({ landed: 'side_draft' })
  })

  it('saves on while another revision has come, says so, and keeps nothing over it', async () => {
    const li = await tabOf(paper, '李娜')
    const draft = await paper.files('旧标题')
    await li.sits(draft.id)
    await paper.edits(draft, { headline: '快改的标题' })
    expect(await li.saves(draft.id, { headline: '李娜的标题' })).toMatchObject({
      landed: 'text',
      working: { basedOn: 1 },
      newest: 2,
    })
    await expect(li.keeps(draft.id)).rejects.toMatchObject({ code: 'stale', facts: { revision: 1, newest: 2 } })
    li.count += 1
    const merged = { ...EMPTY_TEXT, headline: '合并的标题' }
    await save(li.newsroom, { ...li.at(draft.id), count: li.count, text: merged, merged: 2 })
    expect(await li.keeps(draft.id)).toBe(3)
  })

  it('lays a text beside the story that was overtaken and never merged', async () => {
    const li = await tabOf(paper, '李娜')
    const draft = await paper.files('旧标题')
    await li.sits(draft.id)
    await li.saves(draft.id, { headline: '李娜的标题' })
    await paper.edits(draft, { headline: '快改的标题' })
    await leave(li.newsroom, li.at(draft.id))
    expect((await textOf(draft.id)).headline).toBe('快改的标题')
    expect(await findSideDrafts(paper.database.read, draft.id)).toMatchObject([{ headline: '李娜的标题', basedOn: 1 }])
  })

  it('takes what is typed into a story that is withdrawn meanwhile as a side draft', async () => {
    const li = await tabOf(paper, '李娜')
    const live = await paper.prints('要撤的稿')
    await li.sits(live.id)
    await li.saves(live.id, { headline: '撤稿前写的' })
    await retract(paper.newsroom, { articleId: live.id, reason: '不实' })
    expect(await li.saves(live.id, { headline: '撤稿后写的' })).toMatchObject({ landed: 'side_draft' })
    await leave(li.newsroom, li.at(live.id))
    const drafts = await findSideDrafts(paper.database.read, live.id)
    expect(drafts.map(({ headline }) => headline).toSorted()).toEqual(['撤稿前写的', '撤稿后写的'])
    await expect(li.sits(live.id)).rejects.toMatchObject({ code: 'stale' })
  })

  it('names a version, once, and restores an old one above what was there', async () => {
    const li = await tabOf(paper, '李娜')
    const id = await story(li)
    await li.saves(id, { headline: '第二版' })
    expect(await li.keeps(id, 'named', '送律师看')).toBe(2)
    expect(await li.keeps(id, 'named', '送律师看')).toBe(2)
    expect(await li.keeps(id, 'named', '律师看过')).toBe(3)
    await li.saves(id, { headline: '还没保存的' })
    const restored = await restore(li.newsroom, { ...li.at(id), count: li.count, number: 1 })
    expect(await getRevision(paper.database.read, id, restored)).toMatchObject({
      headline: '海堤加固今日开工',
      why: 'restored',
      restoredFrom: 1,
    })
    expect(await history(id)).toMatchObject([{}, {}, {}, ['还没保存的', 'sitting'], ['海堤加固今日开工', 'restored']])
    expect((await textOf(id)).headline).toBe('海堤加固今日开工')
    await expect(restore(li.newsroom, { ...li.at(id), count: li.count + 1, number: 2 })).rejects.toMatchObject({
      code: 'stale',
      facts: { noun: 'text' },
    })
  })

  it('keeps the late text of a sitting from whoever names it as theirs', async () => {
    const [lin, wen, shen] = [
      await tabOf(paper, '林雁'),
      await tabOf(paper, '闻岚'),
      await tabOf(paper, '沈渡', 'editor'),
    ]
    const { id: articleId } = await paper.prints('潮闸落闸')
    await lin.sits(articleId)
    await takeOver(shen.newsroom, { ...shen.at(articleId), reason: '交班' })
    const order = { articleId, sitting: lin.sitting, count: 999, text: { ...EMPTY_TEXT, headline: '别人的' } }
    const refused = { code: 'forbidden', facts: { noun: 'sitting' } }
    await expect(save(wen.newsroom, order)).rejects.toMatchObject(refused)
    await expect(keepBeside(wen.newsroom, { ...order, basedOn: 1 })).rejects.toMatchObject(refused)
    await lin.saves(articleId, { headline: '自己的' })
    await expect(save(wen.newsroom, order)).rejects.toMatchObject(refused)
    const drafts = await findSideDrafts(paper.database.read, articleId)
    expect(drafts.map(({ headline, staffId }) => [headline, staffId])).toEqual([['自己的', lin.staffId]])
  })

  it('drops a side draft, and brings it back', async () => {
    const li = await tabOf(paper, '李娜')
    const id = await story(li)
    const order = { ...li.at(id), count: 1, basedOn: 1, text: { ...EMPTY_TEXT, headline: '没有用上的' } }
    const draft = await keepBeside(li.newsroom, order)
    expect(await keepBeside(li.newsroom, order)).toEqual(draft)
    const which = { articleId: id, sideDraftId: draft.id }
    await dropSideDraft(li.newsroom, which)
    expect(await findSideDrafts(paper.database.read, id)).toEqual([])
    await restoreSideDraft(li.newsroom, which)
    expect(await findSideDrafts(paper.database.read, id)).toEqual([draft])
    expect((await getSideDraft(paper.database.read, which)).text.headline).toBe('没有用上的')
  })

  it('shows readers nothing of suggestions, counts them as not made, and decides them', async () => {
    const li = await tabOf(paper, '李娜', 'editor')
    const id = await story(li)
    const suggested = { id: 's1', by: li.staffId, at: paper.now() }
    const body: Body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '总投资' },
            { type: 'text', text: '10', marks: [{ type: 'deletion', attrs: suggested }] },
            { type: 'text', text: '十二', marks: [{ type: 'insertion', attrs: suggested }] },
            { type: 'text', text: '亿元。' },
          ],
        },
      ],
    }
    await li.saves(id, { headline: '有建议', body })
    await publish(li.newsroom, { articleId: id, revision: await li.keeps(id, 'published') })
    expect((await findReadable(paper.database.read, id))?.body).toEqual(saying('总投资10亿元。'))
    expect(await findWorking(paper.database.read, id)).toMatchObject({ characterCount: 7 })
    const order = { ...li.at(id), count: li.count, taken: true, by: li.staffId }
    expect((await decideSuggestions(li.newsroom, order)).text.body).toEqual(saying('总投资十二亿元。'))
    expect(await li.keeps(id)).toBe(3)
  })

  it('is for writers: programs revise and moderators read', async () => {
    const moderator = await tabOf(paper, '乔安', 'moderator')
    const draft = await paper.files('谁能写')
    await expect(moderator.sits(draft.id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(moderator.saves(draft.id, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      sit(paper.newsroom, { articleId: draft.id, sitting: 'sitting999999999999', active: true }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
