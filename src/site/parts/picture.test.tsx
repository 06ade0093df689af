import { expect, it } from 'vitest'
import type { Picture as HousePicture } from '../../newsroom/media/picture.ts'
import { renderPart } from '../render.tsx'
import { Picture } from './picture.tsx'

const ferry: HousePicture = {
  id: '0f3k2m9x7q1z',
  width: 1600,
  height: 1000,
  colour: '#8796a0',
  alt: '雾中的渡轮',
  credit: '钟向晚 摄',
  renditions: [
    { width: 800, format: 'avif', file: 'whole.avif' },
    { width: 800, format: 'jpeg', file: 'whole.jpg' },
  ],
}
const crop = {
  left: 0,
  top: 100,
  width: 1600,
  height: 900,
  renditions: [{ width: 800, format: 'jpeg' as const, file: 'wide.jpg' }],
}
const html = (picture: HousePicture, sizes: 'lead' | 'thumb' | 'text') =>
  renderPart(<Picture picture={picture} sizes={sizes} />)

it('stands whole on the page of its story', () => {
  const text = html({ ...ferry, focus: { x: 0, y: 0 }, crops: [{ shape: '16:9', ...crop }] }, 'text')
  expect(text).toContain('<span class="pic">')
  expect(text).toContain('src="/m/whole.jpg"')
  expect(text).toContain('width="1600" height="1000"')
})

it('has the shape of its slot in lists, around what it is about', () => {
  expect(html(ferry, 'lead')).toContain('<span class="pic s169">')
  expect(html({ ...ferry, focus: { x: 249, y: 1000 } }, 'thumb')).toContain('<span class="pic s43 fx2 fy10">')
})

it('is the part that was chosen for a shape, and for that alone', () => {
  const cropped = { ...ferry, focus: { x: 100, y: 100 }, crops: [{ shape: '16:9' as const, ...crop }] }
  const lead = html(cropped, 'lead')
  expect(lead).toContain('<span class="pic s169">')
  expect(lead).toContain('src="/m/wide.jpg"')
  expect(lead).toContain('width="1600" height="900"')
  expect(html(cropped, 'thumb')).toContain('src="/m/whole.jpg"')
})
