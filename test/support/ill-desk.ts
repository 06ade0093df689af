import { HOUR, later } from '../../src/kernel/clock.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import * as dictionary from '../../src/desk/contract/dictionary.ts'
import * as fronts from '../../src/desk/contract/fronts.ts'
import * as hot from '../../src/desk/contract/hot.ts'
import * as media from '../../src/desk/contract/media.ts'
import * as notes from '../../src/desk/contract/notes.ts'
import type { Operation } from '../../src/desk/contract/operation.ts'
import * as people from '../../src/desk/contract/people.ts'
import * as publication from '../../src/desk/contract/publication.ts'
import * as readings from '../../src/desk/contract/readings.ts'
import * as revisions from '../../src/desk/contract/revisions.ts'
import * as sections from '../../src/desk/contract/sections.ts'
import * as settings from '../../src/desk/contract/settings.ts'
import * as sideDrafts from '../../src/desk/contract/side-drafts.ts'
import * as sources from '../../src/desk/contract/sources.ts'
import * as spellings from '../../src/desk/contract/spellings.ts'
import * as staff from '../../src/desk/contract/staff.ts'
import * as stages from '../../src/desk/contract/stages.ts'
import * as topics from '../../src/desk/contract/topics.ts'
import * as views from '../../src/desk/contract/views.ts'
import * as wire from '../../src/desk/contract/wire.ts'
import * as writing from '../../src/desk/contract/writing.ts'
import { OPERATIONS } from '../../src/desk/contract/contract.ts'
import { addressOf } from './desk-api.ts'
import { PASSWORD } from './door.ts'
import { filled, takesText } from './filled.ts'
import { hostileMarkup } from './hostile-markup.ts'
import { moderates } from './ill-comments.ts'
import { photograph } from './picture-room.ts'

/** By this somebody who waits knows that a screen shows what was written. */
export const MARK = '毒'
export const SHORTEST = '<svg onload=hit=1>'
const payloads = hostileMarkup()
  .map((markup) => markup.replaceAll(/[\r\n\t\p{Cc}]/gu, ' ').toWellFormed())
  .filter((markup) => /[<&]|script:/i.test(markup))
let next = 0

/** Another payload each time, as long as there is room for. */
function ill(most: number): string {
  for (let tried = 0; tried < payloads.length; tried++) {
    const text = MARK + payloads[next++ % payloads.length]!.trim()
    if (text.length <= Math.min(most, 600)) return text
  }
  return (MARK + SHORTEST).slice(0, most)
}

/** Markup in an address that is one. */
const ADDRESS = `https://a.example/?"><svg/onload=hit=1>`

type Ids = Record<string, unknown>

/** Asks the interface as somebody who is signed in. */
export type Send = (
  method: string,
  address: string,
  body: { readonly type: string; readonly bytes: string | Buffer } | undefined,
) => Promise<{ readonly status: number; readonly text: string }>

/** Fills each operation with ill text, and remembers which were asked. */
class Writer {
  readonly asked = new Set<string>()
  readonly send: Send
  readonly ids: Ids = {
    url: ADDRESS,
    href: ADDRESS,
    count: 1,
    version: undefined,
    merged: undefined,
    ...NO_TERM,
    ...SHORTER,
  }

  constructor(send: Send) {
    this.send = send
  }

  async does(operation: Operation, given: { params?: Ids; set?: Ids; bytes?: Buffer; query?: Ids } = {}): Promise<Ids> {
    const { params = {}, set = {}, bytes, query } = given
    const body = operation.body && filled(operation.body, { text: ill, named: { ...this.ids, ...set } })
    const address = addressOf(operation, { params: { ...this.ids, ...params }, query })
    const json = body !== undefined && { type: 'application/json', bytes: JSON.stringify(body) }
    const sent = bytes ? { type: 'application/octet-stream', bytes } : json || undefined
    const { status, text } = await this.send(operation.method, address, sent)
    if (status >= 300) throw new Error(`${operation.id} was answered ${status}: ${text}`)
    this.asked.add(operation.id)
    return text === '' ? {} : (JSON.parse(text) as Ids)
  }
}

/** While it is written a text may be longer than it may be before readers. */
const SHORTER = {
  kicker: () => ill(100),
  headline: () => ill(110),
  standfirst: () => ill(900),
  dateline: () => ill(60),
  originalHeadline: () => ill(200),
  editor: () => ill(60),
  bylines: () => [{ name: ill(60), role: 'reporter' }],
}

