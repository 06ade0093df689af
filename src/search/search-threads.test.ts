import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPaper } from '../../test/support/paper.ts'
import { searchQuery } from '../hanzi/words/query.ts'
import { searchInThreads } from './search-threads.ts'

it('is found and kept in threads as it is here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-threads-'))
  const address = { sqliteFile: join(folder, 'paper.sqlite') }
  const paper = await openPaper(address)
  const search = searchInThreads({ address, database: paper.database, holder: 'here' })
  try {
    await paper.prints('外港潮闸合龙')
    while ((await search.follow()) > 0);
    const order = { kind: 'article', sort: 'relevance', start: 0, limit: 10, at: paper.now() } as const
    const ask = (typed: string) => search.search({ ...order, query: searchQuery(typed) })
    const answers = await Promise.all(['潮闸', 'wgcz', '没有的词'].map(ask))
    expect(answers.map(({ total }) => total)).toEqual([1, 1, 0])
    expect(answers[0]!.hits[0]).toMatchObject({ headline: '外港潮闸合龙', kind: 'article' })
    expect((await search.suggest({ typed: '合龙', at: paper.now() })).headlines).toHaveLength(1)
    await expect(search.search({ ...order, query: undefined as never })).rejects.toThrow('wanted')
    expect((await ask('合龙')).total).toBe(1)
  } finally {
    await search.close()
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
