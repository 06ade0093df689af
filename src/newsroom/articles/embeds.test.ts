import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { changeSettings } from '../settings/settings.ts'
import type { Body } from './body.ts'
import { mayEmbed } from './embeds.ts'
import { publish } from './publish.ts'
import { submit } from './submit.ts'

const embedding = (url: string): Body => ({
  type: 'doc',
  content: [{ type: 'embed', attrs: { url, title: '潮闸落闸全程' } }],
})

describe('a host that may be embedded', () => {
  it.each([
    ['https://video.example/1', true],
    ['https://www.video.example/1', true],
    ['https://notvideo.example/1', false],
    ['https://video.example.evil.example/1', false],
    ['https://evil.example/?video.example', false],
    ['/a/0f3k2m9x7q1z', true],
  ])('%s: %s', (url, may) => {
    expect(mayEmbed(url, ['video.example'])).toBe(may)
  })
})

eachDatabase('what a story embeds', (paper) => {
  it('is refused when it is handed on, unless the house has listed the host', async () => {
    const { id: articleId } = await paper.files('有视频', { body: embedding('https://tide.video.example/1') })
    await expect(submit(paper.newsroom, { articleId, revision: 1 })).rejects.toMatchObject({
      code: 'invalid',
      facts: { noun: 'embed', host: 'tide.video.example' },
    })
    await changeSettings(paper.newsroom, { embedHosts: ['video.example'] })
    await submit(paper.newsroom, { articleId, revision: 1 })
    await publish(paper.newsroom, { articleId, revision: 1 })
  })

  it('may stay in a story that readers have, though its host is listed no more', async () => {
    await changeSettings(paper.newsroom, { embedHosts: ['video.example'] })
    const story = await paper.prints('有视频', { body: embedding('https://video.example/1') })
    await changeSettings(paper.newsroom, { embedHosts: [] })
    await paper.edits(story, { headline: '还是那段视频', body: embedding('https://video.example/1') })
    await publish(paper.newsroom, { articleId: story.id, revision: 2 })
    await paper.edits({ ...story, latestRevision: 2 }, { body: embedding('https://video.example/2') })
    await expect(publish(paper.newsroom, { articleId: story.id, revision: 3 })).rejects.toMatchObject({
      facts: { noun: 'embed' },
    })
  })
})
