import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByOrigin } from '../../src/newsroom/articles/article-store.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { publish } from '../../src/newsroom/articles/publish.ts'
import { listSections } from '../../src/newsroom/sections/section-store.ts'
import { fileWire } from '../../src/newsroom/wire/file-wire.ts'
import { contentOf } from '../support/paper.ts'
import { broadsheet, program, root, run } from '../support/command.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-commands-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const inFolder = (...args: readonly string[]) => broadsheet(args, { dataFolder: folder })

describe('the command line', () => {
  it('lists its commands, and each of them explains itself', async () => {
    const { code, stdout } = await broadsheet(['--help'])
    expect(code).toBe(0)
    const listed = [...stdout.matchAll(/^ {2}([a-z]+)(?= )/gm)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'help')
    const known = [
      'serve',
      'migrate',
      'demo',
      'settings',
      'import',
      'dictionary',
      'readings',
      'search',
      'staff',
      'doctor',
      'text',
      'html',
    ]
    expect(listed).toEqual(known)
    const nested = [
      ['settings', 'list'],
      ['settings', 'set'],
      ['settings', 'section'],
      ['import', 'page'],
      ['readings', 'set'],
      ['staff', 'add'],
      ['dictionary', 'set'],
      ['dictionary', 'spell'],
      ['staff', 'token'],
      ['text', 'convert'],
      ['text', 'count'],
      ['text', 'pinyin'],
      ['html', 'clean'],
    ]
    for (const command of [...listed.map((name) => [name]), ...nested]) {
      const help = await broadsheet([...command, '--help'])
      expect(help, command.join(' ')).toMatchObject({ code: 0, stderr: '' })
      expect(help.stdout).toContain(`Usage: broadsheet ${command.join(' ')}`)
    }
  })

  it.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['serve', '--port', 'eighty'], 'a number from 0 to 65535'],
    [['text', 'convert'], "required option '--to <script>' not specified"],
    [['text', 'convert', '--to', 'zh-Klingon'], 'one of zh-Hans'],
    [['import', 'page'], "missing required argument 'file'"],
    [['demo', '--articles', '-3'], 'a whole number'],
  ])('says on standard error what is wrong with %j, and fails', async (args, words) => {
    const { code, stdout, stderr } = await broadsheet(args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(words)
  })

  it('says which setting makes no sense', async () => {
    const { code, stderr } = await broadsheet(['migrate'], { dataFolder: folder, env: { LOG_LEVEL: 'loud' } })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^refused: LOG_LEVEL: must be fatal, .* \(got loud\)\n$/)
  })

  it('says that the data folder cannot be made', async () => {
    const { code, stderr } = await broadsheet(['migrate'], { dataFolder: join(program, 'data') })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^failed: ENOTDIR/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('does not mind when whoever reads its output has had enough', async () => {
    const command = `yes 电车恢复运行 | head -50000 | "${process.execPath}" "${program}" text convert --to zh-Hant 2>&1 | head -1`
    const outcome = await run('bash', ['-c', `${command}; echo "\${PIPESTATUS[2]}"`])
    expect(outcome).toEqual({ code: 0, stdout: '電車恢復運行\n0\n', stderr: '' })
  })

  it('runs from anywhere by its launcher', async () => {
    const outcome = await run('sh', ['-c', `cd / && "${root}/bin/broadsheet" text count`], { input: '望汐2026\n' })
    expect(outcome).toMatchObject({ code: 0, stdout: '3\n' })
  })
})

