import type { Command } from 'commander'
import { addConvert } from './text/convert.ts'
import { addCount } from './text/count.ts'

export function addText(program: Command): void {
  const text = program.command('text').description('convert or count Chinese text from standard input, line by line')
  addConvert(text)
  addCount(text)
}
