import type { Block, Story } from './story.ts'

/** The story as it stood before its corrections, mistakes included: what was published first. */
export function asFirstPublished(story: Story): Story {
  const places = (story.corrections ?? []).flatMap((correction) => correction.places)
  const wrong = (text: string) => places.reduce((said, place) => said.replaceAll(place.right, place.wrong), text)
  return {
    ...story,
    headline: wrong(story.headline),
    ...(story.kicker && { kicker: wrong(story.kicker) }),
    ...(story.standfirst && { standfirst: wrong(story.standfirst) }),
    body: story.body.map((block) => wrongBlock(block, wrong)),
  }
}

/** Mistakes stood in the running text, in captions and in tables; nowhere else. */
function wrongBlock(block: Block, wrong: (text: string) => string): Block {
  if (typeof block === 'string') return wrong(block)
  if ('caption' in block) return { ...block, caption: wrong(block.caption) }
  if ('table' in block) {
    const { caption, head, rows } = block.table
    return { table: { caption: wrong(caption), head, rows: rows.map((row) => row.map(wrong)) } }
  }
  return block
}
