import type { StoryMessage } from '../../messages/live-message.ts'
import type { Frame } from '../frame.ts'
import type { StoryEvent } from '../live/story-events.ts'
import { timeOf } from './when.tsx'

/** The message that tells pages which show a story that it has changed: 本文 14:03 有更新，[查看]. */
export function storyMessage(frame: Frame, { id, how, revision, at }: StoryEvent): StoryMessage {
  const { notices } = frame.words.article
  return { id, revision, text: notices[how](timeOf(frame, at).clock), look: notices.look }
}
