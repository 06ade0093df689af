import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { headerOf, openStage, STORY, textOf } from '../../test/support/page-source.ts'

const HOME = '/'

describe('a page in the cache', () => {
  it('is loaded once and then answered from memory', async () => {
    const stage = openStage()
    expect(stage.cache.ready(STORY, 'gzip')).toBeUndefined()
    expect(await stage.read(STORY)).toBe('<article>大潮今晨过境</article><ol>零点：渡轮停航</ol>')
    expect(textOf(stage.cache.ready(STORY, 'gzip')!)).toBe('<article>大潮今晨过境</article><ol>零点：渡轮停航</ol>')
    expect(stage.loads).toEqual([STORY, 'wire'])
    expect(stage.cache.figures()).toMatchObject({ hits: 1, misses: 1, renders: 2, pages: 1, parts: 1 })
  })

  it('shows a new wire item without being rendered again', async () => {
    const stage = openStage()
    stage.write('/a/8', '<article>鱼市早报</article>', { parts: ['wire'] })
    await stage.read(STORY)
    await stage.read('/a/8')
    stage.share('wire', '<ol>一点：渡轮复航</ol>')
    stage.cache.touch(['wire'])
    expect(await stage.read(STORY)).toBe('<article>大潮今晨过境</article><ol>一点：渡轮复航</ol>')
    expect(await stage.read('/a/8')).toBe('<article>鱼市早报</article><ol>一点：渡轮复航</ol>')
    expect(stage.loads).toEqual([STORY, 'wire', '/a/8', 'wire'])
  })

  it('shows a part that comes in runs as one, also when one of them has changed', async () => {
    const stage = openStage()
    const list = `<ol>${'<li>渡轮停航</li>'.repeat(20)}</ol>`
    stage.share('wire', ['<h2>快讯 1</h2>', list])
    expect(await stage.read(STORY)).toBe(`<article>大潮今晨过境</article><h2>快讯 1</h2>${list}`)
    stage.share('wire', ['<h2>快讯 2</h2>', list])
    stage.cache.touch(['wire'])
    expect(await stage.read(STORY)).toBe(`<article>大潮今晨过境</article><h2>快讯 2</h2>${list}`)
    stage.share('wire', [list])
    stage.cache.touch(['wire'])
    expect(await stage.read(STORY)).toBe(`<article>大潮今晨过境</article>${list}`)
  })

  it('takes a part that comes with it, and makes that alone anew', async () => {
    const stage = openStage()
    const counted = { html: '3条评论', tags: ['comments:7'] }
    const segments = [
      { html: '<h2>大潮今晨过境</h2>', tags: [STORY] },
      { inline: 'count', now: counted },
    ]
    stage.write('/', '', { segments })
    expect(await stage.read('/')).toBe('<h2>大潮今晨过境</h2>3条评论')
    expect(stage.loads).toEqual(['/'])
    stage.share('count', '4条评论', { tags: ['comments:7'] })
    stage.cache.touch(['comments:7'])
    expect(await stage.read('/')).toBe('<h2>大潮今晨过境</h2>4条评论')
    expect(stage.loads).toEqual(['/', 'count'])
  })

  it('does not take a part that was read before a touch', async () => {
    const stage = openStage()
    const segments = [{ inline: 'count', now: { html: '3条评论', tags: ['comments:7'] } }]
    stage.write('/', '', { segments })
    stage.share('count', '4条评论', { tags: ['comments:7'] })
    const held = stage.hold('/')
    const reading = stage.read('/')
    await held.begun
    stage.cache.touch(['comments:7'])
    held.release()
    expect(await reading).toBe('4条评论')
  })

  it('is stale from the moment when one of its tags is touched', async () => {
    const stage = openStage()
    await stage.read(STORY)
    stage.cache.touch(['/a/6', STORY])
    expect(stage.cache.ready(STORY, 'gzip')).toBeUndefined()
  })

  it('keeps the same bytes while nothing changes, whoever asks', async () => {
    const stage = openStage()
    await stage.read(STORY)
    const second = stage.cache.ready(STORY, 'gzip')
    expect(stage.cache.ready(STORY, 'gzip')).toBe(second)
  })

  it('is rendered again when its time is over', async () => {
    const stage = openStage()
    stage.share('wire', '<p>十一月二十二日</p>', { freshUntil: '2026-11-22T16:00:00.000Z' })
    await stage.read(STORY)
    stage.now = Date.parse('2026-11-22T15:59:59.999Z')
    expect(stage.cache.ready(STORY, 'gzip')).toBeDefined()
    stage.now += 1
    stage.share('wire', '<p>十一月二十三日</p>')
    expect(stage.cache.ready(STORY, 'gzip')).toBeUndefined()
    expect(await stage.read(STORY)).toContain('二十三日')
  })

  it('refuses a time that is none', async () => {
    const stage = openStage()
    stage.share('wire', '', { freshUntil: 'tomorrow' })
    await expect(stage.read(STORY)).rejects.toThrow(TypeError)
  })

  it('refuses headers that cannot be sent', async () => {
    const stage = openStage()
    stage.write('/moved', '', { status: 301, headers: { location: '/t/潮汐' } })
    await expect(stage.read('/moved')).rejects.toThrow(TypeError)
    expect(() => openStage({ constantHeaders: ['x y', 'z'] })).toThrow(TypeError)
  })

  it('is loaded once for all who wait for it', async () => {
    const stage = openStage()
    const held = stage.hold(STORY)
    const readers = [stage.read(STORY), stage.read(STORY), stage.cache.answer(STORY, 'identity')]
    await held.begun
    held.release()
    await Promise.all(readers)
    expect(stage.loads).toEqual([STORY, 'wire'])
  })

  it('hands an error to everybody who waits, and asks again next time', async () => {
    const stage = openStage()
    stage.failing = true
    const readers = await Promise.allSettled([stage.read(STORY), stage.read(STORY)])
    expect(readers.map((reader) => reader.status)).toEqual(['rejected', 'rejected'])
    expect(stage.failures).toEqual([STORY])
    stage.failing = false
    expect(await stage.read(STORY)).toContain('大潮')
  })

  it('is plain for a client that takes no gzip, under an entity tag of its own', async () => {
    const stage = openStage()
    const zipped = await stage.cache.answer(STORY, 'gzip')
    const plain = await stage.cache.answer(STORY, 'identity')
    expect(Buffer.from(plain.body).toString()).toBe(textOf(zipped))
    expect(plain.etag).not.toBe(zipped.etag)
    expect(headerOf(plain, 'content-encoding')).toBeUndefined()
    expect(headerOf(zipped, 'content-encoding')).toBe('gzip')
    expect(headerOf(plain, 'content-length')).toBe(String(plain.body.byteLength))
  })

  it('has the same entity tag after it was rendered again to the same text', async () => {
    const stage = openStage()
    const { etag } = await stage.cache.answer(STORY, 'gzip')
    stage.cache.touch([STORY, 'wire'])
    expect((await stage.cache.answer(STORY, 'gzip')).etag).toBe(etag)
    stage.write(STORY, '<article>大潮今晨平安过境</article>', { parts: ['wire'] })
    stage.cache.touch([STORY])
    expect((await stage.cache.answer(STORY, 'gzip')).etag).not.toBe(etag)
  })

  it('carries the headers of its plan, of the site, and all its tags for the edge', async () => {
    const stage = openStage({ tagHeaders: ['surrogate-key'], constantHeaders: ['x-content-type-options', 'nosniff'] })
    stage.write('/en', 'tides', {
      parts: ['wire'],
      tags: ['topic:潮汐 预报', 'a,b'],
      headers: { 'Content-Type': 'text/html', 'Cache-Control': 'max-age=60', Vary: 'cookie' },
    })
    const answer = await stage.cache.answer('/en', 'gzip')
    expect(headerOf(answer, 'content-type')).toBe('text/html')
    expect(headerOf(answer, 'cache-control')).toBe('max-age=60')
    expect(headerOf(answer, 'vary')).toBe('cookie, accept-encoding')
    expect(headerOf(answer, 'x-content-type-options')).toBe('nosniff')
    expect(headerOf(answer, 'surrogate-key')).toBe('topic:%E6%BD%AE%E6%B1%90%20%E9%A2%84%E6%8A%A5 a%2Cb /en wire')
  })
})

