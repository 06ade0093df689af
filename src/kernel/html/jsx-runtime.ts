/**
 * JSX that is HTML at once: what the compiler makes of `<p>…</p>` in server code. There is no tree that would be gone
 * through later, so children are made before what stands around them, and in the order in which they stand.
 */
import type { JSX as Dom } from 'preact'
import { type Attributes, type Children, element, type Html, htmlOf } from './html.ts'

type Component = (props: never) => Children

export function jsx(type: string | Component, props: Attributes): Html {
  return typeof type === 'string' ? element(type, props) : htmlOf(type(props as never))
}

export { jsx as jsxDEV, jsx as jsxs }

export function Fragment({ children }: { readonly children?: Children }): Html {
  return htmlOf(children)
}

// oxlint-disable-next-line typescript/no-namespace -- where TypeScript looks for the types of JSX
export declare namespace JSX {
  type Element = Html
  type ElementType = keyof IntrinsicElements | Component
  /** The attributes that HTML has, as Preact describes them. */
  type IntrinsicElements = Dom.IntrinsicElements
  interface ElementChildrenAttribute {
    children: unknown
  }
}
