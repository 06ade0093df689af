import { DAY, type Instant, later } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import type { Byline } from '../newsroom/articles/article.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import type { PictureRoom } from '../newsroom/media/add-picture.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { joinStaff } from '../newsroom/people/staff.ts'
import { openSection } from '../newsroom/sections/section-store.ts'
import { changeSettings } from '../newsroom/settings/settings.ts'
import { blockSource, registerSource } from '../newsroom/sources/source-store.ts'
import { openTopic } from '../newsroom/topics/topic-store.ts'
import { folioLines, paper, sections } from './city.ts'
import { hangPictures } from './hang-pictures.ts'
import { staff, type StaffKey } from './people.ts'
import { type DemoSource, sources, type SourceKey } from './sources.ts'
import type { PictureName } from './story.ts'
import { topics } from './topics.ts'

/** The house of the demo newspaper: what its stories name by key. */
export interface House {
  sectionId(slug: string): Id
  topicId(slug: string): Id
  sourceId(key: SourceKey): Id
  staffId(key: StaffKey): Id
  staffName(key: StaffKey): string
  byline(key: StaffKey): Byline
  pictureId(name: PictureName): Id
}

/** Sets up the demo's settings, people, sources, sections, topics and pictures. */
export async function openHouse(
  newsroom: Newsroom,
  now: Instant,
  room: PictureRoom,
  onHung: () => void,
): Promise<House> {
  await changeSettings(newsroom, {
    name: paper.name,
    tagline: paper.motto,
    folio: [folioLines[new Date(now).getUTCDay()]!],
    publisher: `${paper.name}社`,
    address: paper.address,
    telephone: paper.telephone,
    icp: { text: paper.licences.icp },
    police: { text: paper.licences.publicSecurity },
    licence: { text: paper.licences.news },
    complaints: { text: `违法和不良信息举报：${paper.telephone}` },
  })
  const sectionIds = new Map<string, Id>()
  for (const section of sections) sectionIds.set(section.slug, (await openSection(newsroom, section)).id)
  const staffIds = new Map<string, Id>()
  for (const { key, name, role } of staff) staffIds.set(key, (await joinStaff(newsroom, { name, role })).id)
  const sourceIds = new Map<string, Id>()
  for (const source of sources) sourceIds.set(source.key, await register(newsroom, now, source))
  const topicIds = new Map<string, Id>()
  for (const { slug, name, lead, background } of topics) {
    topicIds.set(
      slug,
      (await openTopic(newsroom, { slug, name, standfirst: lead, background: paragraphs(background) })).id,
    )
  }
  const pictureIds = await hangPictures(newsroom, room, onHung)
  const names = new Map<string, string>(staff.map((person) => [person.key, person.name]))

  const of = (noun: string, ids: ReadonlyMap<string, string>) => (key: string) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the demo has no ${noun} "${key}"`)
    return id
  }
  const staffId = of('member of staff', staffIds)
  const staffName = of('member of staff', names)
  return {
    sectionId: of('section', sectionIds),
    topicId: of('topic', topicIds),
    sourceId: of('source', sourceIds),
    staffId,
    staffName,
    byline: (key) => ({
      name: staffName(key),
      role: isPhotographer(key) ? 'photographer' : 'reporter',
      staffId: staffId(key),
    }),
    pictureId: of('picture', pictureIds),
  }
}

function isPhotographer(key: StaffKey): boolean {
  return staff.some((person) => person.key === key && person.title.startsWith('摄影'))
}

/** A blocked source is registered first: that is how the ledger of a real paper would have it. */
async function register(newsroom: Newsroom, now: Instant, source: DemoSource): Promise<Id> {
  const day = (days: number | null) => (days === null ? undefined : later(now, days * DAY))
  const registered = await registerSource(newsroom, {
    name: source.name,
    kind: source.kind,
    url: source.site ?? undefined,
    creditLine: source.creditLine ?? undefined,
    licenceFrom: day(source.permit.fromDay),
    licenceUntil: day(source.permit.toDay),
  })
  if (source.standing === 'blocked') await blockSource(newsroom, { sourceId: registered.id, blocked: true })
  return registered.id
}
