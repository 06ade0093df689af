import { listFormer } from '../../newsroom/addresses/former-address.ts'
import { countStoriesBySection } from '../../newsroom/articles/section-count-reading.ts'
import { closeSection, hideSection, orderSections, readdressSection } from '../../newsroom/sections/keep-sections.ts'
import { mergeSections } from '../../newsroom/sections/merge-sections.ts'
import { listSections, openSection, renameSection } from '../../newsroom/sections/section-store.ts'
import {
  describeSection,
  listSectionsOfDesk,
  mergeSection,
  openSectionNow,
  orderSectionsNow,
} from '../contract/sections.ts'
import { type Handled, handle } from './handler.ts'

export const sectionHandlers: readonly Handled[] = [
  handle(listSectionsOfDesk, async (_, { db }) => {
    const counts = await countStoriesBySection(db)
    const items = (await listSections(db)).map(async (section) => ({
      ...section,
      stories: counts.get(section.id) ?? 0,
      formerSlugs: await listFormer(db, 'section', section.id),
    }))
    return { items: await Promise.all(items), next: null }
  }),
  handle(openSectionNow, async ({ body }, { newsroom }) => openSection(newsroom, body)),
  handle(describeSection, async ({ params, body }, { newsroom }) => {
    const { slug, name, hidden, closed } = body
    // The address first: it is what may be refused.
    if (slug !== undefined) await readdressSection(newsroom, { ...params, slug })
    if (name !== undefined) await renameSection(newsroom, { ...params, name })
    if (hidden !== undefined) await hideSection(newsroom, { ...params, hidden })
    if (closed !== undefined) await closeSection(newsroom, { ...params, closed })
  }),
  handle(orderSectionsNow, async ({ body }, { newsroom }) => orderSections(newsroom, body)),
  handle(mergeSection, async ({ params, body }, { newsroom }) => mergeSections(newsroom, { ...params, ...body })),
]
