import type { StaffKey } from './people.ts'

/** A comment under a story of the demo. */
export interface DemoComment {
  /** For replies to name it. */
  readonly key: string
  /** Key of the story. */
  readonly story: string
  /** Key of the comment that it answers. */
  readonly replyTo?: string
  readonly author: string
  /** When somebody of the paper answers. */
  readonly staff?: StaffKey
  readonly text: string
  readonly likes: number
  /** Hours between the comment and the moment the demo is loaded. */
  readonly hoursAgo: number
}

/** A comment as written down here: who, how many hours ago, how many likes, what; and what others answered. */
export interface Remark {
  readonly by: string
  readonly staff?: StaffKey
  readonly ago: number
  readonly likes: number
  readonly text: string
  readonly replies?: readonly Remark[]
}

/** The remarks under one story as a flat list, every reply after what it answers. */
export function under(story: string, remarks: readonly Remark[]): readonly DemoComment[] {
  const flat: DemoComment[] = []
  const add = ({ by, staff, ago, likes, text, replies = [] }: Remark, replyTo?: string) => {
    const key = `${story}/${flat.length + 1}`
    flat.push({
      key,
      story,
      author: by,
      text,
      likes,
      hoursAgo: ago,
      ...(staff && { staff }),
      ...(replyTo !== undefined && { replyTo }),
    })
    for (const reply of replies) add(reply, key)
  }
  for (const remark of remarks) add(remark)
  return flat
}
