import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeptPages } from '../../test/support/kept-pages.ts'
import { eachDatabase } from '../../test/support/paper.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { removeReading, setReading } from '../newsroom/readings/reading-store.ts'

interface Read {
  readonly pinyin: string
  readonly zhuyin: string
  readonly count: number
}

eachDatabase('the readings of a story', (paper) => {
  let kept: KeptPages

  beforeEach(async () => {
    kept = await KeptPages.of(paper)
  })
  afterEach(() => kept[Symbol.asyncDispose]())

  async function read(target: string): Promise<Read> {
    await kept.catchUp()
    await kept.compare([target])
    return JSON.parse(await kept.read(target)) as Read
  }

  it('follow the text that readers have, and what editors fix, in every edition', async () => {
    const story = await paper.prints('单若汐重回旧码头')
    const targets = ['', '/tw', '/hk'].map((prefix) => `${prefix}/a/${story.id}/readings.json`)
    const first = await Promise.all(targets.map(read))
    for (const { pinyin, zhuyin } of first) {
      expect(pinyin).toMatch(/chóng,huí/)
      expect(zhuyin).toMatch(/ㄔㄨㄥˊ,ㄏㄨㄟˊ/)
    }
    await setReading(paper.newsroom, { articleId: story.id, term: '单若汐', reading: 'shan4 ruo4 xi1' })
    for (const target of targets) expect((await read(target)).pinyin).toMatch(/^shàn[ ,]ruò[ ,]xī/i)
    await removeReading(paper.newsroom, { articleId: story.id, term: '单若汐' })
    expect(await Promise.all(targets.map(read))).toEqual(first)
    await paper.edits(story, { headline: '单若汐离开旧码头' })
    await publish(paper.newsroom, { articleId: story.id, revision: 2 })
    expect((await read(targets[0]!)).pinyin).toMatch(/lí,kāi/)
  })

  it('go with the story', async () => {
    const story = await paper.prints('旧码头停用')
    const target = `/a/${story.id}/readings.json`
    expect((await read(target)).count).toBeGreaterThan(5)
    await retract(paper.newsroom, { articleId: story.id, reason: '有误' })
    await kept.catchUp()
    await kept.compare([target])
    expect(await kept.read(target)).toContain('404')
  })
})
