import type { Annotation } from '../../hanzi/pinyin/annotate.ts'
import type { SpellingOptions } from '../../hanzi/pinyin/spelling.ts'
import { openThread, threadFile } from '../../kernel/thread-calls.ts'

/** Tells how texts are read. */
export interface Reader {
  annotate(text: string, options: SpellingOptions): Promise<Annotation>
  close(): Promise<void>
}

/** Reads in this thread: a third of a second to load, and some ten milliseconds for a story. For tests and commands. */
export function readHere(): Reader {
  return {
    async annotate(text, options) {
      const { annotate } = await import('../../hanzi/pinyin/annotate.ts')
      return annotate(text, options)
    },
    close: async () => {},
  }
}

/** What a thread keeps to read by is some 60 MB: it goes when nobody has asked for so long. */
const IDLE_MS = 10 * 60_000

/** Reads in a thread of its own, so that no page waits for it. Started by the first story that somebody wants to read so. */
export function readInThread(): Reader {
  const thread = openThread(threadFile('reading-thread', import.meta.url), undefined, { idleMs: IDLE_MS })
  return {
    annotate: async (text, options) => (await thread.ask('annotate', { text, options })) as Annotation,
    close: () => thread.close(),
  }
}
