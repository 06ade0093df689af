import { Refusal } from '../kernel/refusal.ts'

/** Longest line that a command reads from standard input, in characters. */
const LONGEST_LINE = 256 * 1024 * 1024

/** Standard input, line by line, without the line feeds. A last line without one counts; an empty input has none. */
export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = text.split('\n')
    lines[0] = rest + lines[0]!
    rest = lines.pop()!
    if (rest.length > LONGEST_LINE) throw new Refusal('too_large', { noun: 'line', limit: LONGEST_LINE })
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

/** Writes to standard output as fast as whoever reads it takes it. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}
