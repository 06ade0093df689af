import { Agent, request } from 'node:http'
import type { Role } from '../src/newsroom/people/policy.ts'
import { addressOf } from '../test/support/desk-api.ts'
import { deskOf } from '../test/support/desk-of.ts'
import { comesIn } from '../test/support/door.ts'
import type { Asking, Operation } from '../src/desk/contract/operation.ts'
import type { Newspaper } from './newspaper.ts'

/** Somebody of the staff, who asks the Desk's interface over one connection, as an open tab does. */
export interface Staff {
  readonly staffId: string
  /** Of the session's cookie. */
  readonly token: string
  /** Refuses (throws) an answer that is no success: its speed would say nothing. */
  ask<Op extends Operation>(operation: Op, asking: Asking<Op>): Promise<{ readonly body: unknown; readonly ms: number }>
  leave(): void
}

/** Signs somebody in on the data of a running portal. */
export async function signIn({ folder }: Newspaper, port: number, role: Role): Promise<Staff> {
  await using newsroom = await deskOf(folder)
  const { staffId, token } = await comesIn(newsroom, { name: '林雁', role, login: `bench-${process.pid}-${role}` })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    staffId,
    token,
    ask(operation, asking) {
      const body = asking.body === undefined ? undefined : Buffer.from(JSON.stringify(asking.body))
      const begun = performance.now()
      return new Promise((resolve, reject) => {
        const asked = request(
          {
            agent,
            port,
            host: '127.0.0.1',
            method: operation.method,
            path: addressOf(operation, asking),
            headers: {
              cookie: `desk=${token}`,
              'sec-fetch-site': 'same-origin',
              ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
            },
          },
          (res) => {
            const chunks: Buffer[] = []
            res.on('data', (chunk: Buffer) => chunks.push(chunk))
            res.on('error', reject)
            res.on('end', () => {
              const ms = performance.now() - begun
              const text = Buffer.concat(chunks).toString()
              if (res.statusCode! >= 300) reject(new Error(`${operation.id}: ${res.statusCode} ${text}`))
              else resolve({ body: text === '' ? undefined : JSON.parse(text), ms })
            })
          },
        )
        asked.on('error', reject)
        asked.end(body)
      })
    },
    leave: () => agent.destroy(),
  }
}
