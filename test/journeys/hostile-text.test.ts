import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Colleague, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { fillsEverything, MARK, type Send, SHORTEST } from '../support/ill-desk.ts'
import { onDemoPaper } from '../support/journey.ts'

// Whoever writes for the paper means harm: every field of text of every operation holds markup that would run. Then every
// screen of the Desk is opened by somebody else, and nothing of it is alive.

const journey = onDemoPaper()

const sendsAs =
  (page: Colleague): Send =>
  async (method, address, body) => {
    const headers = { origin: journey.server.url, ...(body && { 'content-type': body.type }) }
    const asking = { method, headers, ...(body && { data: body.bytes }) }
    const reply = await page.request.fetch(journey.server.url + address, asking)
    return { status: reply.status(), text: await reply.text() }
  }

it('is text on every screen, whatever stands in any field', async () => {
  await using writes = await signedIn(journey, 'chief_editor', { name: MARK + SHORTEST })
  await using newsroom = await deskOf(journey.folder)
  const ill = await fillsEverything(sendsAs(writes), { newsroom, staffId: writes.staffId })
  const { storyId, draftId, sourceId, topicId, personId, pictureId, preview, term, left } = ill
  expect(left).toEqual([])

  await using reads = await signedIn(journey, 'administrator')
  await using edits = await signedIn(journey, 'section_head')
  const asEditor = [
    '/desk/inbox',
    '/desk/articles',
    `/desk/articles/${draftId}`,
    ...['material', 'suggestions', 'notes', 'history', 'publication', 'related', 'editions'].map(
      (panel) => `/desk/articles/${storyId}?panel=${panel}`,
    ),
    `/desk/articles/${storyId}?compare=1..2`,
    `/desk/articles/${storyId}/preview`,
    `/desk/articles/${storyId}/preview-frame`,
    '/desk/wire',
    '/desk/fronts/home',
    '/desk/topics',
    `/desk/topics/${topicId}`,
    '/desk/media',
    `/desk/media?picture=${pictureId}`,
    '/desk/sections',
    '/desk/sources',
    '/desk/dictionary',
    `/desk/dictionary?term=${encodeURIComponent(term)}`,
    '/desk/comments',
    '/desk/comments?queue=all',
    `/desk/comments/threads/${storyId}`,
    '/desk/comments/words',
    '/desk/hot',
    '/desk/numbers',
    `/desk/numbers/${storyId}`,
    '/desk/newsletter',
    `/desk/sources/${sourceId}`,
    preview,
    `/a/${storyId}`,
  ]
  const asAdministrator = [
    '/desk/people',
    `/desk/people/${personId}`,
    '/desk/settings/paper',
    '/desk/settings/imprint',
    '/desk/audit',
  ]
  const asWriter = ['/desk/tokens', '/desk/account', '/desk/inbox']
  const found = await Promise.all([
    livingOn(edits, asEditor),
    livingOn(reads, asAdministrator),
    livingOn(writes, asWriter),
  ])
  expect(found.flat()).toEqual([])
})

/** What is alive on screens, with where it stands; each is waited for until it shows what was written. */
async function livingOn(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  page.on('dialog', (dialog) => {
    found.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'commit' })
    const says = (what: string) => `${path}: ${what}`
    const isThere = page.locator('body').getByText(MARK).first().waitFor({ state: 'attached' })
    if (!(await isThere.then(() => true).catch(() => false))) found.push(says('shows nothing of it'))
    for (const frame of page.frames()) {
      // A preview may be made anew while it is looked at.
      const alive = await frame.evaluate(living).catch((error: unknown) => {
        if (frame.isDetached()) return []
        throw error
      })
      found.push(...alive.map(says))
    }
  }
  return found
}

/** In the page: what ran, and what would. */
function living(): string[] {
  const found: string[] = []
  if ('hit' in globalThis) found.push('a script ran')
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName
    if (/^(?:object|embed|base|applet)$/.test(tag)) found.push(`<${tag}>`)
    if (tag === 'script' && element.textContent && !/json/.test(element.getAttribute('type') ?? ''))
      found.push(`<script> ${element.textContent.slice(0, 60)}`)
    if (tag === 'iframe' && element.hasAttribute('srcdoc') && element.getAttribute('sandbox') !== 'allow-same-origin')
      found.push('<iframe srcdoc> without a sandbox')
    if (tag === 'img' && element.getAttribute('src') === 'x') found.push('<img src=x>')
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`<${tag} ${name}>`)
      const carries = /^(?:href|src|action|formaction|data|poster|xlink:href|cite)$/.test(name)
      // eslint-disable-next-line no-control-regex
      const address = value.replaceAll(/[\u0000-\u0020]/g, '')
      if (carries && /^(?:javascript|vbscript|data:text)/i.test(address)) found.push(`<${tag} ${name}=${value}>`)
    }
  }
  return found
}
