import { expect, it } from 'vitest'
import { HOLE, Html } from './html.ts'
import type { Children } from './html.ts'

const text = (html: Html) => html.text

it('writes elements with their attributes and what stands in them', () => {
  const page = (
    <p class="lead" lang="zh-Hans">
      潮闸<b>四十分钟</b>落底，第{2}次
    </p>
  )
  expect(text(page)).toBe('<p class="lead" lang="zh-Hans">潮闸<b>四十分钟</b>落底，第2次</p>')
})

it('lets no text become HTML', () => {
  const said = '<b>"&"</b>'
  expect(text(<p title={said}>{said}</p>)).toBe(
    '<p title="&lt;b>&quot;&amp;&quot;&lt;/b>">&lt;b>&quot;&amp;&quot;&lt;/b></p>',
  )
})

it('takes HTML that somebody vouches for as it is', () => {
  expect(text(<h1 dangerouslySetInnerHTML={{ __html: '外港<wbr>潮闸' }} />)).toBe('<h1>外港<wbr>潮闸</h1>')
})

it('writes nothing for what is missing', () => {
  expect(text(<p>{[undefined, null, false, true, '', 0]}</p>)).toBe('<p>0</p>')
  expect(text(<p hidden={false} lang={undefined} />)).toBe('<p></p>')
})

it('closes what holds nothing by itself, and no other element', () => {
  expect(
    text(
      <>
        <br />
        <img src="/a.jpg" alt="" />
        <ul />
      </>,
    ),
  ).toBe('<br/><img src="/a.jpg" alt/><ul></ul>')
})

it('says what is true by being there, and in words where HTML wants words', () => {
  expect(text(<p data-share aria-current={false} />)).toBe('<p data-share="true" aria-current="false"></p>')
  expect(text(<input type="radio" checked disabled={false} />)).toBe('<input type="radio" checked/>')
})

it('spells attributes as HTML does', () => {
  expect(text(<textarea maxLength={500} tabIndex={0} />)).toBe('<textarea maxlength="500" tabindex="0"></textarea>')
})

it('makes components from what they give, be it nothing or many', () => {
  const List = ({ items, children }: { items: readonly string[]; children: Children }) => [
    children,
    ...items.map((item) => <li>{item}</li>),
  ]
  const Nothing = () => null
  expect(
    text(
      <ol>
        <List items={['甲', '乙']}>
          <Nothing />前
        </List>
      </ol>,
    ),
  ).toBe('<ol>前<li>甲</li><li>乙</li></ol>')
})

it('keeps the holes of a page in the order in which they stand', () => {
  const Hole = ({ of }: { of: string }) => new Html(HOLE, [of])
  const second = <Hole of="second" />
  const page = (
    <main>
      <Hole of="first" />
      {[second, <p>{'一\u0000二'}</p>]}
    </main>
  )
  expect(page.text).toBe(`<main>${HOLE}${HOLE}<p>一二</p></main>`)
  expect(page.holes).toEqual(['first', 'second'])
})

it('refuses names that would end a tag', () => {
  const attributes = { 'a onclick=x': 'y', class: 'a' }
  expect(() => <p {...attributes} />).toThrow(TypeError)
})
