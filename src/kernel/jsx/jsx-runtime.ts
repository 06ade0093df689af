/** What the compiler makes of JSX in the server's sources (`jsxImportSource`). Types of elements are Preact's. */
import type { JSX as Html } from 'preact'
import { type Children, Markup } from './markup.ts'

export function jsx(type: Markup['type'], props: Markup['props']): Markup {
  return new Markup(type, props)
}

export { jsx as jsxs, jsx as jsxDEV }

/** `<>…</>` */
export function Fragment({ children }: { readonly children?: Children }): Children {
  return children
}

/** Properties that libraries for browsers know and HTML does not, or of another kind than text. */
type NotWritten =
  | 'children'
  | 'className'
  | 'defaultChecked'
  | 'defaultSelected'
  | 'defaultValue'
  | 'htmlFor'
  | 'key'
  | 'ref'
  | 'style'

type Elements = {
  [Name in keyof Html.IntrinsicElements]: OfEach<
    Html.IntrinsicElements[Name],
    NotWritten | (Name extends 'select' | 'textarea' ? 'value' : never)
  >
}

/** Of each kind that an element may be. */
type OfEach<Props, Not extends string> = Props extends unknown
  ? Omit<Props, Not> & { readonly children?: Children; readonly style?: string }
  : never

// oxlint-disable-next-line typescript/no-namespace -- The compiler looks for the types of JSX in one of this name.
export declare namespace JSX {
  type Element = Markup
  type ElementType = keyof IntrinsicElements | ((props: never) => Children)
  interface IntrinsicElements extends Elements {}
  interface ElementChildrenAttribute {
    readonly children: unknown
  }
}