describe('text and html', () => {
  it('convert each line on its own, and keep the empty ones', async () => {
    const { stdout } = await broadsheet(['text', 'convert', '--from', 'zh-Hans', '--to', 'zh-Hant-TW'], {
      input: '里程\n\n港里的出租车',
    })
    expect(stdout).toBe('里程\n\n港裡的計程車\n')
  })

  it('name the risky places of each line, whichever script it is in', async () => {
    const { stdout } = await broadsheet(['text', 'convert', '--to', 'tw', '--risks'], {
      input: '晒了三天，干。\n\n曬乾的計程車\n',
    })
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { text: '曬了三天，幹。', risks: [{ kind: 'ambiguous', start: 5, end: 6, choices: ['幹', '乾', '干'] }] },
      { text: '', risks: [] },
      { text: '曬乾的計程車', risks: [] },
    ])
  })

  it('make HTML from elsewhere safe, a JSON string a line', async () => {
    const input = `${JSON.stringify('<p onclick="x()">潮<script>alert(1)</script><b>闸</b></p>')}\n`
    const { code, stdout } = await broadsheet(['html', 'clean'], { input })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toBe('<p>潮<b>闸</b></p>')
  })

  it('refuse a line that is no JSON, and say which', async () => {
    const { code, stderr } = await broadsheet(['html', 'clean'], { input: '"<p>一</p>"\n<p>二</p>\n' })
    expect(code).toBe(1)
    expect(stderr).toContain('line 2')
  })
})

describe('the house dictionary', () => {
  it('is taught, listed and made to forget', async () => {
    expect((await inFolder('dictionary', 'list')).stdout).toContain('Nothing yet')
    const told = await inFolder('dictionary', 'set', '望汐湾大桥', '--tw', '望汐灣大橋', '--hk', '望汐灣橋', '--name')
    expect(told).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse((await inFolder('dictionary', 'list', '--json')).stdout)).toMatchObject({
      term: '望汐湾大桥',
      isName: true,
      forms: { 'zh-Hant-TW': '望汐灣大橋', 'zh-Hant-HK': '望汐灣橋' },
      setBy: 'program:command',
    })
    expect((await inFolder('dictionary', 'remove', '望汐湾大桥', '--json')).stdout).toBe('{"removed":"望汐湾大桥"}\n')
    expect((await inFolder('dictionary', 'remove', '望汐湾大桥')).code).toBe(1)
    const nothing = await inFolder('dictionary', 'set', '渡轮')
    expect([nothing.code, nothing.stderr]).toEqual([1, expect.stringContaining('a reading of its own')])
    const nowhere = await inFolder('dictionary', 'spell', '000000000000', '渡轮', '--tw', '渡輪')
    expect(nowhere.code).toBe(1)
  })
})

describe('doctor and staff', () => {
  it('tells how the machine, the folder and the database are', async () => {
    const { code, stdout } = await inFolder('doctor', '--json')
    expect(code).toBe(0)
    const findings = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { check: string; state: string })
    expect(findings.map(({ check }) => check)).toEqual([
      'runtime',
      'data folder',
      'database',
      'public address',
      "readers' sign-in",
    ])
    expect(findings.filter(({ state }) => state === 'bad')).toEqual([])
  })

  it('adds people, lists them and ends their access', async () => {
    expect((await inFolder('staff', 'list')).stdout).toContain('Nobody yet')
    const added = await inFolder('staff', 'add', '滕岫', '--role', 'reporter')
    expect(added).toMatchObject({ code: 0, stderr: '' })
    const id = /: (\w+)\n/.exec(added.stdout)?.[1] ?? ''
    expect(added.stdout).toMatch(/^http:\/\/localhost:\d+\/desk\/invitation\/[\w-]{43}$/m)
    const again = await inFolder('staff', 'token', id)
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toMatch(/\/desk\/invitation\/[\w-]{43}\nWorks once, until \d{4}-/)
    expect((await inFolder('staff', 'list')).stdout).toContain('滕岫  (cannot sign in)')
    expect(JSON.parse((await inFolder('staff', 'list', '--json')).stdout)).toMatchObject({ id, name: '滕岫' })
    expect((await inFolder('staff', 'disable', id)).code).toBe(0)
    expect((await inFolder('staff', 'list')).stdout).toContain('滕岫  (disabled)')
    expect((await inFolder('staff', 'token', id)).stderr).toContain('is disabled')
  })

  it('warns of a namesake, and adds the person all the same', async () => {
    const added = await inFolder('staff', 'add', '滕岫', '--role', 'editor')
    expect(added.code).toBe(0)
    expect(added.stderr).toMatch(/^warning: there is another 滕岫 on the staff, reporter \w+\n$/)
  })

  it('knows no role and nobody that is not there', async () => {
    const king = await inFolder('staff', 'add', '滕岫', '--role', 'king')
    expect(king).toMatchObject({ code: 1, stdout: '' })
    expect(king.stderr).toContain('chief_editor')
    const nobody = await inFolder('staff', 'disable', '000000000000')
    expect(nobody).toMatchObject({ code: 1, stdout: '' })
    expect(nobody.stderr).toContain('there is no member of staff 000000000000')
  })
})

