import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeptPages } from '../../test/support/kept-pages.ts'
import { contentOf, DAY, eachDatabase, OPENING } from '../../test/support/paper.ts'
import { HOUR, later, MINUTE } from '../kernel/clock.ts'
import type { Article } from '../newsroom/articles/article.ts'
import { correct } from '../newsroom/articles/correct.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { bringComment } from '../newsroom/comments/bring-comment.ts'
import { arrangeFront } from '../newsroom/fronts/arrange.ts'
import { EMPTY, inOrder } from '../newsroom/fronts/front.ts'
import { countMarks } from '../newsroom/hot/count-marks.ts'
import { rankHot } from '../newsroom/hot/rank-hot.ts'
import { noteProvenance, refer } from '../newsroom/references/refer.ts'
import { followForRelated } from '../newsroom/related/follow-for-related.ts'
import { removeTerm, setTerm } from '../newsroom/dictionary/set-term.ts'
import { spellPassage } from '../newsroom/dictionary/spell-passage.ts'
import { joinStaff } from '../newsroom/people/staff.ts'
import { describeTopic } from '../newsroom/topics/topic-store.ts'
import { fileWire } from '../newsroom/wire/file-wire.ts'

eachDatabase('a page that is kept', (paper) => {
  let kept: KeptPages

  beforeEach(async () => {
    kept = await KeptPages.of(paper)
  })
  afterEach(() => kept[Symbol.asyncDispose]())

  /** Reads a page, lets something happen, and reads it again. */
  async function around(target: string, happens: () => Promise<unknown>): Promise<{ before: string; after: string }> {
    await kept.catchUp()
    const before = await kept.read(target)
    await happens()
    await kept.catchUp()
    await kept.compare([target])
    return { before, after: await kept.read(target) }
  }

  async function update(story: Article, headline: string): Promise<void> {
    await paper.edits(story, { headline })
    await publish(paper.newsroom, { articleId: story.id, revision: 2 })
  }

  const says = (articleId: string) =>
    bringComment(paper.newsroom, {
      thread: { of: 'article', id: articleId },
      author: '渡口老陈',
      text: '几点开闸？',
      verdict: 'approve',
    })

  it('shows the front as it was arranged', async () => {
    const [first] = [await paper.prints('外港潮闸今晨落闸'), await paper.prints('夜航渡轮加开两班')]
    const lead = (page: string) => /<h2[^>]*><a href="\/a\/(\w+)"/.exec(page)?.[1]
    const { before, after } = await around('/', () =>
      arrangeFront(paper.newsroom, {
        front: 'home',
        ...EMPTY,
        slots: inOrder([{ place: 'lead', articleId: first.id }]),
      }),
    )
    expect([lead(before), lead(after)]).toEqual([expect.not.stringMatching(first.id), first.id])
  })

  it('spells an edition as the house dictionary says, from the moment when it says so', async () => {
    const story = await paper.prints('望汐湾大桥的出租车让路')
    const target = `/tw/a/${story.id}`
    const { before, after } = await around(target, async () => {
      await setTerm(paper.newsroom, { term: '望汐湾大桥', forms: { 'zh-Hant-TW': '望汐跨灣橋' } })
      await spellPassage(paper.newsroom, {
        articleId: story.id,
        edition: 'zh-Hant-TW',
        passage: '出租车让路',
        form: '出租車讓路',
      })
    })
    expect([before.includes('望汐灣大橋的計程車'), after.includes('望汐跨灣橋的出租車')]).toEqual([true, true])
    const gone = await around(target, () => removeTerm(paper.newsroom, { term: '望汐湾大桥' }))
    expect(gone.after).toContain('望汐灣大橋的出租車')
  })

  it('leaves a name alone from the moment when somebody bears it', async () => {
    const story = await paper.prints('鼠标望受访')
    const { before, after } = await around(`/tw/a/${story.id}`, () =>
      joinStaff(paper.newsroom, { name: '鼠标望', role: 'reporter' }),
    )
    expect([before.includes('滑鼠望'), after.includes('鼠標望')]).toEqual([true, true])
  })

  it('shows the topic of the flash beside the nameplate by its name', async () => {
    await fileWire(paper.newsroom, { headline: '外港恢复通航', flash: true, topicId: paper.tideGate.id })
    const { after } = await around('/', () =>
      describeTopic(paper.newsroom, { topicId: paper.tideGate.id, name: '潮闸元年' }),
    )
    expect(after.split('class="secs"')[0]).toContain('潮闸元年')
  })

  it('leads from the flash beside the nameplate to its story as soon as that is there', async () => {
    const story = await paper.files('外港恢复通航，候船全部进港')
    await fileWire(paper.newsroom, { headline: '外港恢复通航', flash: true, articleId: story.id })
    const { before, after } = await around('/', () => publish(paper.newsroom, { articleId: story.id, revision: 1 }))
    const ear = (page: string) => /<aside class="ear"[^]*?<\/aside>/.exec(page)?.[0]
    expect(ear(before)).not.toContain(story.id)
    expect(ear(after)).toContain(`/a/${story.id}`)
  })

  it('shows a flash beside the nameplate for a day, not until midnight', async () => {
    await fileWire(paper.newsroom, { headline: '外港恢复通航', flash: true, at: later(OPENING, -DAY + HOUR) })
    expect(await kept.read('/')).toContain('class="ear"')
    paper.passes(HOUR)
    await kept.compare(['/'])
    const { before, after } = await around('/', async () => paper.passes(1))
    expect([before.includes('class="ear"'), after.includes('class="ear"')]).toEqual([true, false])
  })

  it('leads from the wire to a story as soon as that is before readers, and no longer than it is', async () => {
    const story = await paper.files('外港恢复通航，候船全部进港')
    await fileWire(paper.newsroom, { headline: '外港恢复通航', articleId: story.id, topicId: paper.tideGate.id })
    const targets = ['/wire', '/t/tide-gate', '/hot']
    for (const target of targets) expect(await kept.read(target)).not.toContain(`/a/${story.id}`)
    await publish(paper.newsroom, { articleId: story.id, revision: 1 })
    await kept.catchUp()
    for (const target of targets) expect(await kept.read(target)).toContain(`/a/${story.id}`)
    await retract(paper.newsroom, { articleId: story.id, reason: '误报' })
    await kept.catchUp()
    for (const target of targets) expect(await kept.read(target)).not.toContain(`/a/${story.id}`)
  })

  it('is that of the day that it names, from midnight on', async () => {
    expect((await kept.answer('/wire/2026-11-23'))?.status).toBe(404)
    paper.passes(8 * HOUR - 1)
    expect((await kept.answer('/wire/2026-11-23'))?.status).toBe(404)
    paper.passes(1)
    expect((await kept.answer('/wire/2026-11-23'))?.status).toBe(200)
  })

  it('has the headlines of the hot list as they are now', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    await countMarks(paper.newsroom, [{ articleId: story.id, kind: 'read', marks: 90 }])
    await rankHot(paper.newsroom)
    const { after } = await around('/topics', () => update(story, '外港潮闸今晨七时落闸'))
    expect(after).toContain('外港潮闸今晨七时落闸')
    const gone = await around('/topics', () => retract(paper.newsroom, { articleId: story.id, reason: '误报' }))
    expect(gone.after).not.toContain('外港潮闸今晨七时落闸')
  })

  it('has the headlines of what was corrected as they are now', async () => {
    // Forty newer ones, so that the story stands nowhere on the front but in the box of corrections.
    const story = await paper.prints('电车三号线延长至灯塔头')
    await paper.edits(story, { headline: '电车三号线延长至灯塔头站' })
    await correct(paper.newsroom, { articleId: story.id, revision: 2, note: '站名写错了。' })
    for (let n = 0; n < 25; n++) await paper.prints(`第${n}号浮标复位`, { section: paper.port })
    for (let n = 0; n < 15; n++) await paper.prints(`第${n}路公交改道`)
    const elsewhere = ['/corrections', '/corrections/feed.xml']
    await kept.catchUp()
    for (const target of elsewhere) await kept.read(target)
    const { after } = await around('/', async () => {
      const content = contentOf('电车三号线今日延长')
      await paper.edits({ ...story, latestRevision: 2 }, content)
      await publish(paper.newsroom, { articleId: story.id, revision: 3 })
    })
    expect(after).toContain('电车三号线今日延长')
    await kept.compare(elsewhere)
  })

  it('has the headlines and comments of related stories as they are now', async () => {
    const [gate, ferry] = [
      await paper.prints('外港潮闸今晨落闸，渡轮停航', { topics: [paper.tideGate] }),
      await paper.prints('外港潮闸落闸后渡轮改线', { topics: [paper.tideGate] }),
    ]
    await followForRelated(paper.newsroom, { holder: 'here' })
    const related = (page: string) => /id="related"[^]*?<\/section>/.exec(page)?.[0]
    const counted = await around(`/a/${gate.id}`, () => says(ferry.id))
    expect(related(counted.after)).not.toBe(related(counted.before))
    const updated = await around(`/a/${gate.id}`, () => update(ferry, '渡轮改线两日'))
    expect(related(updated.after)).toContain('渡轮改线两日')
  })

  it('leads to a story that another paper named beside it, when that comes, and counts its comments', async () => {
    const story = await paper.prints('转载：外港潮闸')
    await refer(paper.newsroom, story.id, 'related', [{ headline: '老船坞明年开放', comments: 7 }])
    const named = await paper.files('老船坞明年开放')
    const target = `/a/${story.id}`
    const told = { headline: '老船坞明年开放', published: null, repairs: {} }
    await around(target, () => noteProvenance(paper.newsroom, named.id, told))
    const { before, after } = await around(target, () => publish(paper.newsroom, { articleId: named.id, revision: 1 }))
    expect([before.includes(`/a/${named.id}`), after.includes(`/a/${named.id}`)]).toEqual([false, true])
    const counted = await around(target, () => says(named.id))
    expect(counted.after).not.toBe(counted.before)
  })

  it('leads to a story that another paper named beside it, when we are told that we have it', async () => {
    const story = await paper.prints('转载：外港潮闸')
    await refer(paper.newsroom, story.id, 'related', [{ headline: '老船坞明年开放' }])
    const named = await paper.prints('老船坞明年开放')
    const { before, after } = await around(`/a/${story.id}`, () =>
      noteProvenance(paper.newsroom, named.id, { headline: '老船坞明年开放', published: null, repairs: {} }),
    )
    const related = (page: string) => /id="related"[^]*?<\/section>/.exec(page)?.[0]
    expect(related(before)).not.toContain(named.id)
    expect(related(after)).toContain(named.id)
  })

  it('calls the topic of a retracted story by its name', async () => {
    const story = await paper.prints('外港潮闸今晨落闸', { topics: [paper.tideGate] })
    await retract(paper.newsroom, { articleId: story.id, reason: '误报' })
    const { after } = await around(`/a/${story.id}`, () =>
      describeTopic(paper.newsroom, { topicId: paper.tideGate.id, name: '潮闸元年' }),
    )
    expect(after).toContain('潮闸元年')
  })

  it('is a sitemap that tells the last change, and news as long as they are news', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    paper.passes(MINUTE)
    const map = await around('/sitemap-1.xml', () => update(story, '外港潮闸今晨七时落闸'))
    expect(map.after).toContain(paper.now().slice(0, 16))
    expect(await kept.read('/news-sitemap.xml')).toContain('外港潮闸今晨七时落闸')
    paper.passes(2 * DAY - MINUTE)
    expect(await kept.read('/news-sitemap.xml')).toContain(story.id)
    paper.passes(1)
    expect(await kept.read('/news-sitemap.xml')).not.toContain(story.id)
  })
})
