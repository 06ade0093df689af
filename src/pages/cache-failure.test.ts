import { describe, expect, it } from 'vitest'
import { headerOf, openStage, STORY, textOf } from '../../test/support/page-source.ts'

describe('a failing source', () => {
  it('does not take away a page that is still right', async () => {
    const stage = openStage()
    await stage.read(STORY)
    stage.failing = true
    expect(headerOf(stage.cache.ready(STORY, 'gzip')!, 'cache-status')).toBeUndefined()
  })

  it('is covered by what was kept, which says so and may be kept by nobody else', async () => {
    const stage = openStage({ staleIfErrorMs: 60_000 })
    await stage.read(STORY)
    stage.cache.touch(['wire'])
    stage.failing = true
    stage.now += 12_000
    const answer = await stage.cache.answer(STORY, 'gzip')
    expect(textOf(answer)).toContain('零点')
    expect(headerOf(answer, 'cache-status')).toBe('broadsheet; hit; ttl=-12; detail=source-failed')
    expect(headerOf(answer, 'cache-control')).toBe('no-store')
    expect(stage.failures).toEqual(['wire'])
    expect(stage.cache.figures()).toMatchObject({ stale: 1, failures: 1 })
  })

  it('is left alone for a while, then asked again', async () => {
    const stage = openStage({ retryAfterMs: 1000 })
    await stage.read(STORY)
    stage.cache.touch([STORY])
    stage.failing = true
    for (let i = 0; i < 5; i++) await stage.read(STORY)
    expect(stage.failures).toHaveLength(1)
    stage.failing = false
    stage.write(STORY, '<article>更正</article>')
    expect(await stage.read(STORY)).toContain('大潮')
    stage.now += 1000
    expect(await stage.read(STORY)).toContain('更正')
    expect(headerOf(stage.cache.ready(STORY, 'gzip')!, 'cache-status')).toBeUndefined()
  })

  it('is asked at once again after a new touch: the log that told of it can be read', async () => {
    const stage = openStage()
    await stage.read(STORY)
    stage.cache.touch([STORY])
    stage.failing = true
    await stage.read(STORY)
    stage.failing = false
    stage.write(STORY, '<article>更正</article>')
    stage.cache.touch([STORY])
    expect(await stage.read(STORY)).toContain('更正')
  })

  it('is covered for a bounded time', async () => {
    const stage = openStage({ staleIfErrorMs: 60_000 })
    await stage.read(STORY)
    stage.cache.touch(['wire'])
    stage.failing = true
    stage.now += 60_000
    await stage.read(STORY)
    stage.now += 1001
    await expect(stage.read(STORY)).rejects.toThrow('the database is down')
  })

  it('is covered past the time of a page too', async () => {
    const stage = openStage()
    stage.share('wire', '<p>昨天</p>', { freshUntil: '2026-11-22T16:00:00.000Z' })
    await stage.read(STORY)
    stage.failing = true
    stage.now = Date.parse('2026-11-22T16:00:30.000Z')
    expect(headerOf(await stage.cache.answer(STORY, 'gzip'), 'cache-status')).toContain('ttl=-30;')
  })

  it('never brings back what was withdrawn', async () => {
    const stage = openStage()
    await stage.read(STORY)
    stage.cache.touch([STORY], { withdraw: true })
    stage.failing = true
    await expect(stage.read(STORY)).rejects.toThrow('the database is down')
  })

  it('never brings back a page with a shared part that was withdrawn', async () => {
    const stage = openStage()
    await stage.read(STORY)
    stage.cache.ready(STORY, 'gzip')
    stage.cache.touch(['wire'])
    stage.cache.touch(['wire'], { withdraw: true })
    stage.failing = true
    await expect(stage.read(STORY)).rejects.toThrow('the database is down')
  })

  it('never says of a page that is there by now that it is not', async () => {
    const stage = openStage()
    stage.write('/a/9', '查无此页', { status: 404 })
    await stage.read('/a/9')
    stage.cache.touch(['/a/9'])
    stage.failing = true
    await expect(stage.read('/a/9')).rejects.toThrow('the database is down')
  })
})

describe('a withdrawal', () => {
  it('reaches a load that had read before it, however often the page is touched', async () => {
    const stage = openStage()
    let withdrawals = 0
    stage.plan = async (key) => {
      const html = withdrawals < 6 ? '<article>已撤</article>' : '<article>本文已撤回</article>'
      if (withdrawals < 6) stage.cache.touch([key], { withdraw: true })
      withdrawals++
      return { status: 200, headers: {}, segments: [{ html, tags: [key] }], tags: [] }
    }
    expect(await stage.read(STORY)).toBe('<article>本文已撤回</article>')
  })

  it('reaches a page that waits for another of its parts', async () => {
    const stage = openStage()
    const held = stage.hold('wire')
    const reader = stage.read(STORY)
    await held.begun
    stage.write(STORY, '<article>本文已撤回</article>')
    stage.cache.touch([STORY], { withdraw: true })
    stage.failing = true
    held.release()
    await expect(reader).rejects.toThrow('the database is down')
  })
})

describe('a node that cannot read the change log', () => {
  it('says of its pages that they are unconfirmed, until it can', async () => {
    const stage = openStage()
    await stage.read(STORY)
    stage.cache.cutOff(stage.now)
    stage.now += 5000
    const answer = await stage.cache.answer(STORY, 'gzip')
    expect(headerOf(answer, 'cache-status')).toBe('broadsheet; hit; ttl=-5; detail=unconfirmed')
    expect(headerOf(answer, 'cache-control')).toBe('no-store')
    stage.cache.cutOff(undefined)
    expect(headerOf(stage.cache.ready(STORY, 'gzip')!, 'cache-status')).toBeUndefined()
  })

  it('does not trust its memory for ever', async () => {
    const stage = openStage({ staleIfErrorMs: 60_000 })
    await stage.read(STORY)
    stage.cache.cutOff(stage.now)
    stage.failing = true
    stage.now += 60_001
    await expect(stage.read(STORY)).rejects.toThrow('the database is down')
  })
})
