import type { Kysely } from 'kysely'
import type { Instant } from '../kernel/clock.ts'
import type { Database } from '../database/database.ts'
import type { Converter } from '../hanzi/scripts/convert.ts'
import type { Lock } from '../hanzi/scripts/locks.ts'
import { messagesOf } from '../messages/messages.ts'
import { listNames, listSpellings, listTerms } from '../newsroom/dictionary/dictionary-store.ts'
import type { Term } from '../newsroom/dictionary/term.ts'
import { listSections, type Section } from '../newsroom/sections/section-store.ts'
import { prefixOf } from '../newsroom/settings/edition.ts'
import { type Edition, readSettings, type Settings } from '../newsroom/settings/settings.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { Searcher } from '../search/searcher.ts'
import { converterTo, houseLocks, inEdition, storyLocks, type StoryToConvert } from './editions.ts'
import { startOfDay } from './days.ts'
import type { Assets, Frame } from './frame.ts'
import { paperTime } from './paper-time.ts'
import type { Reader } from './readings/reader.ts'
import { tags } from './tags.ts'

/** What every part of an edition is made with, apart from its own rows. */
export interface Context {
  readonly database: Pick<Database<Tables>, 'engine' | 'read'>
  readonly search: Searcher
  readonly reader: Reader
  /** Where the rows are read. */
  readonly db: Kysely<Tables>
  readonly edition: Edition
  readonly frame: Frame
  readonly settings: Settings
  readonly sections: readonly Section[]
  /** Of the house dictionary. */
  readonly terms: readonly Term[]
  /** That the paper's own rows hold, and no edition is to reword. */
  readonly names: readonly string[]
  /** What each part depends on by being made with this context. */
  readonly tags: readonly string[]
  readonly convert: Converter | undefined
  /** What must not be converted by the rules alone in one story: what was decided for it and its names, then the house's. */
  locksOfStory(story: StoryToConvert): Promise<readonly (readonly Lock[])[]>
  /** The same for one story, with its own names and what was decided for it. */
  convertStory(story: StoryToConvert): Promise<Converter | undefined>
  /** When the year of the frame ends, and with it all that was made with it. */
  readonly yearEnds: Instant
  now(): Instant
}

/** What all contexts are made from. */
interface PaperRows {
  readonly settings: Settings
  readonly sections: readonly Section[]
  readonly terms: readonly Term[]
  readonly names: readonly string[]
}

export interface ContextsOptions {
  readonly database: Pick<Database<Tables>, 'engine' | 'read'>
  readonly search: Searcher
  readonly reader: Reader
  readonly origin: string
  readonly assets: Assets
  /** Whether readers can sign in; not, if not said. */
  readonly signIn?: boolean
  now(): Instant
}

/** The contexts of all editions, each made when first asked for and again after the settings or sections changed. */
export interface Contexts {
  of(edition: Edition): Promise<Context>
  /** The paper's own settings, as they are now. */
  settings(): Promise<Settings>
  /** To be called before pages are touched, so that a render that begins afterwards reads anew. */
  forget(): void
}

export function createContexts({
  database,
  search,
  reader,
  origin,
  assets,
  signIn = false,
  now,
}: ContextsOptions): Contexts {
  const db = database.read
  let paper: Promise<PaperRows> | undefined
  let made = new Map<Edition, Promise<Context>>()
  let yearEnds: Instant = ''

  async function read() {
    const [settings, sections, terms, names] = await Promise.all([
      readSettings(db),
      listSections(db),
      listTerms(db),
      listNames(db),
    ])
    return { settings, sections, terms, names: [settings.name, ...names] }
  }

  /** A failed read is not remembered. */
  function readPaper() {
    if (paper) return paper
    const reading = read()
    reading.catch(() => {
      if (paper === reading) paper = undefined
    })
    return (paper = reading)
  }

  async function make(edition: Edition): Promise<Context> {
    const { settings, sections, terms, names } = await readPaper()
    const locks = houseLocks(edition, terms, names)
    const convert = await converterTo(edition, settings.edition, [locks])
    const shown = inEdition({ settings, sections: sections.filter((section) => !section.hidden) }, convert)
    const frame: Frame = {
      edition,
      settings: { ...shown.settings, edition: settings.edition },
      sections: shown.sections,
      prefix: prefixOf(edition, settings.edition),
      origin,
      words: messagesOf(edition),
      year: paperTime(settings.timeZone, now()).year,
      assets,
      signIn,
    }
    async function locksOfStory(story: StoryToConvert): Promise<readonly (readonly Lock[])[]> {
      const own = storyLocks(story, await listSpellings(db, story.id, edition), locks)
      return own.length === 0 ? [locks] : [own, locks]
    }
    yearEnds = startOfDay(settings.timeZone, `${frame.year + 1}-01-01`)
    return {
      database,
      search,
      reader,
      db,
      edition,
      frame,
      settings,
      sections,
      terms,
      names,
      tags: [tags.settings, tags.sections, tags.everything, ...(convert ? [tags.edition(edition), tags.names] : [])],
      convert,
      locksOfStory,
      async convertStory(story) {
        if (convert === undefined) return undefined
        const groups = await locksOfStory(story)
        return groups.length === 1 ? convert : converterTo(edition, settings.edition, groups)
      },
      yearEnds,
      now,
    }
  }

  return {
    of(edition) {
      if (yearEnds !== '' && now() >= yearEnds) made = new Map()
      const kept = made.get(edition)
      if (kept) return kept
      const making = make(edition)
      const mine = made
      making.catch(() => mine.delete(edition))
      made.set(edition, making)
      return making
    },
    settings: async () => (await readPaper()).settings,
    forget() {
      paper = undefined
      made = new Map()
    },
  }
}
