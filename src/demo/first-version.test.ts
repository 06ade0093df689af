import { describe, expect, it } from 'vitest'
import { asFirstPublished } from './first-version.ts'
import { stories } from './stories/index.ts'

const corrected = stories.filter((story) => story.corrections !== undefined)

describe('a corrected story', () => {
  it.each(corrected.map((story) => [story.key, story] as const))('%s was wrong in every place named', (_, story) => {
    const now = JSON.stringify({ ...story, corrections: [] })
    const then = JSON.stringify({ ...asFirstPublished(story), corrections: [] })
    for (const { right, wrong } of story.corrections!.flatMap(({ places }) => places)) {
      expect(now).toContain(right)
      expect(now).not.toContain(wrong)
      expect(then).toContain(wrong)
      expect(then).not.toContain(right)
    }
  })

  it('is the same as it was if nothing was wrong', () => {
    const sound = stories.find((story) => story.corrections === undefined)!
    expect(asFirstPublished(sound)).toEqual(sound)
  })

  it('is one of five', () => {
    expect(corrected).toHaveLength(5)
  })
})