describe('settings', () => {
  it('make the paper one’s own', async () => {
    const renamed = await inFolder('settings', 'set', 'name', '望江日报')
    expect(renamed).toMatchObject({ code: 0, stdout: 'name: 望江日报\n' })
    await inFolder('settings', 'set', 'folio', '["小雪"]')
    expect((await inFolder('settings', 'section', 'city', '本市')).stdout).toBe('/s/city is open: 本市\n')
    expect((await inFolder('settings', 'section', 'city', '城市')).stdout).toBe('/s/city is now called 城市\n')
    expect((await inFolder('settings')).stdout).toMatch(
      /^name: 望江日报\n[^]*\nfolio: \["小雪"\]\n[^]*\nsection city: 城市\n/,
    )
    expect(JSON.parse((await inFolder('settings', '--json')).stdout)).toMatchObject({
      settings: { name: '望江日报', folio: ['小雪'], icp: null },
      sections: [{ slug: 'city', name: '城市' }],
    })
  })

  it.each([
    [['set', 'nam', '望江日报'], 'there is no setting nam'],
    [['set', 'name', ''], 'name: must not be empty'],
    [['set', 'icp', '备案'], 'icp: must be JSON, like {'],
    [['section', 'City', '本市'], 'the section City: must be of small letters'],
  ])('refuse %j', async (args, words) => {
    const outcome = await inFolder('settings', ...args)
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toContain(`refused: ${words}`)
  })
})

describe('clearing the demo', () => {
  const journey = onDemoPaper()

  it('takes all of it off the open portal, and leaves what the newsroom wrote itself', async () => {
    const { dataFolder } = journey.server
    await using desk = await deskOf(dataFolder)
    const [section] = await listSections(desk.database.read)
    const own = await file(desk, {
      sectionId: section!.id,
      topicIds: [],
      content: contentOf('潮声路菜场今日重开'),
      origin: 'own:1',
    })
    await publish(desk, { articleId: own.id, revision: 1 })
    await fileWire(desk, { headline: '自己的消息：菜场六点开门' })
    await using page = await journey.reader()
    await page.goto('/')
    const demoStory = (await page.locator('.lead h2 a').getAttribute('href'))!

    const { code, stdout } = await broadsheet(['demo', '--clear'], { dataFolder })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^The demo newspaper is gone: \d+ stories\./)
    expect(await findByOrigin(desk.database.read, 'own:1')).toMatchObject({ id: own.id })

    const timesOnFront = async () => {
      await page.goto('/')
      return page.locator(`a[href="${demoStory}"]`).count()
    }
    await expect.poll(timesOnFront).toBe(0)
    expect(await page.locator(`a[href="/a/${own.id}"]`).count()).toBeGreaterThan(0)
    await expect.poll(async () => (await page.goto(demoStory))?.status()).toBe(404)
    const onWire = async () => {
      await page.goto('/wire')
      return page.locator('.wire.whole > li b').allInnerTexts()
    }
    await expect.poll(onWire).toEqual(['自己的消息：菜场六点开门'])
  })

  it('is done once: the next start does not bring it back', async () => {
    await journey.restart()
    expect(journey.server.output()).not.toContain('First run')
    await using page = await journey.reader()
    await page.goto('/')
    expect(await page.locator('main').innerText()).toContain('潮声路菜场今日重开')
  })

  it('says so when there is nothing to clear', async () => {
    const { code, stdout } = await broadsheet(['demo', '--clear'], { dataFolder: journey.server.dataFolder })
    expect(code).toBe(0)
    expect(stdout).toBe('There is no demo newspaper here.\n')
  })
})
