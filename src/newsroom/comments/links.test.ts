import { expect, it } from 'vitest'
import { hostIn, linksIn } from './links.ts'

it.each([
  ['看 https://tide.example/a?b', ['https://tide.example/a?b'], 'tide.example'],
  ['去tide88.vip领，再去www.tide.example。', ['tide88.vip', 'www.tide.example'], 'tide88.vip'],
  ['HTTP://Tide.example:8080/', ['HTTP://Tide.example:8080/'], 'tide.example'],
  ['没有链接，3.5元', [], undefined],
])('%s has the links %j', (text, links, host) => {
  expect([linksIn(text), hostIn(text)]).toEqual([links, host])
})
