import { expect, it } from 'vitest'
import { DOOR, joins, linkTo, readerIn } from '../../../test/support/readers.ts'
import { comesIn } from '../../../test/support/door.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY, HOUR, later, MINUTE } from '../../kernel/clock.ts'
import { program } from '../people/actor.ts'
import { banReader, findBan, listBans, unbanReader } from './bans.ts'
import { joinReader, renameReader } from './join.ts'
import { leave } from './leave.ts'
import { listNotes, noteOnReader } from './notes.ts'
import { countUnseenNotices, listNotices, MOST_NOTICES, noteNoticesSeen, notify } from './notices.ts'
import { readOwnData } from './own-data-reading.ts'
import { countVerdict, findReader, getReader, lockReader, readerNames } from './reader-store.ts'
import {
  endOtherReaderSessions,
  endReaderSession,
  findReaderIn,
  letIn,
  listReaderSessions,
  noteReaderSeen,
} from './sessions.ts'
import { askForLink, findLink, signInByLink } from './sign-in-by-link.ts'

const nothing = async () => {}

eachDatabase('readers', (paper) => {
  const db = () => paper.database.read
  const opensAnother = async (reader: Awaited<ReturnType<typeof joins>>) => {
    const { token } = await paper.newsroom.write((tx) => letIn(tx, reader, DOOR, 'passkey'))
    return { ...(await findReaderIn(db(), token, paper.now()))!, token }
  }

  it('join once by an address, under a name that nobody has', async () => {
    const first = await joins(paper.newsroom, '望江楼主', 'wang@mail.example')
    expect(await joins(paper.newsroom, '别的名字', 'wang@mail.example')).toEqual(first)
    await expect(joins(paper.newsroom, '望江樓主')).rejects.toMatchObject({ facts: { field: 'name', why: 'taken' } })
    await expect(joins(paper.newsroom, '望汐时报')).rejects.toMatchObject({ facts: { why: 'house' } })
    await comesIn(paper.newsroom, { name: '林雁', role: 'editor', login: 'linyan' })
    await expect(joins(paper.newsroom, '林雁')).rejects.toMatchObject({ facts: { why: 'house' } })
    expect((await paper.kinds()).filter((kind) => kind.startsWith('reader.'))).toEqual(['reader.joined'])
    const log = JSON.stringify(await paper.entries())
    expect(log).not.toContain('mail.example')
    expect(log).not.toContain('望江楼主')
  })

  it('of two who want one name, or come by one address, at once, one is made', async () => {
    const wanting = await Promise.allSettled([
      joins(paper.newsroom, '望江楼主', 'a@mail.example'),
      joins(paper.newsroom, '望江樓主', 'b@mail.example'),
      joins(paper.newsroom, '望 江 楼 主', 'c@mail.example'),
    ])
    expect(wanting.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const twice = await Promise.all([
      joins(paper.newsroom, '江上客', 'd@mail.example'),
      joins(paper.newsroom, '江下客', 'd@mail.example'),
    ])
    expect(twice[0].id).toBe(twice[1].id)
  })

  it('are known by an identity, and by an address that its provider has verified', async () => {
    const byAddress = await joins(paper.newsroom, '望江楼主', 'wang@mail.example')
    const identity = (subject: string, email?: string) => ({
      by: 'identity' as const,
      issuer: 'https://id.example',
      subject,
      email,
    })
    const join = (came: ReturnType<typeof identity>, name: string) => joinReader(paper.newsroom, { came, name })
    expect((await join(identity('u-1', 'wang@mail.example'), '')).id).toBe(byAddress.id)
    expect((await join(identity('u-1'), '')).id).toBe(byAddress.id)
    // The provider has given the address to somebody else: they are not the reader, and do not get their address.
    const other = await join(identity('u-2', 'wang@mail.example'), '江上客')
    expect(other.id).not.toBe(byAddress.id)
    expect(await readOwnData(db(), other.id, paper.now())).toMatchObject({ email: null })
  })

  it('take another name, but none that is taken', async () => {
    const reader = await joins(paper.newsroom, '望江楼主')
    await joins(paper.newsroom, '江上客')
    await renameReader(paper.newsroom, { readerId: reader.id, name: '望江樓主' })
    await expect(renameReader(paper.newsroom, { readerId: reader.id, name: '江上 客' })).rejects.toMatchObject({
      facts: { why: 'taken' },
    })
    expect((await getReader(db(), reader.id)).name).toBe('望江樓主')
    const [, , renamed] = await paper.entries()
    expect(renamed).toMatchObject({ actor: `reader:${reader.id}`, change: { kind: 'reader.renamed' } })
    await joins(paper.newsroom, '另一个人')
  })

  it('take three names in a day, and wait for the next: every page with theirs is made anew for each', async () => {
    const reader = await joins(paper.newsroom, '望江楼主')
    const takes = (name: string) => renameReader(paper.newsroom, { readerId: reader.id, name })
    for (const name of ['江上客', '江下客', '江左客']) {
      await takes(name)
      await expect(takes('编辑部')).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(takes('江右客')).rejects.toMatchObject({
      code: 'too_fast',
      facts: { until: later(paper.now(), HOUR) },
    })
    paper.passes(HOUR)
    await takes('江右客')
    await expect(takes('江心客')).rejects.toMatchObject({ code: 'too_fast' })
    paper.passes(DAY + 1)
    for (const name of ['一号客', '二号客', '三号客']) await takes(name)
  })

  it('stay signed in while they come, and are signed out after thirty days, or half a year', async () => {
    const who = await readerIn(paper.newsroom, '望江楼主')
    const stored = await db().selectFrom('reader_sessions').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain(who.token)
    for (let visits = 0; visits < 6; visits++) {
      paper.passes(29 * DAY)
      const still = await findReaderIn(db(), who.token, paper.now())
      expect(still?.reader.name).toBe('望江楼主')
      await noteReaderSeen(paper.newsroom, still!)
    }
    paper.passes(7 * DAY)
    expect(await findReaderIn(db(), who.token, paper.now())).toBeUndefined()
    const again = await opensAnother(who.reader)
    paper.passes(30 * DAY)
    expect(await findReaderIn(db(), again.token, paper.now())).toBeUndefined()
    expect(await findReaderIn(db(), 'x'.repeat(43), paper.now())).toBeUndefined()
    expect(await findReaderIn(db(), `${again.token}'--`, paper.now())).toBeUndefined()
  })

  it('see where they are signed in, and end it there, but not that of others', async () => {
    const who = await readerIn(paper.newsroom, '望江楼主')
    const stranger = await readerIn(paper.newsroom, '江上客')
    const second = await opensAnother(who.reader)
    const third = await opensAnother(who.reader)
    expect(await listReaderSessions(db(), who.reader.id, paper.now())).toHaveLength(3)
    await endReaderSession(paper.newsroom, who, { sessionId: second.session.id })
    await expect(endReaderSession(paper.newsroom, who, { sessionId: stranger.session.id })).rejects.toMatchObject({
      code: 'missing',
    })
    await endOtherReaderSessions(paper.newsroom, who)
    expect(await findReaderIn(db(), third.token, paper.now())).toBeUndefined()
    expect(await findReaderIn(db(), who.token, paper.now())).toBeDefined()
    expect(await findReaderIn(db(), stranger.token, paper.now())).toBeDefined()
    // Coming in again from the same browser ends what it had, so that no token outlives it.
    const { token } = await paper.newsroom.write((tx) => letIn(tx, who.reader, { ...DOOR, before: who }, 'link'))
    expect(await findReaderIn(db(), who.token, paper.now())).toBeUndefined()
    expect(await findReaderIn(db(), token, paper.now())).toBeDefined()
  })

  it('come in by a link once, and it voids the others to the address', async () => {
    const [token, other] = [
      await linkTo(paper.newsroom, 'wang@mail.example'),
      await linkTo(paper.newsroom, 'wang@mail.example', '/wire'),
    ]
    expect(await findLink(db(), token, paper.now())).toEqual({ email: 'wang@mail.example' })
    await expect(signInByLink(paper.newsroom, { token, name: '', visitor: DOOR })).rejects.toMatchObject({
      code: 'invalid',
    })
    const came = await Promise.allSettled(
      ['望江楼主', '江上客'].map((name) => signInByLink(paper.newsroom, { token, name, visitor: DOOR })),
    )
    expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await findLink(db(), other, paper.now())).toBeUndefined()
    const late = await linkTo(paper.newsroom, 'wang@mail.example', '/wire')
    expect(await findLink(db(), late, paper.now())).toMatchObject({ next: '/wire', reader: { approved: 0 } })
    paper.passes(20 * MINUTE)
    expect(await findLink(db(), late, paper.now())).toBeUndefined()
    await expect(signInByLink(paper.newsroom, { token: late, name: '', visitor: DOOR })).rejects.toMatchObject({
      code: 'missing',
    })
  })

  it('are sent three links, then wait, then wait for longer; a link that was used begins anew', async () => {
    const asks = (email = 'wang@mail.example', address = '192.0.2.7') =>
      askForLink(paper.newsroom, { email, address, language: 'zh-Hans', next: undefined })
    for (let times = 1; times <= 3; times++) await asks()
    await expect(asks()).rejects.toMatchObject({ code: 'too_fast', facts: { until: later(paper.now(), MINUTE) } })
    await expect(asks('WANG@mail.example ', '198.51.100.9')).rejects.toMatchObject({ code: 'too_fast' })
    paper.passes(MINUTE)
    await asks()
    await expect(asks()).rejects.toMatchObject({ facts: { until: later(paper.now(), 2 * MINUTE) } })
    const token = await linkTo(paper.newsroom, 'wang@mail.example')
    await signInByLink(paper.newsroom, { token, name: '望江楼主', visitor: DOOR })
    await asks()
    // Nobody fills the mailboxes of others from one network.
    for (let times = 1; times <= 20; times++) await asks(`reader${times}@mail.example`, '203.0.113.5').catch(() => {})
    await expect(asks('new@mail.example', '203.0.113.5')).rejects.toMatchObject({ code: 'too_fast' })
  })

  it.each(['', 'wang', 'wang@', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>'])(
    'are not written to at %j',
    async (email) => {
      const asking = askForLink(paper.newsroom, { email, address: '192.0.2.7', language: 'en', next: undefined })
      await expect(asking).rejects.toMatchObject({ code: 'invalid', facts: { field: 'email' } })
    },
  )

  it('are banned with an end and a reason, by whoever judges comments', async () => {
    const reader = await joins(paper.newsroom, '望江楼主')
    const moderator = await comesIn(paper.newsroom, { name: '苏晴', role: 'moderator', login: 'su' })
    const reporter = await comesIn(paper.newsroom, { name: '钟向晚', role: 'reporter', login: 'zhong' })
    const as = (who: typeof moderator) => paper.newsroom.as({ kind: 'staff', id: who.staffId, role: who.role })
    const order = { readerId: reader.id, until: later(paper.now(), HOUR), reason: '刷屏' }
    await expect(banReader(as(reporter), order)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(banReader(as(moderator), { ...order, until: paper.now() })).rejects.toMatchObject({ code: 'invalid' })
    await banReader(as(moderator), order)
    expect(await findBan(db(), reader.id, paper.now())).toMatchObject({ reason: '刷屏', until: order.until })
    await banReader(as(moderator), { readerId: reader.id, reason: '换号再来' })
    expect(await findBan(db(), reader.id, paper.now())).toMatchObject({ reason: '换号再来', until: undefined })
    await unbanReader(as(moderator), { readerId: reader.id })
    expect(await findBan(db(), reader.id, paper.now())).toBeUndefined()
    await expect(unbanReader(as(moderator), { readerId: reader.id })).rejects.toMatchObject({ code: 'stale' })
    expect(await listBans(db(), reader.id)).toHaveLength(2)
    await noteOnReader(as(moderator), { readerId: reader.id, text: '打过招呼，下次再说。' })
    expect(await listNotes(db(), reader.id)).toMatchObject([
      { text: '打过招呼，下次再说。', madeBy: `staff:${moderator.staffId}` },
    ])
    expect((await paper.kinds()).filter((kind) => kind.startsWith('reader.'))).toEqual([
      'reader.joined',
      'reader.banned',
      'reader.banned',
      'reader.unbanned',
      'reader.noted',
    ])
  })

  it('are told things, the newest two hundred, until they have seen them', async () => {
    const reader = await joins(paper.newsroom, '望江楼主')
    const tell = (commentId: string) =>
      paper.newsroom.write((tx) => notify(tx, { readerId: reader.id, kind: 'answer', commentId }))
    for (let number = 0; number <= MOST_NOTICES; number++) await tell(`c${number}`)
    const notices = await listNotices(db(), reader.id, 500)
    expect(notices).toHaveLength(MOST_NOTICES)
    expect(notices[0]?.commentId).toBe(`c${MOST_NOTICES}`)
    await noteNoticesSeen(paper.newsroom, { readerId: reader.id, upTo: notices[1]!.id })
    expect(await countUnseenNotices(db(), reader.id)).toBe(1)
  })

  it('leave for good, and nothing of them stays but an empty row', async () => {
    const who = await readerIn(paper.newsroom, '望江楼主')
    const { id } = who.reader
    const email = (await readOwnData(db(), id, paper.now())).email!
    await askForLink(paper.newsroom, { email, address: '192.0.2.7', language: 'en', next: undefined })
    const link = await linkTo(paper.newsroom, email)
    await paper.newsroom.write((tx) => notify(tx, { readerId: id, kind: 'answer', commentId: 'c1' }))
    await noteOnReader(paper.newsroom.as(program('command')), { readerId: id, text: '记一笔' })
    const withdrawn: string[] = []
    const withdraw = async (_: unknown, readerId: string) => void withdrawn.push(readerId)
    await expect(
      leave(paper.newsroom, { readerId: id, typed: '江上客', comments: 'kept' }, nothing),
    ).rejects.toMatchObject({
      facts: { field: 'typed' },
    })
    expect(await getReader(db(), id)).toMatchObject({ name: '望江楼主' })
    await leave(paper.newsroom, { readerId: id, typed: ' 望江楼主 ', comments: 'withdrawn' }, withdraw)
    expect(withdrawn).toEqual([id])
    expect(await findReader(db(), id)).toMatchObject({ name: '', leftAt: paper.now() })
    expect(await readerNames(db(), [id])).toEqual(new Map([[id, '']]))
    await expect(getReader(db(), id)).rejects.toMatchObject({ code: 'missing' })
    await expect(paper.newsroom.write((tx) => lockReader(tx, id))).rejects.toMatchObject({ code: 'missing' })
    expect(await findReaderIn(db(), who.token, paper.now())).toBeUndefined()
    expect(await findLink(db(), link, paper.now())).toBeUndefined()
    const tables = [
      'reader_sessions',
      'reader_passkeys',
      'reader_identities',
      'reader_notices',
      'reader_notes',
      'reader_taken_names',
      'reader_links',
      'mails',
    ] as const
    for (const table of tables) expect(await db().selectFrom(table).selectAll().execute(), table).toEqual([])
    const rows = JSON.stringify(await db().selectFrom('readers').selectAll().execute())
    for (const trace of [email, '望江楼主']) expect(rows).not.toContain(trace)
    expect((await paper.entries()).at(-1)).toMatchObject({
      actor: `reader:${id}`,
      change: { kind: 'reader.left', comments: 'withdrawn' },
    })
    // The name and the address are free again, for somebody who is nobody that was here.
    const again = await joins(paper.newsroom, '望江楼主', email)
    expect(again.id).not.toBe(id)
  })

  it('are counted by the verdicts on what they write', async () => {
    const reader = await joins(paper.newsroom, '望江楼主')
    await paper.newsroom.write((tx) => countVerdict(tx, reader.id, { approved: 2, rejected: 1 }))
    await paper.newsroom.write((tx) => countVerdict(tx, reader.id, { approved: -1, rejected: 1 }))
    expect(await getReader(db(), reader.id)).toMatchObject({ approved: 1, rejected: 2 })
  })
})
