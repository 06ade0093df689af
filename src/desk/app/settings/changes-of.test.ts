import { expect, it } from 'vitest'
import { settingsSchema } from '../../../newsroom/settings/setting.ts'
import { drafted, type Drafts, NO_DRAFTS } from '../parts/drafts.ts'
import { changesOf, type SettingName } from './changes-of.ts'

const settings = settingsSchema.parse({ name: '望汐时报', icp: { text: '望ICP备1号' } })
const none: Drafts<SettingName> = NO_DRAFTS

it('sends a line without words as none, and lines that are empty not at all', () => {
  const one = drafted(none, settings, 'icp', { text: '', url: 'https://beian.example' })
  const two = drafted(one, settings, 'folio', ['小雪', '', '潮高 3.1 米'])
  const three = drafted(two, settings, 'police', { text: '望公网安备2号', url: '' })
  expect(changesOf(three)).toEqual({
    changes: { icp: null, folio: ['小雪', '潮高 3.1 米'], police: { text: '望公网安备2号' } },
    seen: { icp: { text: '望ICP备1号' }, folio: [], police: null },
  })
})
