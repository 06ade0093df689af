import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../kernel/refusal.ts'

/**
 * Reads a body of raw bytes. Refuses (`too_large`) more of them than `most`, and (`stale`) what broke off on the way:
 * there is nobody to hear it, and nothing of it counts.
 */
export function readBytes(req: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Not `for await`: leaving it would destroy the connection, on which the answer is still to be sent.
  return new Promise((resolve, reject) => {
    const broken = () => reject(new Refusal('stale', { noun: 'body', why: 'broken off' }))
    req.on('data', (chunk: Uint8Array) => {
      length += chunk.byteLength
      if (length <= most) return void chunks.push(chunk)
      req.removeAllListeners('data')
      reject(new Refusal('too_large', { noun: 'body', mostBytes: most }))
    })
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', broken)
    req.once('close', broken)
  })
}
