import { expect, it } from 'vitest'
import { commentsZhHantHK } from './comments/zh-hant-hk.ts'
import { zhHantHK } from './readers/zh-hant-hk.ts'

/** Every word of a table, with what its functions make of some numbers and names. */
function spoken(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String((words as (...given: unknown[]) => unknown)('2', '2', '2'))]
  return Object.values(words as object).flatMap(spoken)
}

it('nothing of Taiwan’s own wording is left in what Hong Kong’s readers are told', () => {
  const taiwans = /裡|著|留言|檢舉|電子郵件|帳號|發布|什麼/
  expect([...spoken(commentsZhHantHK), ...spoken(zhHantHK)].filter((word) => taiwans.test(word))).toEqual([])
})
