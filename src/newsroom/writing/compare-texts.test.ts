import { describe, expect, it } from 'vitest'
import { type Body, type Figure, paragraphs } from '../articles/body.ts'
import { compareTexts } from './compare-texts.ts'
import { EMPTY_TEXT, type WorkingText } from './working-text.ts'

const textOf = (body: readonly string[] | Body, also: Partial<WorkingText> = {}): WorkingText => ({
  ...EMPTY_TEXT,
  ...also,
  body: 'type' in body ? body : paragraphs(body),
})

describe('two revisions compared', () => {
  it('stand paragraph beside paragraph, rewritten ones with what changed', () => {
    const { lines, added, removed } = compareTexts(
      textOf(['海堤加固今日开工。', '工期两年，总投资10亿元。', '市民可绕行滨江路。']),
      textOf(['海堤加固今日开工。', '记者从市水务局获悉。', '工期两年，总投资12亿元。']),
    )
    expect(lines.map((line) => [line.kind, 'after' in line ? line.after.text : line.before.text])).toEqual([
      ['same', '海堤加固今日开工。'],
      ['added', '记者从市水务局获悉。'],
      ['changed', '工期两年，总投资12亿元。'],
      ['removed', '市民可绕行滨江路。'],
    ])
    expect([added, removed]).toEqual([12, 11])
  })

  it('show fields and pictures apart', () => {
    const figure = (picture: string, caption: string): Figure => ({
      type: 'figure',
      attrs: { picture, alt: '', caption },
    })
    const withFigures = (...figures: readonly Figure[]): Body => ({ type: 'doc', content: figures })
    const { fields, pictures, lines } = compareTexts(
      textOf(withFigures(figure('a', '潮闸'), figure('b', '渡轮')), { headline: '潮闸今晨落闸' }),
      textOf(withFigures(figure('b', '渡轮停航'), figure('c', '电车')), { headline: '潮闸今夜落闸' }),
    )
    expect(lines).toEqual([])
    expect(fields).toMatchObject([{ field: 'headline', before: '潮闸今晨落闸', after: '潮闸今夜落闸' }])
    expect(pictures.map(({ kind }) => kind)).toEqual(['removed', 'changed', 'added'])
  })

  it('say where only the form has changed', () => {
    const strong: Body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '要紧', marks: [{ type: 'strong' }] }] }],
    }
    const heading: Body = {
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '要紧' }] }],
    }
    expect(compareTexts(textOf(['要紧']), textOf(strong)).lines).toMatchObject([{ kind: 'same', reformatted: true }])
    expect(compareTexts(textOf(['要紧']), textOf(heading)).lines).toMatchObject([{ kind: 'same', reformatted: true }])
  })

  it('of 20,000 characters are compared in less than a tenth of a second', () => {
    const sentence = (index: number) =>
      `第${index}号闸门今晨落下，港内水位平稳，渡轮停航至上午${index % 12}时，市民可改乘电车二号线。`
    const story = Array.from(
      { length: 200 },
      (_, index) => sentence(index) + sentence(index + 500) + sentence(index + 900),
    )
    const changed = story.map((text, index) =>
      index % 2 ? text : text.replace('平稳', '上涨').replace('停航', '减班'),
    )
    changed.splice(50, 10)
    changed.splice(90, 0, '另外加的一段。', '又一段。')
    const [before, after] = [textOf(story), textOf(changed)]
    // What else the machine does takes time of one comparison or another, and not of all.
    let took = Infinity
    for (let tries = 0; tries < 50 && took >= 100; tries++) {
      const started = performance.now()
      expect(compareTexts(before, after).lines.filter(({ kind }) => kind === 'changed')).toHaveLength(95)
      took = performance.now() - started
    }
    process.stdout.write(`20,000 characters are compared in ${took.toFixed()} ms\n`)
    expect(took).toBeLessThan(100)
  })
})
