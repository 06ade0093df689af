import { expect, it } from 'vitest'
import { Place, renderApart, renderPage, renderPart, Same } from './render.tsx'

it('cuts a page at its parts and leaves the parts out', () => {
  const page = renderPage(
    <html lang="zh-Hans">
      <body>
        <Place piece={{ part: 'masthead' }} />
        <p>正文</p>
        <Place piece={{ part: 'footer' }} />
      </body>
    </html>,
  )
  expect(page).toEqual([
    '<!DOCTYPE html><html lang="zh-Hans"><body>',
    { part: 'masthead' },
    '<p>正文</p>',
    { part: 'footer' },
    '</body></html>',
  ])
})

it('joins what is rendered already to what stands around it', () => {
  const hot = renderPart(<ol />)
  expect(renderPage(<main>{<Place piece={hot} />}</main>)).toEqual(['<!DOCTYPE html><main><ol></ol></main>'])
})

it('keeps two parts that stand side by side apart', () => {
  const page = renderPage(
    <main>
      <Place piece={{ part: 'a' }} />
      <Place piece={{ part: 'b' }} />
    </main>,
  )
  expect(page).toEqual(['<!DOCTYPE html><main>', { part: 'a' }, { part: 'b' }, '</main>'])
})

it('takes no text for the place of a part', () => {
  expect(renderPage(<p>{'<x-piece n="0"></x-piece>'}</p>)).toEqual([
    '<!DOCTYPE html><p>&lt;x-piece n=&quot;0&quot;>&lt;/x-piece></p>',
  ])
})

it('keeps what many pages have apart where that is asked for, and only there', () => {
  const page = (
    <main>
      <Same>
        <nav>栏目</nav>
      </Same>
      <p>正文</p>
    </main>
  )
  expect(renderApart(page)).toEqual(['<!DOCTYPE html><main>', { same: '<nav>栏目</nav>' }, '<p>正文</p></main>'])
  expect(renderPage(page)).toEqual(['<!DOCTYPE html><main><nav>栏目</nav><p>正文</p></main>'])
})
