import { join } from 'node:path'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { lexiconArrays } from './src/hanzi/words/lexicon-arrays.ts'
import { imageOf } from './src/hanzi/words/lexicon-image.ts'
import manifest from './package.json' with { type: 'json' }

const threads = {
  'checkpoint-thread': 'src/database/checkpoint-thread.ts',
  'darkroom-thread': 'src/newsroom/media/darkroom-thread.ts',
  'finding-thread': 'src/search/finding-thread.ts',
  'indexing-thread': 'src/search/indexing-thread.ts',
  'reading-thread': 'src/site/readings/reading-thread.ts',
}

/** The built program does not unpack the segmenter's lexicon at each start, but reads it as it lies in memory. */
const lexiconImage: Plugin = {
  name: 'lexicon-image',
  load(id) {
    if (id !== join(import.meta.dirname, 'src/hanzi/words/lexicon-arrays.ts')) return undefined
    this.emitFile({ type: 'asset', fileName: 'server/lexicon.bin', source: imageOf(lexiconArrays()) })
    return `
      import { readFileSync } from 'node:fs'
      import { arraysIn } from './lexicon-image.ts'
      export const lexiconArrays = () => arraysIn(readFileSync(new URL('lexicon.bin', import.meta.url)))
    `
  },
}

/**
 * An `import` of a module of Node's own reads all that it exports, and so loads what Node keeps back until it is asked
 * for (zip files, web crypto, streams of files). The built program takes the names that it uses and no others.
 */
const leanBuiltins: Plugin = {
  name: 'lean-builtins',
  renderChunk: (code) =>
    code.replaceAll(/^import (.+) from ("node:[^"]+");$/gm, (_, taken: string, module: string) => {
      const [, whole, names] = /^(?:\* as )?([^{,]*?)(?:, )?(?:\{(.*)\})?$/.exec(taken)!
      const parts = [whole, names === undefined ? '' : `{${names.replaceAll(' as ', ': ')}}`].filter(Boolean)
      return parts.map((part) => `const ${part} = globalThis.process.getBuiltinModule(${module});`).join(' ')
    }),
}

/**
 * What a start of the server loads becomes a file for each set of those who need it as well: a file costs .2 ms, and
 * neither threads nor smaller commands are to load more than they need.
 */
function startChunks(): Rolldown.CodeSplittingNameFunction {
  let users: ((id: string) => readonly string[]) | undefined
  return (id, graph) => {
    const found = (users ??= usersOfModules(graph))(id)
    return found[0] === 'serving' ? found.join('-') : null
  }
}

function usersOfModules(graph: Rolldown.ChunkingContext): (id: string) => readonly string[] {
  const reachedFrom = (modules: readonly string[], reached = new Set<string>()) => {
    for (const module of modules) {
      if (reached.has(module)) continue
      reached.add(module)
      reachedFrom(graph.getModuleInfo(module)?.importedIds ?? [], reached)
    }
    return reached
  }
  const at = (file: string) => join(import.meta.dirname, file)
  const serving = at('src/commands/serving.ts')
  const main = reachedFrom([at('src/main.ts')])
  const commands = [...main].flatMap((module) => graph.getModuleInfo(module)?.dynamicallyImportedIds ?? [])
  const users: readonly (readonly [string, ReadonlySet<string>])[] = [
    ['serving', reachedFrom([serving])],
    ['commands', reachedFrom(commands.filter((module) => module !== serving))],
    ...Object.entries(threads).map(([name, file]) => [name.replace('-thread', ''), reachedFrom([at(file)])] as const),
  ]
  return (id) => (main.has(id) ? [] : users.filter(([, reached]) => reached.has(id)).map(([name]) => name))
}

/**
 * The server: one entry and its threads, bundled for the Node that the project pins. Packages stay outside the bundle; what is imported
 * dynamically (conversion tables, picture codecs, parsers) becomes a chunk that is read when first needed. Not
 * minified: stack traces should be readable, and Node keeps the compiled code in its cache.
 */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  plugins: [lexiconImage, leanBuiltins],
  define: { __VERSION__: JSON.stringify(manifest.version) },
  ssr: { noExternal: ['commander', 'kysely', 'pino', 'zod'] },
  oxc: { jsx: { runtime: 'automatic', importSource: '#html' } },
  build: {
    ssr: true,
    emitAssets: true,
    outDir: 'dist',
    emptyOutDir: false, // scripts/build.ts removes what the new build did not write
    target: 'node24',
    minify: false,
    rolldownOptions: {
      // Threads are entries of their own; they stand beside the chunks, where those who start them look for them.
      input: { main: 'src/main.ts', ...threads },
      output: {
        entryFileNames: ({ name }) => (name in threads ? 'server/[name].js' : '[name].js'),
        chunkFileNames: 'server/[name]-[hash].js',
        comments: { jsdoc: false, annotation: false },
        codeSplitting: {
          groups: [{ name: startChunks(), debugName: 'start' }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
})
