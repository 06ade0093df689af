import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { joins } from '../../../test/support/readers.ts'
import { DAY, later } from '../../kernel/clock.ts'
import { program } from '../people/actor.ts'
import { setWord } from '../word-lists/set-word.ts'
import { banReader, findBan, unbanReader } from './bans.ts'
import { joinReader, renameReader } from './join.ts'
import { leave } from './leave.ts'

eachDatabase('who was banned', (paper) => {
  const moderator = () => paper.newsroom.as(program('command'))
  const goes = (readerId: string, name: string) =>
    leave(paper.newsroom, { readerId, typed: name, comments: 'kept' }, () => Promise.resolve())
  const banOf = (readerId: string) => findBan(paper.database.read, readerId, paper.now())

  it('is so again who leaves and comes back by the same address, to the same end', async () => {
    const reader = await joins(paper.newsroom, '刷屏的', 'loud@mail.example')
    const until = later(paper.now(), 7 * DAY)
    await banReader(moderator(), { readerId: reader.id, until, reason: '刷屏' })
    await goes(reader.id, '刷屏的')
    const again = await joins(paper.newsroom, '换了名字', 'loud@mail.example')
    expect(again.id).not.toBe(reader.id)
    expect(await banOf(again.id)).toMatchObject({ until, reason: '刷屏' })
    await goes(again.id, '换了名字')
    const third = await joins(paper.newsroom, '又换名字', 'loud@mail.example')
    expect(await banOf(third.id)).toMatchObject({ until })
    expect(await banOf((await joins(paper.newsroom, '别的人', 'other@mail.example')).id)).toBeUndefined()
    const kept = JSON.stringify(await paper.database.read.selectFrom('banned_ways').selectAll().execute())
    expect(kept).not.toContain('mail.example')
  })

  it('is so again by the same identity, and free when the ban is over or was lifted', async () => {
    const came = { by: 'identity', issuer: 'https://id.example', subject: 's1', email: undefined } as const
    const join = (name: string) => joinReader(moderator(), { came, name })
    const reader = await join('刷屏的')
    await banReader(moderator(), { readerId: reader.id, reason: '刷屏' })
    await goes(reader.id, '刷屏的')
    const again = await join('换了名字')
    expect(await banOf(again.id)).toMatchObject({ until: undefined })
    await unbanReader(moderator(), { readerId: reader.id })
    await unbanReader(moderator(), { readerId: again.id })
    await goes(again.id, '换了名字')
    expect(await banOf((await join('干干净净')).id)).toBeUndefined()

    const other = await joins(paper.newsroom, '另一位', 'late@mail.example')
    await banReader(moderator(), { readerId: other.id, until: later(paper.now(), DAY), reason: '辱骂' })
    await goes(other.id, '另一位')
    paper.passes(2 * DAY)
    expect(await banOf((await joins(paper.newsroom, '期满的人', 'late@mail.example')).id)).toBeUndefined()
    expect(await paper.database.read.selectFrom('banned_ways').selectAll().execute()).toEqual([])
  })

  it('takes no other name, and nobody takes one with a listed word in it', async () => {
    const reader = await joins(paper.newsroom, '刷屏的')
    await setWord(paper.newsroom, { text: '代开发票', effect: 'hold' })
    const rename = (name: string) => renameReader(paper.newsroom, { readerId: reader.id, name })
    await expect(rename('代开·發票')).rejects.toMatchObject({ facts: { field: 'name', why: 'listed' } })
    await expect(joins(paper.newsroom, '代 开 发 票')).rejects.toMatchObject({ facts: { why: 'listed' } })
    await setWord(paper.newsroom, { text: '妈', effect: 'hold' })
    await setWord(paper.newsroom, { text: '妈妈', effect: 'allow' })
    await expect(rename('妈妈你妈')).rejects.toMatchObject({ facts: { why: 'listed' } })
    await rename('妈妈读报')
    await banReader(moderator(), { readerId: reader.id, reason: '刷屏' })
    await expect(rename('我要说话')).rejects.toMatchObject({ code: 'forbidden', facts: { reason: 'banned' } })
  })
})
