import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { atWork } from '../../../test/support/desk-api.ts'
import { fillsEverything, type Send } from '../../../test/support/ill-desk.ts'
import { openPaper } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { repeating } from '../../../test/support/repeating-database.ts'

// What screens make of it is shown in a browser (test/journeys/hostile-text.test.ts), what databases make of it elsewhere: that
// a transaction leaves nothing outside of the database, one of them shows.
it('every field that takes text keeps markup as it is, also when each transaction has to run again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  const paper = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
  try {
    await using portal = await openTestPortal(paper, { database: repeating(paper.database) })
    const chief = await atWork(paper, portal, 'chief_editor')
    const send: Send = async (method, address, body) => {
      const type = body && { 'content-type': body.type }
      const headers = { cookie: chief.cookie, 'sec-fetch-site': 'same-origin', ...type }
      const said = await portal.ask(address, { method, headers, ...(body && { body: body.bytes }) })
      return { status: said.status, text: said.body }
    }
    const { left, storyId } = await fillsEverything(send, { newsroom: paper.newsroom, staffId: chief.staffId })
    expect(left).toEqual([])
    expect((await portal.ask(`/a/${storyId}`)).status).toBe(200)
    expect(portal.log.filter(({ level }) => level >= 50)).toEqual([])
  } finally {
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