const NO_TERM = { licenceFrom: undefined, licenceUntil: undefined }

let sittings = 0
const sitting = () => `hostile${String((sittings += 1)).padStart(13, '0')}`
let keys = 0
const key = () => `key${String((keys += 1)).padStart(17, '0')}`

/** Text goes into these by another way, or cannot be read anywhere. */
const ELSEWHERE = {
  changeSettings: 'its values have no schema of their own: written out below',
  fetchPicture: 'goes out to the web; its words are those of describePicture',
  decideSuggestions: 'names suggestions, and keeps no text',
  composeFront: 'keeps nothing',
  reportBounces: 'names addresses that mail came back from, and keeps no other text',
  previewFront: 'keeps nothing',
}

/**
 * Writes ill text into every field that takes text, of every operation that keeps it. Says where it is to be seen, and which
 * operations were left out.
 */
export async function fillsEverything(send: Send, { newsroom, staffId }: { newsroom: Newsroom; staffId: string }) {
  const writer = new Writer(send)
  const { ids } = writer
  const section = await newsroom.database.read.selectFrom('sections').selectAll().executeTakeFirstOrThrow()
  Object.assign(ids, { sectionId: section.id, topicIds: [], staffId: staffId, key: key(), sourceId: null })
  Object.assign(ids, { pictureId: null, mentions: [staffId], hidden: undefined, closed: undefined })

  const bytes = await photograph('#336699', { width: 480, height: 300 })
  const upload = await writer.does(media.beginUpload, { set: { size: bytes.length } })
  const uploadId = upload.id
  await writer.does(media.sendPiece, { params: { uploadId }, query: { offset: '0' }, bytes })
  const { id: pictureId } = await writer.does(media.completeUpload, { params: { uploadId } })
  await writer.does(media.describePicture, {
    params: { pictureId },
    set: { version: 1, licenceKind: 'own' },
  })
  Object.assign(ids, { pictureId, picture: pictureId })

  const { id: sourceId } = await writer.does(sources.registerSourceNow)
  await writer.does(sources.describeSourceNow, { params: { sourceId } })
  ids.sourceId = sourceId
  const { id: topicId } = await writer.does(topics.openTopicNow, { set: { slug: 'hostile' } })
  await writer.does(topics.describeTopicNow, { params: { topicId }, set: { slug: 'hostile' } })
  ids.topicIds = [topicId]
  const { id: openedId } = await writer.does(sections.openSectionNow, { set: { slug: 'hostile' } })
  await writer.does(sections.describeSection, { params: { sectionId: openedId }, set: { slug: 'hostile' } })

  const written = { embedHosts: ['a.example'], folio: [ill(60)], title: ill(60), tagline: ill(80), publisher: ill(80) }
  const link = { text: ill(80), url: ADDRESS }
  const imprint = { address: ill(120), telephone: ill(40), icp: link, police: link, licence: link, complaints: link }
  const changes = { ...written, ...imprint, name: `${MARK}${SHORTEST}` }
  await writer.does(settings.changeSettings, { set: { changes, seen: {} } })

  const begun = await beginsStory(writer)
  const { articleId: storyId } = begun
  await writer.does(writing.saveText, {
    params: { articleId: storyId },
    set: { ...begun, count: 1, anchors: undefined },
  })
  await writer.does(revisions.keepRevision, {
    params: { articleId: storyId },
    set: { ...begun, count: 1, why: 'named' },
  })
  const note = await writer.does(notes.writeNote, { params: { articleId: storyId } })
  await writer.does(notes.replyToNote, { params: { noteId: note.id } })
  await writer.does(sideDrafts.keepSideDraft, {
    params: { articleId: storyId },
    set: { sitting: sitting(), basedOn: 1 },
  })
  await writer.does(publication.publishArticle, { params: { articleId: storyId }, set: { revision: 2 } })
  const offered = await writer.does(publication.offerPreviewLink, { params: { articleId: storyId } })
  await changesText(writer, begun)
  await writer.does(publication.correctArticle, { params: { articleId: storyId }, set: { revision: 3 } })

  const draft = await beginsStory(writer)
  const params = { articleId: draft.articleId }
  await writer.does(writing.takeOver, { params, set: { sitting: sitting() } })
  await writer.does(stages.submitArticle, { params, set: { revision: 1 } })
  await writer.does(stages.sendBackArticle, { params })
  for (const [stage, undo] of [
    [stages.holdArticle, stages.resumeArticle],
    [stages.spikeArticle, stages.reviveArticle],
  ] as const) {
    await writer.does(stage, { params })
    await writer.does(undo, { params })
  }
  await writer.does(stages.holdArticle, { params })
  for (const end of [publication.retractArticle, publication.recallArticle]) {
    const { articleId } = await beginsStory(writer)
    await writer.does(publication.publishArticle, { params: { articleId }, set: { revision: 1 } })
    await writer.does(end, { params: { articleId } })
  }

  const filing = { articleId: undefined, topicId, flash: true }
  const { id: itemId } = await writer.does(wire.fileWireItem, { set: { ...filing, key: key() } })
  await writer.does(wire.correctWireItem, { params: { itemId } })
  const { id: gone } = await writer.does(wire.fileWireItem, { set: { ...filing, key: key(), flash: false } })
  await writer.does(wire.withdrawWireItem, { params: { itemId: gone } })

  const front = { front: 'home' }
  const { version } = await writer.does(fronts.readFrontNow, { params: front })
  const entries = [{ articleId: storyId, headline: ill(60) }]
  await writer.does(fronts.arrangeFrontNow, {
    params: front,
    set: {
      basedOn: version,
      slots: [{ place: 'lead', position: 0, entries }],
      rules: {},
      blocks: [],
      hiddenBlocks: [],
    },
  })

  const soon = later(newsroom.now(), HOUR)
  await writer.does(hot.chooseHotStory, { params: { articleId: storyId }, set: { kind: 'pin', until: soon } })
  await writer.does(views.saveMyView, { set: { name: ill(30), address: '/articles?q=1' } })

  await writer.does(spellings.spellPassageNow, {
    params: { articleId: storyId },
    set: { edition: 'zh-Hant-TW', passage: MARK + SHORTEST.replace(' ', '/'), form: MARK + SHORTEST.replace(' ', '/') },
  })
  await writer.does(readings.setReadingNow, {
    params: { articleId: storyId },
    set: { term: MARK, reading: 'dú' },
  })
  // A term and its forms have no spaces in them.
  const term = MARK + SHORTEST.replace(' ', '/')
  await writer.does(dictionary.setTermNow, {
    params: { term },
    set: { isName: false, forms: { 'zh-Hant-TW': `${term}台`, 'zh-Hant-HK': `${term}港` }, reading: 'dú', seen: null },
  })

  const invited = await writer.does(staff.invitePerson, {
    set: { name: ill(60), email: 'someone@wangxi.example', byMail: false, role: 'reporter' },
  })
  const { id: personId } = invited.person as Ids
  await writer.does(staff.describePerson, {
    params: { staffId: personId },
    set: { name: ill(60), email: 'other@wangxi.example' },
  })
  await writer.does(people.issueMyToken, { set: { scopes: ['wire:read'], days: 1, password: PASSWORD } })
  await moderates(writer, newsroom, String(storyId), ill(200))
  const preview = new URL(String(offered.address)).pathname
  const left = OPERATIONS.filter(({ id, body, bytes }) => body && !bytes && !writer.asked.has(id) && takesText(body))
  return {
    storyId: String(storyId),
    draftId: String(draft.articleId),
    sourceId: String(sourceId),
    topicId: String(topicId),
    personId: String(personId),
    pictureId: String(pictureId),
    preview,
    term,
    left: left.map(({ id }) => id).filter((id) => !(id in ELSEWHERE)),
  }
}

async function beginsStory(writer: Writer): Promise<{ sitting: string; articleId: unknown }> {
  const begun = { sitting: sitting() }
  const { articleId } = await writer.does(writing.beginArticle, { set: begun })
  return { ...begun, articleId }
}

async function changesText(writer: Writer, begun: { sitting: string; articleId: unknown }): Promise<void> {
  const params = { articleId: begun.articleId }
  const set = { ...begun, count: 2, anchors: undefined }
  await writer.does(writing.saveText, { params, set })
  await writer.does(revisions.keepRevision, { params, set: { ...begun, count: 2, why: 'named' } })
}
