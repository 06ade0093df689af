/** The portal as `broadsheet serve` runs it, in a process that can be asked for its CPU time and told to act. */
import type { AddressInfo } from 'node:net'
import { openProgram } from '../src/commands/program.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { paragraphs } from '../src/newsroom/articles/body.ts'
import { file } from '../src/newsroom/articles/file.ts'
import { publish } from '../src/newsroom/articles/publish.ts'
import { program } from '../src/newsroom/people/actor.ts'
import { listSections } from '../src/newsroom/sections/section-store.ts'
import { fileWire } from '../src/newsroom/wire/file-wire.ts'
import { readInThread } from '../src/site/readings/reader.ts'
import { searchInThreads } from '../src/search/search-threads.ts'
import { openPortal } from '../src/server/portal.ts'
import { builtSite } from './built-site.ts'
import { answerQuestions, cpuMicros } from './child.ts'
import type { PortalQuestions } from './servers.ts'

const opened = await openProgram()
const node = `bench:${process.pid}`
const portal = await openPortal({
  config: opened.config,
  database: opened.database,
  log: opened.log,
  clock: systemClock,
  node,
  reader: readInThread(),
  search: searchInThreads({ database: opened.database, address: opened.address, holder: node }),
  assetsFolder: builtSite,
  origin: 'http://localhost:8080',
  newsroom: opened.newsroom,
})
const newsroom = portal.newsroom(program('command'))
let filing: NodeJS.Timeout | undefined
let filed = 0

answerQuestions<PortalQuestions>({
  listen: () =>
    new Promise((resolve) => {
      portal.server.listen(0, '127.0.0.1', () => resolve((portal.server.address() as AddressInfo).port))
    }),
  cpu: cpuMicros,
  figures: () => portal.figures(),
  memory: () => process.memoryUsage.rss(),
  fileWire: (headline) => timed(() => fileWire(newsroom, { headline })),
  fileFlash: (headline) => timed(() => fileWire(newsroom, { headline, flash: true })),
  file: fileStory,
  publish: (articleId) => timed(() => publish(newsroom, { articleId, revision: 1 })),
  keepFiling(aSecond) {
    clearInterval(filing)
    const before = filed
    filed = 0
    if (aSecond > 0) filing = setInterval(() => void fileNext(), 1000 / aSecond)
    return before
  },
})

async function timed(verb: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await verb()
  return performance.now() - started
}

async function fileNext(): Promise<void> {
  await fileWire(newsroom, { headline: `外港潮位站报告：第${++filed}次观测，潮高4.${filed % 90}米，水位仍在上涨` })
}

async function fileStory(headline: string): Promise<string> {
  const [section] = await listSections(opened.database.read)
  const body = paragraphs(['今天下午，外港潮闸完成了本月的第二次关闭。', '闸门在四十分钟内落到底。'])
  const article = await file(newsroom, {
    sectionId: section!.id,
    topicIds: [],
    content: { headline, bylines: [], body },
  })
  return article.id
}
