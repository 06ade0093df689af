import { expect, it } from 'vitest'
import { contentOf, eachDatabase, type Paper } from '../../../test/support/paper.ts'
import { paragraphs } from '../articles/body.ts'
import { revise } from '../articles/revise.ts'
import { joinStaff } from '../people/staff.ts'
import { anchorAt, anchorText } from './anchor.ts'
import { getNote, listNotes, listWaitingNotes } from './note-reading.ts'
import { reanchorNotes } from './reanchor-notes.ts'
import { answerNote, reopenNote, resolveNote, writeNote } from './write-note.ts'

const TEXT = ['总投资10亿元，工期两年。', '市民可绕行滨江路。']

let keys = 0
const key = () => `key${String((keys += 1)).padStart(20, '0')}`

eachDatabase('a note in the margin', (paper) => {
  async function colleague(at: Paper, name: string) {
    const { id, role } = await joinStaff(at.newsroom, { name, role: 'editor' })
    return { id, newsroom: at.newsroom.as({ kind: 'staff', id, role }) }
  }
  const anchorOf = (quote: string) => {
    const text = anchorText(paragraphs(TEXT))
    return anchorAt(text, { from: text.indexOf(quote), to: text.indexOf(quote) + quote.length })
  }
  const waiting = async (staffId: string) =>
    (await listWaitingNotes(paper.database.read, { staffId, limit: 10 })).map(({ note }) => note.id)

  it('waits for who is named until they have answered, and again when they are named again', async () => {
    const li = await colleague(paper, '李娜')
    const wang = await colleague(paper, '王芳')
    const story = await paper.files('海堤加固', { body: paragraphs(TEXT) })
    const written = { key: key(), articleId: story.id, anchor: anchorOf('10亿元'), text: '核一下', mentions: [wang.id] }
    const note = await writeNote(li.newsroom, written)
    expect(await writeNote(li.newsroom, written)).toEqual(note)
    expect([await waiting(wang.id), await waiting(li.id)]).toEqual([[note.id], []])

    const reply = { noteId: note.id, key: key(), text: '是12亿元 @李娜', mentions: [li.id] }
    await answerNote(wang.newsroom, reply)
    expect((await answerNote(wang.newsroom, reply)).remarks).toHaveLength(2)
    expect([await waiting(wang.id), await waiting(li.id)]).toEqual([[], [note.id]])

    await resolveNote(li.newsroom, { noteId: note.id })
    await resolveNote(li.newsroom, { noteId: note.id })
    expect(await waiting(li.id)).toEqual([])
    await reopenNote(li.newsroom, { noteId: note.id })
    expect(await waiting(li.id)).toEqual([note.id])
    expect((await paper.kinds()).filter((kind) => kind.startsWith('note.'))).toEqual([
      'note.written',
      'note.answered',
      'note.resolved',
      'note.reopened',
    ])
  })

  it('is listed in the order of the text, and goes on in pages of an inbox', async () => {
    const li = await colleague(paper, '李娜')
    const story = await paper.files('海堤加固', { body: paragraphs(TEXT) })
    const write = (quote: string) =>
      writeNote(li.newsroom, {
        key: key(),
        articleId: story.id,
        anchor: quote === '' ? { quote: '', before: '', after: '', at: 0 } : anchorOf(quote),
        text: quote || '全文',
        mentions: [li.id],
      })
    const written = [await write('滨江路'), await write('工期'), await write('')]
    const listed = await listNotes(paper.database.read, { articleId: story.id, resolved: false })
    expect(listed.map(({ remarks }) => remarks[0]!.text)).toEqual(['全文', '工期', '滨江路'])
    // Whoever names themselves wants to be reminded.
    const first = await listWaitingNotes(paper.database.read, { staffId: li.id, limit: 2 })
    const rest = await listWaitingNotes(paper.database.read, { staffId: li.id, limit: 2, after: first.at(-1)!.mark })
    expect([...first, ...rest].map(({ note }) => note.id)).toEqual(written.map(({ id }) => id).toReversed())
    expect(first[0]!.headline).toBe('海堤加固')
  })

  it('holds on to its words when the text is revised, and keeps them when they are gone', async () => {
    const li = await colleague(paper, '李娜')
    const story = await paper.files('海堤加固', { body: paragraphs(TEXT) })
    const order = { articleId: story.id, text: '核', mentions: [] }
    const kept = await writeNote(li.newsroom, { ...order, key: key(), anchor: anchorOf('10亿元') })
    const lost = await writeNote(li.newsroom, { ...order, key: key(), anchor: anchorOf('滨江路') })
    const body = paragraphs(['新加的一段。', '总投资12亿元，工期两年。', '别的。'])
    const content = contentOf('海堤加固', { body })
    await revise(paper.newsroom, { articleId: story.id, basedOn: 1, content })
    await paper.newsroom.write((tx) => reanchorNotes(tx, story.id, body))
    expect((await getNote(paper.database.read, kept.id)).anchor).toMatchObject({ quote: '12亿元', at: 10 })
    expect((await getNote(paper.database.read, lost.id)).anchor).toEqual(lost.anchor)
  })

  it('is not in the way of another with the same key, by somebody else or elsewhere', async () => {
    const [li, wang] = [await colleague(paper, '李娜'), await colleague(paper, '王芳')]
    const [story, other] = [await paper.files('海堤加固'), await paper.files('渡轮复航')]
    const order = { key: key(), anchor: { quote: '', before: '', after: '', at: 0 }, text: '看', mentions: [] }
    const write = (who: typeof li, articleId: string) => writeNote(who.newsroom, { ...order, articleId })
    const first = await write(li, story.id)
    const [again, ...others] = [await write(li, story.id), await write(wang, story.id), await write(li, other.id)]
    expect(again.id).toBe(first.id)
    expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(3)
    const said = { key: key(), text: '好', mentions: [] }
    const answer = (who: typeof li, noteId: string) => answerNote(who.newsroom, { ...said, noteId })
    await answer(li, first.id)
    expect((await answer(li, first.id)).remarks).toHaveLength(2)
    expect((await answer(wang, first.id)).remarks).toHaveLength(3)
    expect((await answer(li, others[0].id)).remarks).toHaveLength(2)
    const twice = await Promise.all(
      [1, 2].map(() => writeNote(li.newsroom, { ...order, key: 'x'.repeat(20), articleId: story.id })),
    )
    expect(twice[0]!.id).toBe(twice[1]!.id)
  })

  it('is refused where the margin is full', async () => {
    const li = await colleague(paper, '李娜')
    const story = await paper.files('海堤加固')
    const rest = { quote: '', before: '', after: '', at: 0, resolved_at: null, resolved_by: null }
    await paper.newsroom.write(async (tx) => {
      const notes = Array.from({ length: 2000 }, () => ({ id: tx.nextId(), article_id: story.id, key: key(), ...rest }))
      await tx.rows.insertInto('article_notes').values(notes).execute()
    })
    const anchor = { quote: '', before: '', after: '', at: 0 }
    await expect(
      writeNote(li.newsroom, { key: key(), articleId: story.id, anchor, text: '看', mentions: [] }),
    ).rejects.toMatchObject({ code: 'invalid', facts: { most: 2000 } })
  })

  it('refuses who is not there, and an empty one', async () => {
    const li = await colleague(paper, '李娜')
    const story = await paper.files('海堤加固', { body: paragraphs(TEXT) })
    const order = { key: key(), articleId: story.id, anchor: anchorOf('工期'), text: '看', mentions: [] }
    const nobody = '0'.repeat(12)
    await expect(writeNote(li.newsroom, { ...order, mentions: [nobody] })).rejects.toMatchObject({ code: 'missing' })
    await expect(writeNote(li.newsroom, { ...order, articleId: nobody })).rejects.toMatchObject({ code: 'missing' })
    await expect(writeNote(li.newsroom, { ...order, text: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    expect(await listNotes(paper.database.read, { articleId: story.id, resolved: true })).toEqual([])
  })
})
