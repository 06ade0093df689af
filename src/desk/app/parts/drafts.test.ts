import { expect, it } from 'vitest'
import { settingsSchema } from '../../../newsroom/settings/setting.ts'
import { drafted, type Drafts, hasMoved, insisted, isDrafted, NO_DRAFTS, saved, without } from './drafts.ts'
import type { SettingName } from '../settings/changes-of.ts'

const settings = settingsSchema.parse({ name: '望汐时报', icp: { text: '望ICP备1号' } })
const none: Drafts<SettingName> = NO_DRAFTS

it('is no draft any more when it is as it was', () => {
  const one = drafted(none, settings, 'name', '望江日报')
  expect(isDrafted(one, 'name')).toBe(true)
  expect(drafted(one, settings, 'name', '望汐时报')).toEqual(none)
  expect(drafted(none, settings, 'icp', { text: '望ICP备1号', url: '' })).toEqual(none)
  expect(drafted(none, settings, 'police', { text: '', url: '' })).toEqual(none)
  expect(without(one, ['name'])).toEqual(none)
})

it('remembers what was seen, and tells when somebody else has changed it', () => {
  const one = drafted(none, settings, 'name', '望江')
  const moved = { ...settings, name: '汐江晚报' }
  const two = drafted(one, moved, 'name', '望江日报')
  expect([hasMoved(two, settings, 'name'), hasMoved(two, moved, 'name')]).toEqual([false, true])
  expect(two).toEqual({ typed: { name: '望江日报' }, seen: { name: '望汐时报' } })
  const three = insisted(two, moved, 'name')
  expect(hasMoved(three, moved, 'name')).toBe(false)
  expect(three).toEqual({ typed: { name: '望江日报' }, seen: { name: '汐江晚报' } })
})

it('keeps what was typed while the rest was being saved', () => {
  const sent = drafted(drafted(none, settings, 'name', '望江日报'), settings, 'icp', { text: '望ICP备2号' })
  expect(saved(sent, sent)).toEqual(none)
  const further = drafted(drafted(sent, settings, 'name', '望江晚报'), settings, 'tagline', '潮起潮落')
  expect(saved(further, sent)).toEqual({
    typed: { name: '望江晚报', tagline: '潮起潮落' },
    seen: { name: '望江日报', tagline: settings.tagline },
  })
  const back = drafted(sent, settings, 'name', '望汐时报')
  expect(saved(back, sent)).toEqual({ typed: { name: '望汐时报' }, seen: { name: '望江日报' } })
})
