import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../kernel/refusal.ts'

/** Bytes of the longest JSON that is read: a story of 200,000 characters with all its marks is a quarter of it. */
export const LONGEST_JSON = 4 * 1024 * 1024

/** A story's deepest list is 28 levels in; what reads values level by level is not led further down than this. */
const MOST_LEVELS = 100

/** What one database would keep and the other would not, as JSON may spell it: a NUL, half a character. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i

/**
 * Reads a body of JSON; undefined for none. Refuses (`unsupported`) another type, (`too_large`) more than `most` bytes,
 * (`invalid`) what is no JSON or goes too many levels down, and NULs and halves of characters in it. `gone`: the sender went away, and there is
 * nobody to answer.
 */
export async function readJson(req: IncomingMessage, most = LONGEST_JSON): Promise<unknown> {
  const length = Number(req.headers['content-length'] ?? 0)
  if (length === 0 && req.headers['transfer-encoding'] === undefined) return undefined
  const [type = ''] = (req.headers['content-type'] ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/json')
    throw new Refusal('unsupported', { noun: 'body', type, wanted: 'application/json' })
  if (length > most) throw new Refusal('too_large', { noun: 'body', bytes: length, mostBytes: most })
  const bytes = await readBytes(req, most)
  if (bytes === 'gone') return 'gone'
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    refuseDeep(text)
    return SUSPECT.test(text) ? (JSON.parse(text, refuseHalves) as unknown) : (JSON.parse(text) as unknown)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid', { noun: 'request', field: 'body', why: 'is no JSON' })
  }
}

/** Looks at each character once, before anything is made of them. */
function refuseDeep(text: string): void {
  let levels = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPENS_LIST || code === OPENS_OBJECT) levels += 1
    else if (code === CLOSES_LIST || code === CLOSES_OBJECT) levels -= 1
    if (levels > MOST_LEVELS)
      throw new Refusal('invalid', { noun: 'request', field: 'body', why: 'too deep', most: MOST_LEVELS })
  }
}

const [QUOTE, OPENS_LIST, CLOSES_LIST, OPENS_OBJECT, CLOSES_OBJECT, ESCAPES] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d, 0x5c]

/** Where the string that begins here ends; the end of the text, if it does not. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === ESCAPES ? 2 : 1
  return at
}

function refuseHalves(key: string, value: unknown): unknown {
  for (const text of [key, value])
    if (typeof text === 'string' && (text.includes('\0') || !text.isWellFormed()))
      throw new Refusal('invalid', { noun: 'request', field: 'body', why: 'control characters' })
  return value
}

function readBytes(req: IncomingMessage, most: number): Promise<Buffer | 'gone'> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Not `for await`: leaving it would destroy the connection, on which the answer is still to be sent.
  return new Promise((resolve, reject) => {
    req.on('data', (chunk: Uint8Array) => {
      length += chunk.length
      if (length > most) {
        req.removeAllListeners('data')
        reject(new Refusal('too_large', { noun: 'body', mostBytes: most }))
      } else chunks.push(chunk)
    })
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', () => resolve('gone'))
    req.once('close', () => resolve('gone'))
  })
}
