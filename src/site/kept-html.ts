import { type Children, htmlOf, Written } from '../kernel/jsx/markup.ts'
import type { Frame } from './frame.ts'

const kept = new WeakMap<Frame, Map<string, Written>>()

/**
 * What all pages of an edition have in common, made once for as long as the frame is the same. `name` says which of these
 * it is: there are a few, all from our own code.
 */
export function keptFor(frame: Frame, name: string, make: () => Children): Written {
  let ofFrame = kept.get(frame)
  if (!ofFrame) kept.set(frame, (ofFrame = new Map<string, Written>()))
  let html = ofFrame.get(name)
  if (!html) ofFrame.set(name, (html = new Written(htmlOf(make()))))
  return html
}