describe('a touch in the middle of a load', () => {
  it('makes the load be thrown away and done again', async () => {
    const stage = openStage()
    const held = stage.hold(STORY)
    const reader = stage.read(STORY)
    await held.begun
    stage.write(STORY, '<article>更正</article>')
    stage.cache.touch([STORY])
    held.release()
    expect(await reader).toBe('<article>更正</article>')
    expect(stage.loads).toEqual([STORY, 'wire', STORY])
    expect(textOf(stage.cache.ready(STORY, 'gzip')!)).toBe('<article>更正</article>')
  })

  it('does not matter when the load read nothing that was touched', async () => {
    const stage = openStage()
    const held = stage.hold(STORY)
    const reader = stage.read(STORY)
    await held.begun
    stage.cache.touch(['/a/6'])
    held.release()
    await reader
    expect(stage.loads).toEqual([STORY, 'wire'])
  })

  it('gives nobody who comes after it what was read before it', async () => {
    const stage = openStage()
    const held = stage.hold(STORY)
    const early = stage.read(STORY)
    await held.begun
    stage.write(STORY, '<article>更正</article>')
    stage.cache.touch([STORY])
    const late = stage.read(STORY)
    held.release()
    expect(await late).toBe('<article>更正</article>')
    expect(await early).toBe('<article>更正</article>')
  })

  it('is seen although the page itself was ready, when a shared part was still loading', async () => {
    const stage = openStage()
    const held = stage.hold('wire')
    const reader = stage.read(STORY)
    await held.begun
    stage.write(STORY, '<article>更正</article>', { parts: ['wire'] })
    stage.cache.touch([STORY])
    held.release()
    expect(await reader).toContain('更正')
  })

  it('gives nobody what was read before it, when the reader for whom it was loaded has gone with an error', async () => {
    const stage = openStage()
    stage.write(STORY, '<article>大潮今晨过境</article>', { parts: ['wire', 'hot'] })
    const held = stage.hold('wire')
    await expect(stage.read(STORY)).rejects.toThrow('no hot')
    stage.share('hot', '<ol>热</ol>')
    stage.share('wire', '<ol>一点：渡轮复航</ol>')
    stage.cache.touch(['wire'])
    const late = stage.read(STORY)
    held.release()
    expect(await late).toContain('复航')
  })

  it('gives nobody what was read before it, not even on the last try', async () => {
    const stage = openStage()
    const held = stage.hold('wire')
    const early = stage.read(STORY)
    await held.begun
    stage.share('wire', '<ol>一点：渡轮复航</ol>')
    stage.cache.touch(['wire'])
    let tries = 0
    stage.plan = async () => {
      stage.cache.touch(['busy'])
      const own = { html: `第${++tries}版`, tags: ['busy'] }
      return { status: 200, headers: {}, segments: tries < 3 ? [own] : [own, { part: 'wire' }], tags: [] }
    }
    const late = stage.read('/busy')
    await setImmediate()
    expect(tries).toBe(3)
    held.release()
    expect(await late).toBe('第4版<ol>一点：渡轮复航</ol>')
    await early
  })

  it('lets the reader go after some tries with what is no older than the request', async () => {
    const stage = openStage()
    let writes = 0
    stage.plan = async (key) => {
      stage.loads.push(key)
      writes++
      stage.cache.touch(['busy'])
      return {
        status: 200,
        headers: { 'cache-control': 'max-age=60' },
        segments: [{ html: `第${writes}版`, tags: ['busy'] }],
        tags: [],
      }
    }
    const answer = await stage.cache.answer('/busy', 'gzip')
    expect(textOf(answer)).toBe(`第${writes}版`)
    expect(stage.loads).toHaveLength(3)
    expect(headerOf(answer, 'cache-control')).toBe('no-store')
    expect(headerOf(answer, 'cache-status')).toBe('broadsheet; fwd=stale; detail=overtaken')
    expect(stage.cache.ready('/busy', 'gzip')).toBeUndefined()
  })
})

