import { expect, it } from 'vitest'
import { countLinks, hostIn } from './links.ts'

it.each([
  ['看 https://tide.example/a?b', 1, 'tide.example'],
  ['去tide88.vip领，再去www.tide.example。', 2, 'tide88.vip'],
  ['快来 a-b.tide88.com.cn看', 1, 'a-b.tide88.com.cn'],
  ['ｔｉｄｅ８８。ｃｏｍ', 1, 'tide88.com'],
  ['HTTP://Tide.example:8080/', 1, 'tide.example'],
  ['没有链接，3.5元', 0, undefined],
])('%s has %i links, the first to %s', (text, links, host) => {
  expect([countLinks(text), hostIn(text)]).toEqual([links, host])
})
