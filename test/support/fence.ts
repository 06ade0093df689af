import { importsOf, type Import, type Source } from './source-tree.ts'

export interface Fence {
  /** Folders of src/ from the lowest level to the highest; those on one level do not know each other. */
  readonly levels: readonly (readonly string[])[]
  /** Which noun folders of the newsroom each noun folder knows. */
  readonly nouns: Readonly<Record<string, readonly string[]>>
  /** Code that runs in browsers. */
  readonly browser: readonly string[]
  /** What browser code may import besides its own files. */
  readonly openToBrowser: readonly RegExp[]
}

/** Every import that the fence forbids, as `file:line must not import target: reason`. */
export function trespasses(fence: Fence, sources: readonly Source[]): string[] {
  const code = sources.filter(({ path }) => !isTest(path))
  const imports = code.flatMap(importsOf)
  const judged = imports.map((found) => [found, objection(fence, found)] as const)
  const direct = judged.flatMap(([found, reason]) => (reason ? [told(found, reason)] : []))
  return [...direct, ...reachedFromBrowser(fence, imports)]
}

function told({ from, line, to }: Import, reason: string): string {
  return `${from}:${line} must not import ${to}: ${reason}`
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function objection(fence: Fence, { from, to, isOurs }: Import): string | undefined {
  if (!isOurs || to === 'package.json') return undefined
  if (!to.startsWith('src/')) return 'the program stands on src/ alone'
  if (isTest(to)) return 'a test is not part of the program'
  const mine = browserFolder(fence, from)
  const theirs = browserFolder(fence, to)
  if (mine) return mine === theirs || isOpen(fence, to) ? undefined : 'browser code may not know it'
  if (theirs) return 'the server does not know browser code'
  return levelObjection(fence, from, to) ?? nounObjection(fence, from, to)
}

function levelObjection({ levels }: Fence, from: string, to: string): string | undefined {
  const [mine, theirs] = [topOf(from), topOf(to)]
  if (mine === theirs) return undefined
  const [myLevel, theirLevel] = [mine, theirs].map((top) => levels.findIndex((level) => level.includes(top)))
  if (myLevel === undefined || theirLevel === undefined) return undefined
  if (myLevel < 0) return `src/${mine} has no level`
  if (theirLevel < 0) return `src/${theirs} has no level`
  if (theirLevel === myLevel) return `${mine} and ${theirs} are on one level`
  return theirLevel > myLevel ? `${theirs} is above ${mine}` : undefined
}

function topOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function nounObjection({ nouns }: Fence, from: string, to: string): string | undefined {
  const [mine, theirs] = [nounOf(from), nounOf(to)]
  if (!mine || !theirs || mine === theirs) return undefined
  return nouns[mine]?.includes(theirs) ? undefined : `${mine} does not know ${theirs}`
}

/** `articles` for src/newsroom/articles/publish.ts; what lies in src/newsroom itself belongs to all nouns. */
function nounOf(path: string): string | undefined {
  return /^src\/newsroom\/([^/]+)\//.exec(path)?.[1]
}

function browserFolder({ browser }: Fence, path: string): string | undefined {
  return browser.find((folder) => path.startsWith(`${folder}/`))
}

function isOpen({ openToBrowser }: Fence, path: string): boolean {
  return openToBrowser.some((pattern) => pattern.test(path))
}

/** What browser code pulls in by way of the files that are open to it must run in a browser as well. */
function reachedFromBrowser(fence: Fence, imports: readonly Import[]): string[] {
  const shipped = imports.filter((found) => !found.typeOnly)
  const byFile = Map.groupBy(shipped, (found) => found.from)
  const waiting = [...byFile.keys()].filter((path) => browserFolder(fence, path))
  const reached = new Set(waiting)
  const found: string[] = []
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    for (const next of byFile.get(path) ?? []) {
      if (isServerOnly(next)) found.push(told(next, 'browser code reaches it'))
      if (next.isOurs && !reached.has(next.to)) waiting.push(next.to)
      reached.add(next.to)
    }
  }
  return found
}

/** Of opencc-js the tables of characters are plain data, which run anywhere; its converters do not. */
const serverPackages =
  /^(node:|kysely|pg$|hono|@hono\/node-server|pino|sharp|opencc-js(?!\/dict\/)|iconv-lite|commander)/
const serverFolders = /^src\/(database|changes|search|pages|feeds|importers|demo|main\.ts)/

function isServerOnly({ to, isOurs }: Import): boolean {
  return isOurs ? serverFolders.test(to) : serverPackages.test(to)
}
