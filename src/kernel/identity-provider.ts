import type { Configuration } from 'openid-client'
import { exchange } from './outgoing/exchange.ts'
import type { ProviderConfig } from './config.ts'

/** What has to be kept while somebody is at the provider's. */
export interface Leaving {
  /** Where they go. */
  readonly to: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** What a provider says of somebody (OpenID Connect Core, 5.1), as far as it is asked. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  readonly email: string | undefined
  readonly emailVerified: boolean
  /** `amr` has `mfa` (RFC 8176): several factors were asked for. */
  readonly severalFactors: boolean
}

export interface IdentityProvider {
  /** What people know it by. */
  readonly name: string
  /** Sends somebody there: by code, with PKCE, state and nonce. Rejects when the provider cannot be reached. */
  leave(): Promise<Leaving>
  /**
   * Takes somebody back by the address that they were sent back to. Rejects whatever is not the answer to what was kept:
   * another state or nonce, another issuer, a code that was used, a token whose signature is wrong or that is not for us.
   */
  takeBack(address: URL, kept: Omit<Leaving, 'to'>): Promise<Vouched>
}

const PATIENCE_SECONDS = 10
const FRESH_MS = 3_600_000

/** An OpenID Connect provider. Nothing is asked of it before somebody wants to sign in there. */
export function identityProvider(
  { issuer, clientId, clientSecret, name }: ProviderConfig,
  { redirectUri, nowMs }: { readonly redirectUri: string; readonly nowMs: () => number },
): IdentityProvider {
  let known: { readonly at: number; readonly configuration: Promise<Configuration> } | undefined

  /** Asked for again after an hour, and at once after it could not be had. */
  function configuration(): Promise<Configuration> {
    if (known && nowMs() - known.at < FRESH_MS) return known.configuration
    const asked = discover()
    known = { at: nowMs(), configuration: asked }
    asked.catch(() => (known = undefined))
    return asked
  }

  async function discover(): Promise<Configuration> {
    const client = await import('openid-client')
    return client.discovery(
      new URL(issuer),
      clientId,
      clientSecret,
      clientSecret === undefined ? client.None() : undefined,
      {
        [client.customFetch]: exchange,
        timeout: PATIENCE_SECONDS,
        // Over plain http the issuer can only be this machine, which the setting makes sure of.
        execute: [
          client.enableNonRepudiationChecks,
          ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
        ],
      },
    )
  }

  return {
    name,
    async leave() {
      const [client, configured] = await Promise.all([import('openid-client'), configuration()])
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
      const to = client.buildAuthorizationUrl(configured, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        response_type: 'code',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { to: to.href, state, nonce, verifier }
    },
    async takeBack(address, { state, nonce, verifier }) {
      const [client, configured] = await Promise.all([import('openid-client'), configuration()])
      const back = new URL(redirectUri)
      back.search = address.search
      const tokens = await client.authorizationCodeGrant(configured, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()!
      const asks = claims.email === undefined && configured.serverMetadata().userinfo_endpoint !== undefined
      const said = asks ? await client.fetchUserInfo(configured, tokens.access_token, claims.sub) : claims
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof said.email === 'string' ? said.email : undefined,
        emailVerified: said.email_verified === true,
        severalFactors: Array.isArray(claims.amr) && claims.amr.includes('mfa'),
      }
    },
  }
}
