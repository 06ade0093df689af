import { afterEach, beforeEach, expect, it } from 'vitest'
import { cheapPasswords, comesIn, PASSWORD } from '../../test/support/door.ts'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { errorsIn } from '../../test/support/valid-html.ts'
import { visit, type Visitor } from '../../test/support/visitor.ts'
import { HOUR } from '../kernel/clock.ts'
import { offerSetUp } from '../newsroom/people/set-up.ts'
import { listSections } from '../newsroom/sections/section-store.ts'
import { changeSettings, readSettings } from '../newsroom/settings/settings.ts'

const paperFields = [
  ['name', '望江日报'],
  ['title', '望江日报网'],
  ['tagline', '江上有风'],
  ['timeZone', 'Asia/Taipei'],
  ['publisher', '望江日报社'],
  ['telephone', '0000-555-0188'],
  ['icp', '望ICP备00000000号'],
  ['police', ''],
  ['licence', ''],
  ['complaints', '违法和不良信息举报：0000-555-0188'],
  ['section-1', '城事'],
  ['slug-1', 'city'],
  ['section-2', '港航'],
  ['slug-2', 'port'],
  ['section-3', '文教'],
  ['slug-3', 'culture'],
  ['section-4', ''],
  ['slug-4', ''],
] as const

const first = { name: '管事的', login: 'boss', password: PASSWORD }

eachDatabase('setting up', (paper) => {
  let portal: TestPortal
  let visitor: Visitor
  let address: string
  beforeEach(async () => {
    portal = await openTestPortal(paper, { passwords: cheapPasswords() })
    visitor = visit(portal)
    address = `/desk/set-up/${(await offerSetUp(paper.newsroom))!.token}`
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  it('takes three forms, from the link in the console to the signed-in administrator', async () => {
    await changeSettings(paper.newsroom, { icp: { text: '望ICP备00000000号', url: 'https://beian.example' } })
    const one = await visitor.get(address)
    expect([one.status, one.headers['set-cookie']]).toEqual([200, undefined])
    expect(one.body).toContain('value="望汐时报"')
    expect((await visitor.post(address, paperFields)).headers.location).toBe(`${address}/administrator`)
    expect(await readSettings(paper.database.read)).toMatchObject({
      name: '望江日报',
      timeZone: 'Asia/Taipei',
      icp: { text: '望ICP备00000000号', url: 'https://beian.example' },
      complaints: { text: '违法和不良信息举报：0000-555-0188' },
    })
    expect((await listSections(paper.database.read)).map(({ name, slug }) => `${slug} ${name}`)).toEqual([
      'city 城事',
      'port 港航',
      'culture 文教',
    ])
    expect((await visitor.get('/')).body).toContain('望江日报')
    const two = await visitor.post(`${address}/administrator`, first)
    expect([two.headers.location, visitor.cookie]).toEqual(['/desk/set-up/script', expect.stringContaining('__Host-')])
    expect((await visitor.get('/desk/set-up/script')).body).toContain('第 3 步，共 4 步')
    const three = await visitor.post('/desk/set-up/script', { edition: 'zh-Hant-TW' })
    expect(three.headers.location).toBe('/desk/set-up/colleagues')
    expect((await readSettings(paper.database.read)).edition).toBe('zh-Hant-TW')
    expect((await visitor.get('/desk/set-up/colleagues')).body).toContain('請來同事')
    const four = await visitor.post('/desk/set-up/colleagues', [
      ['name-1', '阮知潮'],
      ['role-1', 'chief_editor'],
      ['email-1', ''],
      ['name-2', '林雁'],
      ['role-2', 'editor'],
      ['email-2', 'not an address'],
      ['name-3', '钟向晚'],
      ['role-3', 'reporter'],
      ['email-3', ''],
    ])
    // Who was invited before one was refused is; the rest stands there to be mended.
    expect(four.status).toBe(422)
    expect(four.body).toMatch(/https:\/\/wangxi\.example\/desk\/invitation\/[\w-]{43}/)
    expect(four.body).toContain('value="not an address"')
    expect(four.body).toContain('value="钟向晚"')
    expect(await errorsIn(four.body)).toEqual([])
    expect((await visitor.get('/desk?done=edition')).body).toContain('開張了')
  })

  it('has a link that is nothing any more once there is an administrator, or after three days', async () => {
    paper.passes(72 * HOUR)
    expect((await visitor.get(address)).status).toBe(404)
    const fresh = `/desk/set-up/${(await offerSetUp(paper.newsroom))!.token}`
    expect((await visitor.get(fresh)).status).toBe(200)
    await comesIn(paper.newsroom, { name: '管事的', role: 'administrator', login: 'boss' })
    const names = (await readSettings(paper.database.read)).name
    for (const target of [fresh, `${fresh}/administrator`]) {
      expect((await visitor.get(target)).status).toBe(404)
      const { status, body } = await visitor.post(target, paperFields)
      expect([status, visitor.cookie]).toEqual([404, undefined])
      expect(body).toContain('这个链接用不了了')
    }
    expect((await readSettings(paper.database.read)).name).toBe(names)
  })

  it('says what is wrong beside what was typed, and loses nothing of it', async () => {
    const typed = (name: string, value: string) =>
      paperFields.map(([field, old]) => [field, field === name ? value : old] as const)
    for (const [fields, says] of [
      [typed('name', ''), '“报名”这样写不行。'],
      [typed('timeZone', 'Moon/Sea'), '“时区”这样写不行。'],
      [typed('slug-3', 'port'), '有两个栏目用了同一个网址。'],
      [typed('slug-3', 'The Sea'), '栏目网址只用小写字母'],
      [typed('section-3', ''), '栏目名要有 1 到 20 个字。'],
    ] as const) {
      const { status, body } = await visitor.post(address, fields)
      expect([status, says]).toEqual([422, says])
      expect(body).toContain(says)
      expect(body).toContain('value="江上有风"')
      expect(await errorsIn(body)).toEqual([])
      // What is there keeps its address; what is not there yet can still be typed.
      expect(body.match(/readonly/g)).toHaveLength((await listSections(paper.database.read)).length)
    }
    const bad = await visitor.post(`${address}/administrator`, { ...first, password: 'short' })
    expect([bad.status, visitor.cookie]).toEqual([422, undefined])
    expect(bad.body).toContain('密码太短')
    expect(bad.body).toContain('value="boss"')
    expect(bad.body).not.toContain('value="short"')
  })
})
