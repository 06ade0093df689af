import { pageOfTerms } from '../../newsroom/dictionary/dictionary-reading.ts'
import { findTerm } from '../../newsroom/dictionary/dictionary-store.ts'
import { removeTerm, setTerm } from '../../newsroom/dictionary/set-term.ts'
import type { Term } from '../../newsroom/dictionary/term.ts'
import { toldOf } from '../../newsroom/dictionary/told-term.ts'
import { staffNamedIn } from '../../newsroom/people/names-reading.ts'
import {
  listTermsOfDesk,
  readTerm,
  removeTermNow,
  setTermNow,
  type TermAnswer,
  tryTermNow,
} from '../contract/dictionary.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

export const dictionaryHandlers: readonly Handled[] = [
  handle(listTermsOfDesk, async ({ query }, { db, language }) => {
    const page = await pageOfTerms(db, { ...query, collation: language === 'en' ? 'zh-Hans' : language })
    return { ...page, items: await answersOf(db, page.items) }
  }),
  handle(readTerm, async ({ params }, { db }) => {
    const found = await findTerm(db, params.term.trim())
    const [entry] = await answersOf(db, found ? [found] : [])
    return { entry: entry ?? null }
  }),
  handle(setTermNow, async ({ params, body }, { newsroom, db }) => {
    const [entry] = await answersOf(db, [await setTerm(newsroom, { ...body, ...params })])
    return entry!
  }),
  handle(removeTermNow, async ({ params, query }, { newsroom }) => removeTerm(newsroom, { ...params, ...query })),
  handle(tryTermNow, async ({ query: { text, term = '', name, reading, ...forms } }, { house }) =>
    house.tryTerm({ text, entry: term.trim() === '' ? undefined : toldOf({ term, isName: name, reading, forms }) }),
  ),
]

async function answersOf(db: ApiVisit['db'], terms: readonly Term[]): Promise<readonly TermAnswer[]> {
  const named = await staffNamedIn(
    db,
    terms.map(({ setBy }) => setBy),
  )
  return terms.map(({ setBy, ...term }) => ({ ...term, by: named(setBy) }))
}
