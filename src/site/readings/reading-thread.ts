/** The thread that knows how texts are read. */
import { annotate } from '../../hanzi/pinyin/annotate.ts'
import type { SpellingOptions } from '../../hanzi/pinyin/spelling.ts'
import { answerCalls } from '../../kernel/thread-calls.ts'

interface Asked {
  readonly text: string
  readonly options: SpellingOptions
}

answerCalls({
  annotate: async ({ text, options }: Asked) => annotate(text, options),
  rest: async () => {},
  close: async () => {},
})
