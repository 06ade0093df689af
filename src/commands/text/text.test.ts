import { expect, it } from 'vitest'
import { commandLine } from '../command-line.ts'

function convertOptions(...typed: string[]): Record<string, unknown> {
  const text = commandLine().commands.find((command) => command.name() === 'text')
  const convert = text!.commands.find((command) => command.name() === 'convert')!
  convert.exitOverride().configureOutput({ writeErr: () => {} })
  convert.parseOptions(typed)
  return convert.opts()
}

it.each([
  ['cn', 'zh-Hans'],
  ['tw', 'zh-Hant-TW'],
  ['hk', 'zh-Hant-HK'],
  ['zh-Hant', 'zh-Hant'],
])('text convert takes %s for %s', (typed, script) => {
  expect(convertOptions('--from', typed, '--to', typed)).toMatchObject({ from: script, to: script })
})

it('text convert looks for the script itself with auto, which is no script to convert to', () => {
  expect(convertOptions('--from', 'auto', '--to', 'tw')).toMatchObject({ from: 'auto' })
  expect(() => convertOptions('--to', 'auto')).toThrow(/one of zh-Hans, .*, hk/)
})
