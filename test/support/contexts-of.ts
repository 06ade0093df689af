import { type Contexts, createContexts } from '../../src/site/context.ts'
import { type Assets, ISLANDS } from '../../src/site/frame.ts'
import { readHere } from '../../src/site/readings/reader.ts'
import { searchHere } from '../../src/search/search-service.ts'
import type { Paper } from './paper.ts'

/** What the site makes its pages with, on a paper of a test; settings are read anew each time. */
export function contextsOf({ database, now }: Paper): Contexts {
  const options = {
    database,
    now,
    search: searchHere({ database, clock: now, holder: 'test' }),
    reader: readHere(),
    origin: 'https://wangxi.example',
    assets: { css: '', islands: Object.fromEntries(ISLANDS.map((name) => [name, ''])) as Assets['islands'] },
  }
  return {
    of: (edition) => createContexts(options).of(edition),
    settings: () => createContexts(options).settings(),
    forget: () => {},
  }
}
