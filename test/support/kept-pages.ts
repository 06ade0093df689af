import { followTail, type Tail } from '../../src/changes/tail.ts'
import type { Answer } from '../../src/pages/answer.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { openSitePages, type SitePages } from '../../src/server/site-pages.ts'
import { readAddress } from '../../src/site/addresses.ts'
import { ISLANDS, type IslandName } from '../../src/site/frame.ts'
import { textOf } from './page-source.ts'
import { readHere } from '../../src/site/readings/reader.ts'
import type { Paper } from './paper.ts'

const assets = {
  css: '/assets/site.css',
  islands: Object.fromEntries(ISLANDS.map((name) => [name, `/assets/${name}.js`])) as Record<IslandName, string>,
}

function openPages({ database, now }: Paper): SitePages {
  return openSitePages({
    database,
    search: createSearcher(database),
    reader: readHere(),
    assets,
    origin: 'https://wangxi.example',
    now,
    nowMs: () => Date.parse(now()),
    keepWarm: ['/'],
    onFailure: (_, error) => {
      throw error
    },
  })
}

/** The pages of a paper as a node keeps them, told of what happens by the log. */
export class KeptPages implements AsyncDisposable {
  readonly #paper: Paper
  readonly #pages: SitePages
  readonly #tail: Tail

  private constructor(paper: Paper, pages: SitePages, tail: Tail) {
    this.#paper = paper
    this.#pages = pages
    this.#tail = tail
  }

  static async of(paper: Paper): Promise<KeptPages> {
    const pages = openPages(paper)
    const tail = await followTail(paper.database, { pollMs: 2 ** 30 })
    tail.subscribe(pages.follow)
    return new KeptPages(paper, pages, tail)
  }

  /** Resolves when the pages know of everything that has been committed. */
  catchUp(): Promise<void> {
    return this.#tail.catchUp()
  }

  /** What a reader gets now. */
  async read(target: string): Promise<string> {
    const answer = await this.answer(target)
    if (!answer) throw new Error(`${target} has moved`)
    return textOf(answer)
  }

  async answer(target: string): Promise<Answer | undefined> {
    return answerOf(this.#pages, target)
  }

  /** Refuses (throws) a page that is not what a new cache over the same database gives. */
  async compare(targets: Iterable<string>): Promise<void> {
    const fresh = openPages(this.#paper)
    for (const target of targets) {
      const given = await this.answer(target)
      const right = await answerOf(fresh, target)
      if (given?.etag === right?.etag && given?.status === right?.status) continue
      if (given && right && isAlike(given, right)) continue
      throw new Error(`${target} is kept wrong\n${given && right ? difference(given, right) : 'it has moved'}`)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#tail.stop()
  }
}

/** The page of a target; undefined where the target leads to another spelling. */
async function answerOf({ contexts, cache }: SitePages, target: string): Promise<Answer | undefined> {
  const address = readAddress(target, (await contexts.settings()).edition)
  if (typeof address === 'string') throw new Error(`${target} is ${address}`)
  return 'moved' in address ? undefined : cache.answer(address.key, 'gzip')
}

/**
 * A page may listen from an earlier place of the log than a fresh one would: what has happened since is told twice. What
 * belongs on the page itself is there in both.
 */
function isAlike(given: Answer, right: Answer): boolean {
  const plain = (answer: Answer) => textOf(answer).replaceAll(/(data-live="[^"]*after=)\d+/g, '$1')
  return given.status === right.status && plain(given) === plain(right)
}

/** Where two answers begin to differ, from both. */
function difference(given: Answer, right: Answer): string {
  const [kept, fresh] = [textOf(given), textOf(right)]
  let at = 0
  while (at < kept.length && kept[at] === fresh[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 150).replaceAll('\n', ' ')
  return `kept  ${given.status} ${around(kept)}\nfresh ${right.status} ${around(fresh)}`
}
