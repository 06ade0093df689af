import * as z from 'zod'

/** Bytes as browsers put them into JSON. */
const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(16_384)

const credential = { id: bytes, rawId: bytes, type: z.literal('public-key') }

/** What a browser says of a passkey that it has made; what else it says is dropped. */
export const madeAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})

export type MadeAnswer = z.infer<typeof madeAnswer>

/** What a browser says when a passkey has signed. */
export const signedAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.nullish(),
  }),
})

export type SignedAnswer = z.infer<typeof signedAnswer>

/** The challenge that an answer answers; empty for what is none. */
export function challengeIn({ response }: { readonly response: { readonly clientDataJSON: string } }): string {
  try {
    const said = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString()) as {
      challenge?: unknown
    } | null
    return typeof said?.challenge === 'string' ? said.challenge : ''
  } catch {
    return ''
  }
}
