import { createHash } from 'node:crypto'

const SUFFIXES = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const
const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }
const NAME = /^[0-9a-f]{32}\.(avif|webp|jpg)$/

declare const parsed: unique symbol

/**
 * The name of a kept file: the first 128 bits of the SHA-256 of its bytes, and what they are. The same name is always
 * the same bytes, so it may be cached for ever; and holding a `MediaName` proves that it is no way to anything else.
 */
export type MediaName = string & { readonly [parsed]: true }

/** `mediaName(bytes, 'avif')` gives `5f70bf18a086007016e948b04aed3b82.avif`. */
export function mediaName(bytes: Uint8Array, format: keyof typeof SUFFIXES): MediaName {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${SUFFIXES[format]}` as MediaName
}

/** The name in `text`, or undefined if it is not one, down to the letter. */
export function parseMediaName(text: string): MediaName | undefined {
  return NAME.test(text) ? (text as MediaName) : undefined
}

/** The media type of a file of this name: `image/avif`. */
export function mediaTypeOf(name: MediaName): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] as string
}
