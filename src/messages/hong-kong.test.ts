import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { comfortsOf } from './comforts/comforts.ts'
import { commentsZhHantHK } from './comments/zh-hant-hk.ts'
import { type AreaWords, wordsIn } from './desk-app/area-words.ts'
import { deskWordsOf } from './desk.ts'
import { zhHantHK as readersZhHantHK } from './readers/zh-hant-hk.ts'
import { zhHantHK } from './zh-hant-hk.ts'

/** Every word of a table, with what its functions make of some numbers and names. */
function spoken(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [said(words as (...given: unknown[]) => unknown)]
  return Object.values(words as object).flatMap(spoken)
}

/** What a function of words says, or how it is written where it asks for more than numbers and names. */
function said(say: (...given: unknown[]) => unknown): string {
  try {
    return JSON.stringify(say('2', '2', '2'))
  } catch {
    return String(say)
  }
}

it('nothing of Taiwan’s own wording is left in what Hong Kong’s readers are told', () => {
  const taiwans = /裡|著|留言|檢舉|電子郵件|帳號|發布|什麼|報導|網路|推播|電子報|隱私/
  const told = [zhHantHK, commentsZhHantHK, readersZhHantHK, comfortsOf('zh-Hant-HK')].flatMap(spoken)
  expect(told.filter((word) => taiwans.test(word))).toEqual([])
})

it('nor in what its newsroom works with, but for the sentences of the log', async () => {
  const taiwans = /裡|著|檢舉|電子郵件|帳號|發布|什麼|報導|網路|推播|電子報|隱私|紀錄/
  const folder = new URL('desk-app/', import.meta.url)
  const files = readdirSync(folder).filter((name) => !/^(?:log-|area-words|.*\.test\.)/.test(name))
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, object>>),
  )
  const areas = modules.flatMap((module) => Object.values(module)).filter((words) => 'zh-Hant' in words)
  expect(areas.length).toBeGreaterThan(20)
  const told = areas.flatMap((words) => spoken(wordsIn(words as AreaWords, 'zh-Hant-HK')))
  expect([...told, ...spoken(deskWordsOf('zh-Hant-HK'))].filter((word) => taiwans.test(word))).toEqual([])
})
