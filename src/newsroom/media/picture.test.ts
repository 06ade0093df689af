import { expect, it } from 'vitest'
import { type Picture, pictureSources } from './picture.ts'

const ferry: Picture = {
  id: '0f3k2m9x7q1z',
  width: 1600,
  height: 900,
  colour: '#8796a0',
  alt: '雾中的渡轮',
  credit: '钟向晚 摄',
  renditions: [
    { width: 1600, format: 'avif', file: 'c.avif' },
    { width: 400, format: 'avif', file: 'a.avif' },
    { width: 400, format: 'webp', file: 'a.webp' },
    { width: 800, format: 'jpeg', file: 'b.jpg' },
  ],
}

it('lists the files of a picture as a page writes them, the smaller format and width first', () => {
  expect(pictureSources(ferry)).toEqual({
    sources: [
      { type: 'image/avif', srcset: '/m/a.avif 400w, /m/c.avif 1600w' },
      { type: 'image/webp', srcset: '/m/a.webp 400w' },
    ],
    fallback: { src: '/m/b.jpg', width: 800, height: 450 },
  })
})

it('gives whole addresses for feeds and for sharing', () => {
  expect(pictureSources(ferry, 'https://news.example/media/')?.fallback.src).toBe('https://news.example/media/b.jpg')
})

it('leaves out a format that the picture does not have, and has nothing to show without a JPEG', () => {
  const only = (format: string) => ({ ...ferry, renditions: ferry.renditions.filter((one) => one.format === format) })
  expect(pictureSources(only('jpeg'))?.sources).toEqual([])
  expect(pictureSources(only('avif'))).toBeUndefined()
})
