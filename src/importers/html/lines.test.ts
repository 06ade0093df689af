import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { cleanLines } from './lines.ts'

async function answers(chunks: readonly (string | Uint8Array)[]): Promise<{ lines: string[]; error: unknown }> {
  const lines: string[] = []
  try {
    for await (const line of cleanLines(Readable.from(chunks))) lines.push(line)
    return { lines, error: undefined }
  } catch (error) {
    return { lines, error }
  }
}

describe('cleaning a JSON string a line', () => {
  it('gives a line for a line, wherever the input is cut', async () => {
    const input = Buffer.from('"<p onclick=x()>潮</p>"\r\n"\\u6c34\\n<script>"\n""\n"末"')
    const whole = ['"<p>潮</p>"', '"水\\n"', '""', '"末"']
    for (let cut = 0; cut <= input.length; cut += 1) {
      expect(await answers([input.subarray(0, cut), input.subarray(cut)])).toEqual({ lines: whole, error: undefined })
    }
    expect((await answers([input.toString()])).lines).toEqual(whole)
  })

  it('answers nothing for nothing', async () => {
    expect((await answers([])).lines).toEqual([])
  })

  it.each([
    ['not JSON', Buffer.from('<p>')],
    ['not a string', Buffer.from('{"html":"<p>"}')],
    ['empty', Buffer.from('\n')],
    ['not UTF-8', Buffer.from([0x22, 0xb3, 0xb1, 0x22])],
  ])('names the line that is %s, after answering those before it', async (_, bad) => {
    const { lines, error } = await answers([Buffer.concat([Buffer.from('"甲"\n"乙"\n'), bad, Buffer.from('\n"丙"\n')])])
    expect(lines).toEqual(['"甲"', '"乙"'])
    expect(error).toMatchObject({ code: 'invalid', facts: { line: 3 } })
  })

  it('names the line that is too large, and does not wait for its end', async () => {
    const piece = Buffer.alloc(4 * 1024 * 1024, 0x61)
    const { error } = await answers([Buffer.from('"甲"\n"'), ...Array.from({ length: 30 }, () => piece)])
    expect(error).toMatchObject({ code: 'too_large', facts: { line: 2 } })
  })
})
