import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { joinStaff } from '../people/staff.ts'
import { dropView, saveView } from './keep-views.ts'
import { listViews } from './view-store.ts'

eachDatabase('the views of somebody', (paper) => {
  async function colleague(name: string) {
    const { id, role } = await joinStaff(paper.newsroom, { name, role: 'editor' })
    return { id, newsroom: paper.newsroom.as({ kind: 'staff', id, role }) }
  }

  it('are their own, by names that may come to mean another address', async () => {
    const [linYan, shen] = [await colleague('林雁'), await colleague('沈里舟')]
    const own = await saveView(linYan.newsroom, { name: ' 我的草稿 ', address: '/articles?stage=draft' })
    await saveView(shen.newsroom, { name: '我的草稿', address: '/articles?stage=draft&sort=changed' })
    expect(await listViews(paper.database.read, linYan.id)).toEqual([
      { id: own.id, name: '我的草稿', address: '/articles?stage=draft' },
    ])
    const moved = await saveView(linYan.newsroom, { name: '我的草稿', address: '/articles?stage=held' })
    expect(moved).toEqual({ ...own, address: '/articles?stage=held' })
    await saveView(linYan.newsroom, { name: '我的草稿', address: '/articles?stage=held' })
    await expect(dropView(shen.newsroom, { viewId: own.id })).rejects.toMatchObject({ code: 'missing' })
    await dropView(linYan.newsroom, { viewId: own.id })
    expect(await listViews(paper.database.read, linYan.id)).toEqual([])
    expect((await paper.kinds()).filter((kind) => kind.startsWith('view.'))).toEqual([
      'view.saved',
      'view.saved',
      'view.saved',
      'view.dropped',
    ])
  })

  it.each([
    [{ name: '', address: '/articles' }],
    [{ name: '两\n行', address: '/articles' }],
    [{ name: '别处', address: 'https://other.example/' }],
    [{ name: '别处', address: '//other.example/' }],
    [{ name: '别处', address: '/articles ?q' }],
  ])('are refused when they are %o', async (order) => {
    const { newsroom } = await colleague('钟向晚')
    await expect(saveView(newsroom, order)).rejects.toMatchObject({ code: 'invalid', facts: { noun: 'view' } })
  })
})
