import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { publish } from './publish.ts'
import { spike } from './retract.ts'
import { findSetAside } from './set-aside-store.ts'
import { hold, resume, revive } from './set-aside.ts'
import { giveBack, submit } from './submit.ts'

eachDatabase('a story that is set aside', (paper) => {
  const reasonOf = async (articleId: string) => (await findSetAside(paper.database.read, articleId))?.reason

  it('says why to whoever wrote it, until it is on its way again', async () => {
    const { id: articleId } = await paper.files('缺现场的稿')
    await submit(paper.newsroom, { articleId, revision: 1 })
    await giveBack(paper.newsroom, { articleId, reason: '  缺现场 ' })
    expect(await reasonOf(articleId)).toBe('缺现场')
    await submit(paper.newsroom, { articleId, revision: 1 })
    expect(await reasonOf(articleId)).toBeUndefined()
    await hold(paper.newsroom, { articleId, reason: '等发布会' })
    expect(await reasonOf(articleId)).toBe('等发布会')
    await expect(publish(paper.newsroom, { articleId, revision: 1 })).rejects.toMatchObject({ code: 'stale' })
    expect(await resume(paper.newsroom, { articleId })).toMatchObject({ state: 'draft' })
    expect(await reasonOf(articleId)).toBeUndefined()
  })

  it('may be dropped and brought back', async () => {
    const { id: articleId } = await paper.files('没有成的稿')
    await hold(paper.newsroom, { articleId, reason: '等发布会' })
    await spike(paper.newsroom, { articleId, reason: '不发了' })
    expect(await reasonOf(articleId)).toBe('不发了')
    await expect(resume(paper.newsroom, { articleId })).rejects.toMatchObject({ code: 'stale' })
    expect(await revive(paper.newsroom, { articleId })).toMatchObject({ state: 'draft' })
    expect((await paper.kinds()).slice(1)).toEqual(['article.held', 'article.spiked', 'article.revived'])
  })

  it('is not without a reason', async () => {
    const { id: articleId } = await paper.files('没有理由')
    const refused = { code: 'invalid', facts: { field: 'reason' } }
    await expect(hold(paper.newsroom, { articleId, reason: ' ' })).rejects.toMatchObject(refused)
    await expect(spike(paper.newsroom, { articleId, reason: '' })).rejects.toMatchObject(refused)
    await submit(paper.newsroom, { articleId, revision: 1 })
    await expect(giveBack(paper.newsroom, { articleId, reason: '' })).rejects.toMatchObject(refused)
  })
})
