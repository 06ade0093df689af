import { type Addressed, findFormer } from '../../newsroom/addresses/former-address.ts'
import { findTopicById } from '../../newsroom/topics/topic-store.ts'
import type { PagePlan } from '../../pages/plan.ts'
import { addressOf, type Place } from '../addresses.ts'
import type { Context } from '../context.ts'
import { tags } from '../tags.ts'
import { REVALIDATE } from './plan.ts'

/**
 * The way from an address that a section or topic had before it got another, or before it was merged into another: a
 * 308 in the same edition, with whatever else the address said. Undefined for one that nothing ever had.
 */
export async function planMoved(context: Context, place: Place): Promise<PagePlan | undefined> {
  const moved = await placeMovedTo(context, place)
  if (!moved) return undefined
  return {
    status: 308,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': REVALIDATE,
      location: addressOf(moved, context.edition, context.settings.edition),
    },
    segments: [{ html: '', tags: [] }],
    tags: [...context.tags, tags.topics],
    passing: true,
  }
}

async function placeMovedTo(context: Context, place: Place): Promise<Place | undefined> {
  switch (place.page) {
    case 'section':
    case 'topic': {
      const slug = await slugNow(context, place.page, place.slug)
      return slug === undefined ? undefined : { ...place, slug }
    }
    case 'feed': {
      const { scope } = place
      if (scope.of !== 'section' && scope.of !== 'topic') return undefined
      const slug = await slugNow(context, scope.of, scope.slug)
      return slug === undefined ? undefined : { ...place, scope: { of: scope.of, slug } }
    }
    case 'comments': {
      if (place.of !== 'topic') return undefined
      const slug = await slugNow(context, 'topic', place.slug)
      return slug === undefined ? undefined : { ...place, slug }
    }
    case 'wire': {
      const topic = place.topic && (await slugNow(context, 'topic', place.topic))
      const section = place.section && (await slugNow(context, 'section', place.section))
      if (topic === undefined && section === undefined) return undefined
      return { ...place, topic: topic ?? place.topic, section: section ?? place.section }
    }
    default:
      return undefined
  }
}

/** The address that leads on from one that is no longer in use. */
async function slugNow({ db, sections }: Context, noun: Addressed, slug: string): Promise<string | undefined> {
  const id = await findFormer(db, noun, slug)
  if (id === undefined) return undefined
  return noun === 'section' ? sections.find((each) => each.id === id)?.slug : (await findTopicById(db, id))?.slug
}
