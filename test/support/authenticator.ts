import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

const UP = 0x01
const UV = 0x04
const AT = 0x40

interface Seal {
  readonly origin?: string
  /** Without a finger or PIN. */
  readonly unverified?: boolean
  readonly counter?: number
  readonly challenge?: string
}

interface Asked {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: { readonly id?: string }
  readonly user?: { readonly id: string }
}

/** A passkey in software: makes keys and signs as a device does (Web Authentication, level 3), with ES256. */
export function authenticator(origin: string) {
  const id = randomBytes(16)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let userHandle = ''
  let count = 0

  const clientData = (type: string, { challenge }: Asked, seal: Seal) =>
    Buffer.from(JSON.stringify({ type, challenge: seal.challenge ?? challenge, origin: seal.origin ?? origin }))
  const authData = (rpId: string, seal: Seal, more: Uint8Array = Buffer.alloc(0)) => {
    const flags = UP | (seal.unverified ? 0 : UV) | (more.length > 0 ? AT : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(seal.counter ?? ++count)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter, more])
  }
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' }

  return {
    /** Answers what the account page asks for. */
    makes(options: Asked, seal: Seal = {}) {
      userHandle = options.user!.id
      const key = cose(publicKey)
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const data = authData(options.rp!.id!, { counter: 0, ...seal }, attested)
      // { fmt: 'none', attStmt: {}, authData }
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      return {
        ...credential,
        response: {
          clientDataJSON: clientData('webauthn.create', options, seal).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    /** Answers what the sign-in page asks for. */
    signs(options: Asked, seal: Seal = {}) {
      const client = clientData('webauthn.get', options, seal)
      const data = authData(options.rpId!, seal)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return {
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
          userHandle,
        },
      }
    },
  }
}

/** A P-256 key as COSE writes it (RFC 9053, 7.1.1). */
function cose(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  const coordinate = (label: number, value: string) =>
    Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(value, 'base64url')])
  return Buffer.concat([Buffer.from('a5010203262001', 'hex'), coordinate(0x21, x!), coordinate(0x22, y!)])
}
