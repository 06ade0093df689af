import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { commandLine } from '../src/commands/command-line.ts'
import { SETTING_NAMES } from '../src/kernel/config.ts'
import { codeBlocks, headings, linksIn, sectionOf, tableRows } from './support/markdown.ts'
import { readTree } from './support/source-tree.ts'

const root = join(import.meta.dirname, '..')
const pages = readTree('*.md', 'docs/**/*.md')
const textOf = (path: string): string => pages.find((page) => page.path === path)?.text ?? ''
const operators = textOf('docs/operators.md')
const developers = textOf('docs/developers.md')
const readmes = ['README.md', 'README.zh-CN.md']

/** The commands that do something, by what is typed after `broadsheet`. */
const commands = new Map(leavesOf(commandLine()))

function leavesOf(command: Command, path: readonly string[] = []): [string, Command][] {
  if (command.commands.length === 0) return [[path.join(' '), command]]
  return command.commands.flatMap((inner) => leavesOf(inner, [...path, inner.name()]))
}

const flagsOf = (command: Command): string[] => command.options.flatMap(({ long }) => (long ? [long] : []))

describe('the documentation for operators', () => {
  it('has a row for each setting, and for no other', () => {
    const named = tableRows(sectionOf(operators, 'Settings')).map(([name = '']) => name.replaceAll('`', ''))
    expect(named.slice(1).toSorted()).toEqual([...SETTING_NAMES].toSorted())
  })

  it('has a heading for each command, and for no other', () => {
    const named = headings(sectionOf(operators, 'Commands')).filter(({ level }) => level === 3)
    expect(named.map(({ text }) => text.replaceAll('`', '')).toSorted()).toEqual([...commands.keys()].toSorted())
  })

  it.each([...commands])('has a row for each option of %s, and an example', (path, command) => {
    const section = sectionOf(operators, `\`${path}\``)
    const named = tableRows(section).flatMap(([option = '']) => /--[a-z-]+/.exec(option) ?? [])
    expect(named.toSorted()).toEqual(flagsOf(command).toSorted())
    expect(codeBlocks(section).join('\n')).toContain(`npx broadsheet ${path}`)
  })
})

describe('the documentation for developers', () => {
  it('has a row for each kind of change, and for no other', () => {
    const union = readTree('src/changes/change.ts')[0]!.text
    const kinds = [...union.matchAll(/readonly kind: ((?:'[a-z.]+'(?: \| )?)+)/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/[a-z]+\.[a-z]+/g)].map(([kind]) => kind),
    )
    const rows = tableRows(sectionOf(developers, 'The change log'))
    const named = rows.flatMap(([names = '']) => [...names.matchAll(/[a-z]+\.[a-z]+/g)].map(([kind]) => kind))
    expect(kinds.length).toBeGreaterThan(20)
    expect(named.toSorted()).toEqual(kinds.toSorted())
  })
})

describe('the readmes', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())

  it.each(readmes)('%s names each folder of src/, and no other', (readme) => {
    const named = tableRows(textOf(readme)).flatMap(([folder = '']) => /`(src\/[a-z]+\/)`/.exec(folder)?.[1] ?? [])
    expect(named.toSorted()).toEqual(folders.map(({ name }) => `src/${name}/`).toSorted())
  })

  it('tell readers of either language to type the same', () => {
    const [english, chinese] = readmes.map((readme) => codeBlocks(textOf(readme)).flatMap(typedLines))
    expect(chinese).toEqual(english)
  })
})

describe('each page', () => {
  it.each(pages.map(({ path }) => path))('%s leads only to what is there', (path) => {
    const lost = linksIn(textOf(path)).filter((link) => !leadsSomewhere(path, link))
    expect(lost).toEqual([])
  })

  it.each(pages.map(({ path, text }) => [path, text]))(
    '%s names only commands and options that there are',
    (_, text) => {
      const said = [...text.matchAll(/npx broadsheet ([^`'\n|#]+)/g)].map(([, rest = '']) => rest.trim())
      expect(said.filter((rest) => !isUnderstood(rest))).toEqual([])
    },
  )

  it.each(pages.map(({ path, text }) => [path, text]))('%s names only scripts that npm knows', (_, text) => {
    const named = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
  })
})

function typedLines(block: string): string[] {
  const lines = block.split('\n').map((line) => line.replace(/\s*#.*$/, ''))
  return lines.filter((line) => line !== '')
}

function leadsSomewhere(from: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true
  const [file = '', anchor] = link.split('#', 2)
  const path = file === '' ? from : posix.join(posix.dirname(from), file)
  if (!existsSync(join(root, path))) return false
  return anchor === undefined || headings(textOf(path)).some((heading) => heading.anchor === anchor)
}

/** What is typed after `broadsheet`: the name of a command, then its options among other words. */
function isUnderstood(rest: string): boolean {
  const words = rest.split(/\s+/)
  const options = words.filter((word) => word.startsWith('--'))
  if (words[0] === '…' || options.join() === '--help') return true
  const path = [...commands.keys()].find((name) => rest === name || rest.startsWith(`${name} `))
  if (path === undefined) return false
  return options.every((option) => flagsOf(commands.get(path)!).includes(option))
}
