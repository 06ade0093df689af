import { describe, expect, it } from 'vitest'
import { Refusal, type RefusalCode } from '../kernel/refusal.ts'
import { deskZhHans } from '../messages/desk/zh-hans.ts'
import { pictureReproof } from './picture-reproof.ts'

const says = (code: RefusalCode, facts: Refusal['facts']) =>
  pictureReproof(new Refusal(code, facts), deskZhHans.errors.picture)
const url = 'https://img.wangxi.example/gate.jpg'

describe('why a picture was not taken', () => {
  it('names all pictures of a story that lack the same, as its writer counts them', () => {
    const facts = { noun: 'picture', id: 'a', why: 'no licence', names: ['鱼市的夜灯', ''], numbers: ['0', '3'] }
    expect(says('invalid', facts)).toBe('题图“鱼市的夜灯”、第 3 张图缺授权，补上再发。')
    expect(says('forbidden', { noun: 'picture', id: 'a', why: 'retired', name: '渡轮' })).toBe(
      '图片“渡轮”已停用或不在图库里，换一张再发。',
    )
  })

  it.each([
    ['missing', { why: 'answered 403' }, '对方网站不让取这张图。'],
    ['missing', { why: 'answered 404' }, '对方网站没有给图（404）。'],
    ['missing', { why: 'too slow' }, '对方网站 20 秒没有答复。'],
    ['missing', { why: 'ECONNREFUSED' }, '连不上对方网站。'],
    ['invalid', { why: 'not public' }, '这个地址不在公开的网上，服务器不去取。'],
    ['invalid', { why: 'with a password' }, '这不是能取图的网址。'],
    ['too_large', { most: 20 * 2 ** 20 }, '文件太大，最大 20 MB。'],
  ] as const)('says of one elsewhere that is refused %s for %o: %s', (code, facts, sentence) => {
    expect(says(code, { noun: 'address', url, ...facts })).toBe(sentence)
  })

  it('leaves all else to others', () => {
    expect(says('missing', { noun: 'address' })).toBeUndefined()
    expect(says('missing', { noun: 'article', id: 'a' })).toBeUndefined()
  })
})
