import type { PictureTrouble } from '../../newsroom/media/picture-rights.ts'

type Troubles = Readonly<Record<PictureTrouble, string>>

/** Why a story with a picture cannot be published, in a word or two. */
export const pictureTroubles: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', Troubles>> = {
  'zh-Hans': {
    deleted: '已删除',
    retired: '已停用',
    'no credit': '缺图片来源',
    'no licence': '缺授权',
    'licence to come': '授权未开始',
    'licence over': '授权已过期',
  },
  'zh-Hant': {
    deleted: '已刪除',
    retired: '已停用',
    'no credit': '缺圖片來源',
    'no licence': '缺授權',
    'licence to come': '授權未開始',
    'licence over': '授權已過期',
  },
  en: {
    deleted: 'Deleted',
    retired: 'Retired',
    'no credit': 'No credit',
    'no licence': 'No licence',
    'licence to come': 'Licence not begun',
    'licence over': 'Licence ended',
  },
}
