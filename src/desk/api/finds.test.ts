import { expect, it } from 'vitest'
import { atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { joinStaff } from '../../newsroom/people/staff.ts'
import { createIndexer } from '../../search/search-service.ts'
import { findByName } from '../contract/finds.ts'
import { dropMyView, listMyViews, type SavedView, saveMyView } from '../contract/views.ts'

interface Found {
  readonly articles: readonly { readonly id: string }[]
  readonly people: readonly { readonly name: string }[]
}

eachDatabase('finding by a few characters', (paper) => {
  it('finds stories by words and by initials, and people by their names and theirs', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    await joinStaff(paper.newsroom, { name: '阮知潮', role: 'section_head' })
    const gate = await paper.files('三号潮闸今晚落下')
    const ferry = await paper.files('渡轮停航，三号潮闸关闭')
    const finds = async (q: string) => {
      const { articles, people } = (await editor.ask(findByName, { query: { q } })).body as Found
      return [articles.map(({ id }) => id), people.map(({ name }) => name)]
    }
    expect(await finds('今晚')).toEqual([[gate.id], []])
    expect(await finds('SHCZ')).toEqual([[gate.id, ferry.id], []])
    expect(await finds('rzc')).toEqual([[], ['阮知潮']])
    expect(await finds('知潮')).toEqual([[], ['阮知潮']])
    expect(await finds('xyz')).toEqual([[], []])
  })

  it('finds what readers have by its sound, however long ago it was', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const gate = await paper.prints('三号潮闸今晚落下')
    await paper.prints('渡轮停航')
    await createIndexer({ database: paper.database, clock: paper.now, holder: 'desk' }).follow()
    const finds = async (q: string) =>
      ((await editor.ask(findByName, { query: { q } })).body as Found).articles.map(({ id }) => id)
    // Only the index of search knows syllables: it has the stories of all years.
    expect(await finds('sanhaochaozha')).toEqual([gate.id])
    expect(await finds('chaozhajw')).toEqual([gate.id])
    expect(await finds('shcz')).toEqual([gate.id])
    expect(await finds('xyz')).toEqual([])
  })

  it('keeps views for their owner alone', async () => {
    await using portal = await openTestPortal(paper)
    const [editor, head] = [await atWork(paper, portal, 'editor'), await atWork(paper, portal, 'section_head')]
    const saved = await editor.ask(saveMyView, { body: { name: '等签发', address: '/articles?stage=in_review' } })
    expect(saved.status).toBe(200)
    expect(await head.ask(listMyViews, {})).toMatchObject({ body: { items: [] } })
    const { id } = saved.body as SavedView
    expect(await head.ask(dropMyView, { params: { viewId: id } })).toMatchObject({ status: 404 })
    expect(await editor.ask(dropMyView, { params: { viewId: id } })).toMatchObject({ status: 204 })
    const elsewhere = { body: { name: '别处', address: 'https://other.example/' } }
    expect(await editor.ask(saveMyView, elsewhere)).toMatchObject({ status: 422 })
  })
})
