import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root, satisfies } from '../scripts/ready.mjs'

describe('the start script', () => {
  it.each([
    ['20.20.2', false],
    ['24.20.9', false],
    ['24.21.0', true],
    ['25.0.0', false],
    ['26.9.9', false],
    ['26.10.0', true],
    ['27.0.0', true],
  ])('takes Node %s: %s', (version, taken) => {
    expect(satisfies(version, '>=24.21.0 <25 || >=26.10.0')).toBe(taken)
  })

  it('is written for a machine on which nothing is installed yet', () => {
    const scripts = ['start', 'ready', 'progress', 'test', 'chromium'].map((name) => `${root}/scripts/${name}.mjs`)
    const imports = scripts.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/ from '([^']+)'/g)])
    const foreign = imports.map(([, name]) => name).filter((name) => !/^(node:|\.\/\w+\.mjs$)/.test(name ?? ''))
    expect(foreign).toEqual([])
  })
})
