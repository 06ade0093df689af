import { expect, it } from 'vitest'
import { whenAsked } from './when-asked.ts'

it('opens once, for whoever asks first', async () => {
  let times = 0
  const desk = whenAsked(async () => ({ number: ++times }))
  expect(times).toBe(0)
  const [first, second] = await Promise.all([desk(), desk()])
  expect(first).toBe(second)
  expect(await desk()).toEqual({ number: 1 })
})

it('tries again what could not be opened', async () => {
  let times = 0
  const desk = whenAsked(async () => {
    if (++times === 1) throw new Error('not now')
    return 'open'
  })
  await expect(desk()).rejects.toThrow('not now')
  expect(await desk()).toBe('open')
})