describe('pages kept warm', () => {
  it('are there when the touch is settled, before anybody asks', async () => {
    const stage = openStage({ keepWarm: [HOME] })
    stage.write(HOME, '头版一', { parts: ['wire'] })
    await stage.cache.settled()
    expect(textOf(stage.cache.ready(HOME, 'gzip')!)).toContain('头版一')
    stage.write(HOME, '头版二', { parts: ['wire'] })
    stage.cache.touch([HOME])
    await stage.cache.settled()
    expect(textOf(stage.cache.ready(HOME, 'gzip')!)).toContain('头版二')
    expect(stage.loads.filter((key) => key === HOME)).toHaveLength(2)
  })

  it('settle although the source fails', async () => {
    const stage = openStage({ keepWarm: [HOME] })
    stage.failing = true
    await stage.cache.settled()
    expect(stage.failures).toEqual([HOME])
  })
})

describe('memory', () => {
  const story = (i: number) => `<article>${`望汐港第${i}号通告`.repeat(20)}${Math.sin(i)}</article>`

  it('is bounded, however many pages are read', async () => {
    const maxBytes = 100_000
    const stage = openStage({ maxBytes })
    for (let i = 0; i < 300; i++) {
      stage.write(`/a/${i}`, story(i), { parts: ['wire'] })
      await stage.read(`/a/${i}`)
      stage.cache.ready(`/a/${i}`, 'gzip')
      expect(stage.cache.figures().bytes).toBeLessThanOrEqual(maxBytes)
    }
    expect(stage.cache.figures().pages).toBeGreaterThan(10)
    expect(stage.loads.filter((key) => key === 'wire')).toHaveLength(1)
  })

  it('is not lost to a scan of addresses that do not exist', async () => {
    const stage = openStage({ maxPassingBytes: 20_000 })
    await stage.read(STORY)
    for (let i = 0; i < 500; i++) {
      stage.write(`/nowhere/${i}`, '查无此页', { status: 404 })
      stage.write(`/search?q=${i}`, '没有结果', { passing: true })
      await stage.read(`/nowhere/${i}`)
      await stage.read(`/search?q=${i}`)
    }
    const { passingBytes, pages } = stage.cache.figures()
    expect(passingBytes).toBeLessThanOrEqual(20_000)
    expect(pages).toBeGreaterThan(5)
    expect(stage.cache.ready(STORY, 'gzip')).toBeDefined()
  })

  it('remembers that a page does not exist, until it does', async () => {
    const stage = openStage()
    stage.write('/a/9', '查无此页', { status: 404 })
    await stage.read('/a/9')
    expect(stage.cache.ready('/a/9', 'gzip')?.status).toBe(404)
    stage.write('/a/9', '<article>新稿</article>')
    stage.cache.touch(['/a/9'])
    expect((await stage.cache.answer('/a/9', 'gzip')).status).toBe(200)
  })

  it('does not hold a page that is too large for it, which is served all the same', async () => {
    const stage = openStage({ maxBytes: 8000 })
    const numbers = Array.from({ length: 4000 }, (_, i) => Math.sin(i)).join()
    stage.write('/sitemap.xml', numbers)
    expect(await stage.read('/sitemap.xml')).toBe(numbers)
    expect(await stage.read('/sitemap.xml')).toBe(numbers)
    expect(stage.loads).toEqual(['/sitemap.xml', '/sitemap.xml'])
    expect(stage.cache.figures()).toMatchObject({ pages: 0, bytes: 0 })
  })

  it('is given back when pages are withdrawn', async () => {
    const stage = openStage()
    await stage.read(STORY)
    stage.cache.ready(STORY, 'gzip')
    stage.cache.touch([STORY, 'wire'], { withdraw: true })
    expect(stage.cache.figures()).toMatchObject({ pages: 0, parts: 0, bytes: 0 })
  })
})
