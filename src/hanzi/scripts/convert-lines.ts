import { type Conversion, converter } from './convert.ts'

/** Output is handed on in blocks of about this many UTF-16 units, which costs far fewer writes than a line each. */
const BLOCK = 0x8000

/**
 * What `broadsheet text convert` does: lines without their line feeds in, the same number of converted lines out, each
 * with a line feed, in order and gathered into blocks. Memory holds one block. `eachLine` hands every line on at once,
 * for a person who types.
 */
export async function* convertLines(
  lines: AsyncIterable<string> | Iterable<string>,
  conversion: Conversion & { readonly eachLine?: boolean },
): AsyncGenerator<string, void, void> {
  const convert = await converter(conversion)
  let block = ''
  for await (const line of lines) {
    block += `${convert(line)}\n`
    if (conversion.eachLine || block.length >= BLOCK) {
      yield block
      block = ''
    }
  }
  if (block) yield block
}
