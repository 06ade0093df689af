import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** One file of ours; `path` from the root of the clone, with forward slashes. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** What a file asks for: another file of ours by its `path`, or a package. */
export interface Import {
  readonly from: string
  readonly line: number
  /** Path of a file of ours, or the specifier of a package as it is written. */
  readonly to: string
  readonly isOurs: boolean
  /** Gone after compiling: `import type`, `import('…').Type`. */
  readonly typeOnly: boolean
  /** Loaded when it is asked for: `import('…')`, and files of threads. */
  readonly later: boolean
}

const root = dirname(dirname(import.meta.dirname))

/** The files of the clone that match the patterns, in the order of their paths. */
export function readTree(...patterns: string[]): Source[] {
  const paths = globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return paths.toSorted().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/**
 * All imports of a file: static, dynamic, re-exports, types, and files named by `new URL('./…', import.meta.url)`.
 * Refuses an address that is put together at run time, because neither this nor the bundler can follow it.
 */
export function importsOf({ path, text }: Source): Import[] {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (specifier: string, at: number, typeOnly: boolean, later = false): void => {
    const isOurs = specifier.startsWith('.')
    const to = isOurs ? posix.join(posix.dirname(path), specifier) : specifier
    found.push({ from: path, line: lineAt(text, at), to, isOurs, typeOnly, later })
  }
  for (const { moduleRequest, entries, start } of module.staticImports) {
    add(moduleRequest.value, start, entries.length > 0 && entries.every((entry) => entry.isType))
  }
  for (const { entries, start } of module.staticExports) {
    const asked = entries.filter((entry) => entry.moduleRequest)
    const [first] = asked
    if (first?.moduleRequest)
      add(
        first.moduleRequest.value,
        start,
        asked.every((entry) => entry.isType),
      )
  }
  new Visitor({
    ImportExpression({ source, start }) {
      if (source.type !== 'Literal')
        throw new SyntaxError(`${path}:${lineAt(text, start)}: import() of a computed name`)
      add(String(source.value), start, false, true)
    },
    TSImportType({ source, start }) {
      add(source.value, start, true)
    },
    NewExpression({ callee, arguments: [address, base], start }) {
      const isUrl = callee.type === 'Identifier' && callee.name === 'URL' && base?.type === 'MemberExpression'
      if (isUrl && address?.type === 'Literal') add(String(address.value), start, false, true)
    },
  }).visit(program)
  return found
}

/** Where a file names one of these functions or uses global `fetch`, whatever way it came by them. */
export function usesOf(names: ReadonlySet<string>, { path, text }: Source): string[] {
  const found: string[] = []
  const report = (name: string, at: number): number => found.push(`${path}:${lineAt(text, at)} uses ${name}`)
  new Visitor({
    Identifier({ name, start }) {
      if (names.has(name)) report(name, start)
    },
    CallExpression({ callee, start }) {
      if (callee.type === 'Identifier' && callee.name === 'fetch') report('fetch', start)
    },
    MemberExpression({ object, property, start }) {
      const isGlobal = object.type === 'Identifier' && object.name === 'globalThis'
      if (isGlobal && property.type === 'Identifier' && property.name === 'fetch') report('fetch', start)
    },
  }).visit(parseSync(path, text).program)
  return found
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
