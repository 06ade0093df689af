import { afterEach, beforeEach, expect, it } from 'vitest'
import { atWork, type AtWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { paragraphs } from '../../newsroom/articles/body.ts'
import { EMPTY_TEXT, type WorkingText } from '../../newsroom/writing/working-text.ts'
import { listNotes, listWaitingNotes, replyToNote, resolveNote, writeNote } from '../contract/notes.ts'
import { keepRevision, listRevisions, readRevision, restoreRevision } from '../contract/revisions.ts'
import { dropSideDraft, readSideDraft } from '../contract/side-drafts.ts'
import { sendBackArticle, submitArticle } from '../contract/stages.ts'
import {
  beginArticle,
  leaveText,
  listWriters,
  readText,
  readWriting,
  saveText,
  takeLock,
  takeOver,
} from '../contract/writing.ts'

eachDatabase('writing over the interface', (paper) => {
  let portal: TestPortal
  let li: AtWork
  let wang: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    li = await atWork(paper, portal, 'reporter', '李娜')
    wang = await atWork(paper, portal, 'editor', '王芳')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  let sittings = 0
  const sittingOf = () => `sitting${String((sittings += 1)).padStart(12, '0')}`
  const textOf = (headline: string, ...texts: string[]): WorkingText => ({
    ...EMPTY_TEXT,
    headline,
    body: texts.length > 0 ? paragraphs(texts) : EMPTY_TEXT.body,
  })

  async function begun(who: AtWork, sitting: string) {
    const { body, status } = await who.ask(beginArticle, { body: { sitting, sectionId: paper.city.id } })
    expect(status).toBe(200)
    return (body as { articleId: string }).articleId
  }

  it('goes from an empty page to the desk and back', async () => {
    const sitting = sittingOf()
    const articleId = await begun(li, sitting)
    const params = { articleId }
    const save = { params, body: { sitting, count: 1, text: textOf('', '刚起头\u0007。') } }
    const saved = await li.ask(saveText, save)
    expect(saved.body).toMatchObject({ landed: 'text', basedOn: 1, newest: 1, characterCount: 4, lock: { mine: true } })
    expect((await li.ask(saveText, save)).body).toEqual(saved.body)
    const kept = await li.ask(keepRevision, { params, body: { sitting, count: 1, why: 'submitted' } })
    expect(kept.body).toMatchObject({
      revision: { number: 2, why: 'submitted', madeBy: { name: '李娜' }, live: false },
    })
    expect((await li.ask(submitArticle, { params, body: { revision: 2 } })).body).toMatchObject({
      code: 'invalid',
      facts: { field: 'headline' },
    })
    await li.ask(saveText, { params, body: { sitting, count: 2, text: textOf('海堤加固今日开工', '刚起头。') } })
    await li.ask(keepRevision, { params, body: { sitting, count: 2, why: 'submitted' } })
    const submitted = await li.ask(submitArticle, { params, body: { revision: 3 } })
    expect(submitted.body).toMatchObject({ state: 'in_review', setAside: null })
    const back = await wang.ask(sendBackArticle, { params, body: { reason: '缺现场' } })
    expect(back.body).toMatchObject({ state: 'draft', setAside: { reason: '缺现场', by: { name: '王芳' } } })
    const { body } = await wang.ask(readText, { params })
    expect(body).toMatchObject({
      writing: { unkept: false, newest: 3, lock: { holder: { name: '李娜' }, mine: false, senior: true } },
      text: textOf('海堤加固今日开工', '刚起头。'),
    })
  })

  it('tells who writes what, and puts what comes too late beside the text', async () => {
    const [mine, theirs] = [sittingOf(), sittingOf()]
    const articleId = await begun(li, mine)
    const params = { articleId }
    await li.ask(saveText, { params, body: { sitting: mine, count: 1, text: textOf('李娜的') } })
    expect((await wang.ask(listWriters, {})).body).toMatchObject({
      items: [{ articleId, headline: '李娜的', holder: { name: '李娜' } }],
    })
    expect((await wang.ask(takeLock, { params, body: { sitting: theirs, active: true } })).body).toMatchObject({
      lock: { mine: false, holder: { name: '李娜' } },
    })
    const early = await wang.ask(takeOver, { params, body: { sitting: theirs } })
    expect([early.status, early.body]).toMatchObject([429, { code: 'too_fast', facts: { noun: 'lock' } }])
    await wang.ask(takeOver, { params, body: { sitting: theirs, reason: '截稿' } })
    expect((await li.ask(readWriting, { params })).body).toMatchObject({ takenBecause: '截稿' })
    expect((await wang.ask(readWriting, { params })).body).toMatchObject({ takenBecause: null })
    const late = await li.ask(saveText, { params, body: { sitting: mine, count: 2, text: textOf('李娜又写') } })
    expect([late.status, late.body]).toMatchObject([200, { landed: 'side_draft', lock: { holder: { name: '王芳' } } }])
    const { sideDraft } = late.body as { sideDraft: { id: string } }
    const which = { articleId, sideDraftId: sideDraft.id }
    expect((await wang.ask(readSideDraft, { params: which })).body).toMatchObject({ text: { headline: '李娜又写' } })
    expect((await wang.ask(readWriting, { params })).body).toMatchObject({ sideDrafts: [{ id: sideDraft.id }] })
    await wang.ask(dropSideDraft, { params: which })
    await wang.ask(leaveText, { params, query: { sitting: theirs } })
    expect((await wang.ask(readWriting, { params })).body).toMatchObject({ sideDrafts: [], lock: null })
    paper.passes(MINUTE)
    expect((await wang.ask(listWriters, {})).body).toMatchObject({ items: [] })
  })

  it('lists the history in pages, reads any of it and restores it', async () => {
    const sitting = sittingOf()
    const articleId = await begun(li, sitting)
    const params = { articleId }
    for (const count of [1, 2, 3]) {
      await li.ask(saveText, { params, body: { sitting, count, text: textOf(`第${count}稿`) } })
      await li.ask(keepRevision, { params, body: { sitting, count, name: `存${count}` } })
    }
    const first = await li.ask(listRevisions, { params, query: { limit: 3 } })
    expect(first.body).toMatchObject({ items: [{ number: 4, name: '存3' }, { number: 3 }, { number: 2 }], next: '2' })
    const rest = await li.ask(listRevisions, { params, query: { limit: 3, after: '2' } })
    expect(rest.body).toMatchObject({ items: [{ number: 1, why: 'begun' }], next: null })
    expect((await li.ask(readRevision, { params: { articleId, number: 2 } })).body).toMatchObject({
      text: { headline: '第1稿' },
    })
    const restored = await li.ask(restoreRevision, { params: { articleId, number: 2 }, body: { sitting, count: 3 } })
    expect(restored.body).toMatchObject({ revision: { number: 5, restoredFrom: 2 } })
    expect((await li.ask(readRevision, { params: { articleId, number: 9 } })).status).toBe(404)
    expect((await li.ask(listRevisions, { params: { articleId: '0'.repeat(12) } })).status).toBe(404)
  })

  it('brings a note into the inbox of who is named', async () => {
    const articleId = await begun(li, sittingOf())
    const anchor = { quote: '10亿', before: '总投资', after: '元', at: 3 }
    const note = { key: 'k'.repeat(20), anchor, text: '核一下', mentions: [li.staffId] }
    const written = (await wang.ask(writeNote, { params: { articleId }, body: note })).body as { id: string }
    expect(written).toMatchObject({ anchor, remarks: [{ by: { name: '王芳' }, mentions: [{ name: '李娜' }] }] })
    expect((await li.ask(listWaitingNotes, {})).body).toMatchObject({
      items: [{ note: { id: written.id } }],
      next: null,
    })
    await li.ask(replyToNote, { params: { noteId: written.id }, body: { key: 'r'.repeat(20), text: '对的' } })
    expect((await li.ask(listWaitingNotes, {})).body).toMatchObject({ items: [] })
    await wang.ask(resolveNote, { params: { noteId: written.id } })
    const open = await li.ask(listNotes, { params: { articleId }, query: { resolved: 'without' } })
    expect(open.body).toMatchObject({ items: [] })
  })

  it('refuses what the schema does not know, and keeps what was there', async () => {
    const sitting = sittingOf()
    const articleId = await begun(li, sitting)
    const script = { type: 'doc', content: [{ type: 'script', content: [] }] } as unknown as WorkingText['body']
    const refused = await li.ask(saveText, {
      params: { articleId },
      body: { sitting, count: 1, text: { ...EMPTY_TEXT, body: script } },
    })
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'invalid' }])
    expect((await li.ask(readText, { params: { articleId } })).body).toMatchObject({ writing: { version: 1 } })
  })

  it('saves a story of 200,000 characters', async () => {
    const sitting = sittingOf()
    const articleId = await begun(li, sitting)
    const paragraph = '外港潮闸今晨六时落闸，港内水位平稳，渡轮停航至上午十时。'.repeat(10)
    const text = textOf('长篇', ...Array.from({ length: 740 }, () => paragraph))
    const { body } = await li.ask(saveText, { params: { articleId }, body: { sitting, count: 1, text } })
    expect(body).toMatchObject({ landed: 'text', characterCount: 740 * 280 })
    expect((await li.ask(readText, { params: { articleId } })).body).toMatchObject({ text })
  })
})
