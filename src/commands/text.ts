import type { Command } from 'commander'
import { addConvert } from './text/convert.ts'
import { addCount } from './text/count.ts'
import { addPinyin } from './text/pinyin.ts'
import { addSegment } from './text/segment.ts'

export function addText(program: Command): void {
  const text = program
    .command('text')
    .description('convert, count, segment or spell Chinese text from standard input, line by line')
  addConvert(text)
  addCount(text)
  addPinyin(text)
  addSegment(text)
}
