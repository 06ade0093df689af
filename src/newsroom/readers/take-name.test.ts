import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { joins } from '../../../test/support/readers.ts'
import { changeSettings } from '../settings/settings.ts'
import { joinReader, renameReader } from './join.ts'
import { leave } from './leave.ts'
import { listNotices } from './notices.ts'
import { readOwnData } from './own-data-reading.ts'
import { getReader } from './reader-store.ts'
import { giveNameBack, listTakenNames, takeName } from './take-name.ts'

eachDatabase('a name that is not for the public', (paper) => {
  const nameOf = async (id: string) => (await getReader(paper.database.read, id)).name
  const told = async (id: string) => (await listNotices(paper.database.read, id, 9)).map(({ kind }) => kind)

  it('is taken from its reader, who is called by a number until they choose another', async () => {
    const reader = await joins(paper.newsroom, '骂人的名字')
    const order = { readerId: reader.id, reason: '辱骂' }
    await expect(takeName(paper.newsroom.as({ kind: 'reader', id: reader.id }), order)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(takeName(paper.newsroom, { ...order, reason: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(takeName(paper.newsroom, { ...order, readerId: '000000000000' })).rejects.toMatchObject({
      code: 'missing',
    })
    await takeName(paper.newsroom, order)
    expect(await nameOf(reader.id)).toMatch(/^读者\d{6}$/)
    await expect(takeName(paper.newsroom, order)).rejects.toMatchObject({ code: 'stale' })
    expect(await listTakenNames(paper.database.read, reader.id)).toMatchObject([
      { name: '骂人的名字', reason: '辱骂', stands: true },
    ])
    expect(await readOwnData(paper.database.read, reader.id, paper.now())).toMatchObject({
      namesTaken: [{ name: '骂人的名字', reason: '辱骂' }],
      notices: [{ kind: 'name_taken', commentId: null }],
    })
    for (const name of ['骂人的名字', '罵人的 名字'])
      await expect(renameReader(paper.newsroom, { readerId: reader.id, name })).rejects.toMatchObject({
        facts: { field: 'name', why: 'withdrawn' },
      })
    await expect(
      joinReader(paper.newsroom, { came: { by: 'address', email: 'x@mail.example' }, name: '骂人的名字' }),
    ).rejects.toMatchObject({ facts: { why: 'withdrawn' } })
    await renameReader(paper.newsroom, { readerId: reader.id, name: '江上客' })
    expect(await listTakenNames(paper.database.read, reader.id)).toMatchObject([{ stands: false }])
    await expect(giveNameBack(paper.newsroom, { readerId: reader.id })).rejects.toMatchObject({ code: 'stale' })
    await takeName(paper.newsroom, { ...order, reason: '还是不妥' })
    expect(await nameOf(reader.id)).toMatch(/^读者\d{6}$/)
    expect(JSON.stringify(await paper.entries())).not.toMatch(/骂人|江上/)
  })

  it('is given back, and free for nobody else meanwhile', async () => {
    await changeSettings(paper.newsroom, { edition: 'zh-Hant-TW' })
    const reader = await joins(paper.newsroom, '望江樓主')
    await expect(giveNameBack(paper.newsroom, { readerId: reader.id })).rejects.toMatchObject({ code: 'stale' })
    await takeName(paper.newsroom, { readerId: reader.id, reason: '看錯了' })
    expect(await nameOf(reader.id)).toMatch(/^讀者\d{6}$/)
    await giveNameBack(paper.newsroom, { readerId: reader.id })
    expect([await nameOf(reader.id), await told(reader.id)]).toEqual(['望江樓主', ['name_returned', 'name_taken']])
    expect(await listTakenNames(paper.database.read, reader.id)).toEqual([])
    expect(
      (await paper.entries()).flatMap(({ change }) => (change.kind.startsWith('reader.') ? [change] : [])),
    ).toEqual([
      { kind: 'reader.joined', readerId: reader.id },
      { kind: 'reader.unnamed', readerId: reader.id, reason: '看錯了' },
      { kind: 'reader.named', readerId: reader.id },
    ])
  })

  it('goes with its reader', async () => {
    const reader = await joins(paper.newsroom, '骂人的名字')
    await takeName(paper.newsroom, { readerId: reader.id, reason: '辱骂' })
    const typed = await nameOf(reader.id)
    await leave(paper.newsroom, { readerId: reader.id, typed, comments: 'kept' }, async () => {})
    expect(await paper.database.read.selectFrom('reader_taken_names').selectAll().execute()).toEqual([])
  })
})
