import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDatabase, postgresUrl, type Template } from './support/postgres.ts'

describe.skipIf(!postgresUrl)('the PostgreSQL of the tests', () => {
  it('is version 18 and tells letters by the rules of Unicode', async () => {
    await using database = await freshDatabase()
    const [row] = await ask(
      database.url,
      `select current_setting('server_version_num')::int / 10000 as version,
      to_tsvector('simple', '渡轮 停航 Ferry')::text as words`,
    )
    expect(row).toEqual({ version: 18, words: `'ferry':3 '停航':2 '渡轮':1` })
  })

  it('fills a template once and gives each suite a copy of its own', async () => {
    let filled = 0
    const template: Template = {
      name: 'harbour',
      async fill(url) {
        filled++
        await ask(url, `create table ship as select '望汐号' as name`)
      },
    }
    const copies = await Promise.all([freshDatabase(template), freshDatabase(template), freshDatabase(template)])
    await ask(copies[0].url, 'delete from ship')
    expect(await ask(copies[1].url, 'select * from ship')).toEqual([{ name: '望汐号' }])
    expect(filled).toBe(1)
    await Promise.all(copies.map((copy) => copy.drop()))
    await expect(ask(copies[0].url, 'select 1')).rejects.toMatchObject({ code: '3D000' })
  })
})

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(query)).rows
  } finally {
    await client.end()
  }
}
