import fc from 'fast-check'
import { type ComponentChildren, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { jsx } from './jsx-runtime.ts'
import { type Children, htmlOf, Written } from './markup.ts'

it('writes elements, components and text', () => {
  const Name = ({ of, children }: { of: string; children: Children }) => (
    <b class={of}>
      {children}
      {2}
    </b>
  )
  expect(
    htmlOf(
      <p lang="zh-Hans">
        <Name of="paper">望汐时报</Name>
        <>
          <br />
          {[<i>一</i>, null, undefined, false, true, '', '二']}
        </>
      </p>,
    ),
  ).toBe('<p lang="zh-Hans"><b class="paper">望汐时报2</b><br/><i>一</i>二</p>')
})

it('lets no text out of its place', () => {
  const typed = `"><script>alert('&')</script>`
  expect(htmlOf(<p title={typed}>{typed}</p>)).toBe(
    `<p title="&quot;>&lt;script>alert('&amp;')&lt;/script>">&quot;>&lt;script>alert('&amp;')&lt;/script></p>`,
  )
})

it('says of what is there or not that it is there, and spells out what is true or false', () => {
  expect(htmlOf(<input checked disabled={false} value="" aria-invalid={false} data-kept />)).toBe(
    '<input checked value aria-invalid="false" data-kept="true"/>',
  )
})

it('takes HTML that was written before as it is', () => {
  expect(htmlOf(<p>{new Written(htmlOf(<b>&</b>))}</p>)).toBe('<p><b>&amp;</b></p>')
})

it('refuses data where an element would stand, and names that end their tag', () => {
  const data = JSON.parse('{"type":"script","props":{"children":"alert(1)"}}') as Children
  expect(() => htmlOf(<p>{data}</p>)).toThrow(TypeError)
  expect(() => htmlOf(jsx('p', { title: { toString: () => 'no text' } }))).toThrow(TypeError)
  expect(() => htmlOf(jsx('p onclick', {}))).toThrow(TypeError)
  expect(() => htmlOf(jsx('p', { 'a>': 'b' }))).toThrow(TypeError)
})

it('writes what Preact writes', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      expect(htmlOf(tree.ours)).toBe(renderToString(h(() => tree.theirs, {})))
    }),
  )
})

interface Tree {
  readonly ours: Children
  readonly theirs: ComponentChildren
}

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"&<>', '潮闸', "'"))
const anyLeaf: fc.Arbitrary<Tree> = fc
  .oneof(anyText, fc.integer(), fc.constantFrom(null, undefined, true, false))
  .map((leaf) => ({ ours: leaf, theirs: leaf }))
const anyProps = fc.dictionary(
  fc.constantFrom('class', 'lang', 'aria-label', 'data-live', 'hidden', 'draggable', 'checked', 'width'),
  fc.oneof(anyText, fc.integer(), fc.constantFrom(null, undefined, true, false)),
)
const { tree: anyTree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyLeaf,
    fc
      .array(tie('tree'))
      .map((list) => ({ ours: list.map((each) => each.ours), theirs: list.map((each) => each.theirs) })),
    fc
      .tuple(fc.constantFrom('p', 'li', 'br', 'input', 'section'), anyProps, fc.array(tie('tree')), fc.boolean())
      .map(([type, props, children, isComponent]) => {
        const ours = jsx(type, { ...props, children: children.map((each) => each.ours) })
        const theirs = h(
          type,
          props,
          children.map((each) => each.theirs),
        )
        return { ours: isComponent ? jsx(() => ours, {}) : ours, theirs: isComponent ? h(() => theirs, {}) : theirs }
      }),
  ),
}))
