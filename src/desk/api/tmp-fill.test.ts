import { expect, it } from 'vitest'
import { atWork } from '../../../test/support/desk-api.ts'
import { fillsEverything } from '../../../test/support/ill-desk.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
eachDatabase('fills', (paper) => {
  it('all', async () => {
    await using portal = await openTestPortal(paper)
    const chief = await atWork(paper, portal, 'chief_editor')
    const said = await fillsEverything(async (method, address, body) => {
      const r = await portal.ask(address, { method, headers: { cookie: chief.cookie, 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': body.type }) }, ...(body && { body: body.bytes as string }) })
      return { status: r.status, text: r.body }
    }, { newsroom: paper.newsroom, staffId: chief.staffId })
    console.log(said)
    expect(said.left).toEqual([])
  }, 60000)
})
