import { tryTerm } from '../../newsroom/comments/moderation-reading.ts'
import { staffNamedIn } from '../../newsroom/people/names-reading.ts'
import { textOfList } from '../../newsroom/word-lists/list-text.ts'
import { importWords, removeWord, setWord } from '../../newsroom/word-lists/set-word.ts'
import { wordMatcher } from '../../newsroom/word-lists/word-matcher.ts'
import { listWords } from '../../newsroom/word-lists/word-store.ts'
import {
  exportWords,
  findInText,
  importWordsNow,
  listWordsOfDesk,
  removeWordNow,
  setWordNow,
  tryWord,
} from '../contract/word-list.ts'
import { type Handled, handle, Streamed } from './handler.ts'

export const wordListHandlers: readonly Handled[] = [
  handle(listWordsOfDesk, async (_, { db }) => {
    const words = await listWords(db)
    const named = await staffNamedIn(
      db,
      words.map(({ setBy }) => setBy),
    )
    return { items: words.map((word) => ({ ...word, by: named(word.setBy) })), next: null }
  }),
  handle(setWordNow, async ({ body }, { newsroom }) => ({ number: await setWord(newsroom, body) })),
  handle(removeWordNow, async ({ params }, { newsroom }) => removeWord(newsroom, params)),
  handle(findInText, async ({ body }, { db }) => ({ hits: (await wordMatcher(db)).find(body.text) })),
  handle(tryWord, async ({ body }, { db, newsroom }) => tryTerm(db, { word: body, now: newsroom.now() })),
  handle(exportWords, async (_, { db }) => {
    const text = textOfList(await listWords(db))
    return new Streamed((res, headers) => {
      const disposition = 'attachment; filename="word-list.txt"'
      res.writeHead(200, ['content-type', 'text/plain; charset=utf-8', 'content-disposition', disposition, ...headers])
      res.end(text)
    })
  }),
  handle(importWordsNow, async ({ body }, { newsroom }) => importWords(newsroom, body)),
]
