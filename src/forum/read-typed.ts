import type { IncomingMessage } from 'node:http'
import { readBytes, readForm } from '../kernel/read-form.ts'

/**
 * What came with a POST, a form or a JSON object, as a record of fields. `415`: it is neither; `413`: it is too long; `400`:
 * it cannot be read, or there is a NUL in it; `gone`: the sender went away.
 */
export async function readTyped(
  req: IncomingMessage,
): Promise<Readonly<Record<string, unknown>> | 400 | 413 | 415 | 'gone'> {
  const [type = ''] = (req.headers['content-type'] ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/json') {
    const form = await readForm(req)
    return form instanceof URLSearchParams ? Object.fromEntries(form) : form
  }
  const bytes = await readBytes(req)
  if (bytes === 413 || bytes === 'gone') return bytes
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'))
    const isRecord = typeof read === 'object' && read !== null && !Array.isArray(read)
    return isRecord && !bytes.includes('\\u0000') ? (read as Record<string, unknown>) : 400
  } catch {
    return 400
  }
}
