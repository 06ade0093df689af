import { expect, it } from 'vitest'
import { settingsSchema } from '../../../newsroom/settings/setting.ts'
import { changesOf, drafted, hasMoved, insisted, isDrafted, NO_DRAFTS, saved, without } from './drafts.ts'

const settings = settingsSchema.parse({ name: '望汐时报', icp: { text: '望ICP备1号' } })

it('is no draft any more when it is as it was', () => {
  const one = drafted(NO_DRAFTS, settings, 'name', '望江日报')
  expect(isDrafted(one, 'name')).toBe(true)
  expect(drafted(one, settings, 'name', '望汐时报')).toEqual(NO_DRAFTS)
  expect(drafted(NO_DRAFTS, settings, 'icp', { text: '望ICP备1号', url: '' })).toEqual(NO_DRAFTS)
  expect(drafted(NO_DRAFTS, settings, 'police', { text: '', url: '' })).toEqual(NO_DRAFTS)
  expect(without(one, ['name'])).toEqual(NO_DRAFTS)
})

it('remembers what was seen, and tells when somebody else has changed it', () => {
  const one = drafted(NO_DRAFTS, settings, 'name', '望江')
  const moved = { ...settings, name: '汐江晚报' }
  const two = drafted(one, moved, 'name', '望江日报')
  expect([hasMoved(two, settings, 'name'), hasMoved(two, moved, 'name')]).toEqual([false, true])
  expect(changesOf(two)).toEqual({ changes: { name: '望江日报' }, seen: { name: '望汐时报' } })
  const three = insisted(two, moved, 'name')
  expect(hasMoved(three, moved, 'name')).toBe(false)
  expect(changesOf(three)).toEqual({ changes: { name: '望江日报' }, seen: { name: '汐江晚报' } })
})

it('keeps what was typed while the rest was being saved', () => {
  const sent = drafted(drafted(NO_DRAFTS, settings, 'name', '望江日报'), settings, 'icp', { text: '望ICP备2号' })
  expect(saved(sent, sent)).toEqual(NO_DRAFTS)
  const further = drafted(drafted(sent, settings, 'name', '望江晚报'), settings, 'tagline', '潮起潮落')
  expect(saved(further, sent)).toEqual({
    typed: { name: '望江晚报', tagline: '潮起潮落' },
    seen: { name: '望江日报', tagline: settings.tagline },
  })
  const back = drafted(sent, settings, 'name', '望汐时报')
  expect(saved(back, sent)).toEqual({ typed: { name: '望汐时报' }, seen: { name: '望江日报' } })
})

it('sends a line without words as none, and lines that are empty not at all', () => {
  const one = drafted(NO_DRAFTS, settings, 'icp', { text: '', url: 'https://beian.example' })
  const two = drafted(one, settings, 'folio', ['小雪', '', '潮高 3.1 米'])
  const three = drafted(two, settings, 'police', { text: '望公网安备2号', url: '' })
  expect(changesOf(three)).toEqual({
    changes: { icp: null, folio: ['小雪', '潮高 3.1 米'], police: { text: '望公网安备2号' } },
    seen: { icp: { text: '望ICP备1号' }, folio: [], police: null },
  })
})
