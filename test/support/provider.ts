import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Somebody at the provider's. */
export interface Person {
  readonly sub: string
  readonly email?: string
  readonly emailVerified?: boolean
  /** What the provider says that it asked for. */
  readonly amr?: readonly string[]
}

/** A real OpenID Connect provider on this machine, at which whoever comes is signed in as `person` at once. */
export interface TestProvider extends AsyncDisposable {
  readonly issuer: string
  readonly env: Readonly<Record<string, string>>
  person: Person
}

const CLIENT = { id: 'broadsheet', secret: 'a secret of the tests alone' }

export async function openProvider(
  redirectUri: string,
  whose: 'BROADSHEET_OIDC' | 'BROADSHEET_READER_OIDC' = 'BROADSHEET_OIDC',
): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const opened: TestProvider = {
    issuer,
    env: {
      [`${whose}_ISSUER`]: issuer,
      [`${whose}_CLIENT_ID`]: CLIENT.id,
      [`${whose}_CLIENT_SECRET`]: CLIENT.secret,
      [`${whose}_NAME`]: '望汐集团账号',
    },
    person: { sub: 'nobody' },
    [Symbol.asyncDispose]: () => closed(server),
  }
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of the tests'] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => {
        const { sub, email, emailVerified = false } = opened.person
        return { sub, ...(email !== undefined && { email, email_verified: emailVerified }) }
      },
    }),
    async loadExistingGrant(context) {
      const { client, session } = context.oidc
      const grant = new context.oidc.provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  server.on('request', (req, res) => {
    if (!req.url?.startsWith('/interaction/')) return void callback(req, res)
    const { sub, amr } = opened.person
    const login = { accountId: sub, remember: false, ...(amr && { amr: [...amr] }) }
    provider.interactionFinished(req, res, { login }).catch((error: unknown) => {
      res.writeHead(500).end(String(error))
    })
  })
  return opened
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Goes through the provider's pages from where somebody was sent, to the path of `home` to which it sends them back. */
export async function throughProvider(to: string, home: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = to
  for (let step = 0; step < 8 && !next.startsWith(home); step++) next = await follow(next, jar)
  return next.slice(home.length)
}

function follow(address: string, jar: Map<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const req = request(address, { headers: { cookie } }, (res) => {
      for (const set of res.headers['set-cookie'] ?? []) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        jar.set(name, value)
      }
      res.resume()
      const { location } = res.headers
      if (location === undefined) reject(new Error(`${res.statusCode} at ${address}`))
      else resolve(new URL(location, address).href)
    })
    req.once('error', reject)
    req.end()
  })
}
