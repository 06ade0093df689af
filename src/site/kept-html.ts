import { type Children, type Html, htmlOf } from '../kernel/html/html.ts'
import type { Frame } from './frame.ts'

const kept = new WeakMap<Frame, Map<string, Html>>()

/**
 * What all pages of an edition have in common, made once for as long as the frame is the same. `name` says which of these
 * it is: there are a few, all from our own code.
 */
export function keptFor(frame: Frame, name: string, make: () => Children): Html {
  let ofFrame = kept.get(frame)
  if (!ofFrame) kept.set(frame, (ofFrame = new Map<string, Html>()))
  let html = ofFrame.get(name)
  if (!html) ofFrame.set(name, (html = htmlOf(make())))
  return html
}
