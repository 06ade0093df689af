import type { IncomingMessage } from 'node:http'

/** No form of ours is longer, in bytes. */
const LONGEST_FORM = 64 * 1024

/**
 * Reads a form as browsers send it. `415`: it is none; `413`: it is too long, and was not read to its end; `400`: there
 * is a NUL in it, which one database would keep and the other would not; `gone`: the sender went away, and there is
 * nobody to answer.
 */
export async function readForm(req: IncomingMessage): Promise<URLSearchParams | 400 | 413 | 415 | 'gone'> {
  const [type = ''] = (req.headers['content-type'] ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return 415
  const bytes = await readBytes(req)
  if (bytes === 413 || bytes === 'gone') return bytes
  const form = new URLSearchParams(bytes.toString('utf8'))
  return [...form.values()].some((value) => value.includes('\0')) ? 400 : form
}

/** Reads a body no longer than a form. `413`: it is longer, and was not read to its end; `gone`: the sender went away. */
export async function readBytes(req: IncomingMessage): Promise<Buffer | 413 | 'gone'> {
  if (Number(req.headers['content-length'] ?? 0) > LONGEST_FORM) return 413
  const chunks: Uint8Array[] = []
  let length = 0
  // Not `for await`: leaving it would destroy the connection, on which the answer is still to be sent.
  return new Promise((resolve) => {
    req.on('data', (chunk: Uint8Array) => {
      length += chunk.length
      if (length > LONGEST_FORM) {
        req.removeAllListeners('data')
        resolve(413)
      } else chunks.push(chunk)
    })
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', () => resolve('gone'))
    req.once('close', () => resolve('gone'))
  })
}
