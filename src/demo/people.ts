import type { Role } from '../newsroom/people/policy.ts'

/** One of the invented people who make the paper. */
export interface Person {
  /** Stable latin key, used by stories and comments. */
  readonly key: string
  readonly name: string
  /** Reading of the name: several surnames here are read in an unusual way. */
  readonly pinyin: string
  readonly role: Role
  /** As printed under the name. */
  readonly title: string
  /** What stands under the name on the author's page. */
  readonly about: string
}

export const staff = [
  {
    key: 'xi-wentao',
    name: '郗闻涛',
    pinyin: 'Xī Wéntāo',
    role: 'chief_editor',
    title: '总编辑',
    about: '跑过九年港口，相信每个数字都该有人认领。',
  },
  {
    key: 'mi-qinghe',
    name: '宓清禾',
    pinyin: 'Mì Qīnghé',
    role: 'section_head',
    title: '本市部主任',
    about: '负责本市、社会两个版面。',
  },
  {
    key: 'kuang-shuning',
    name: '邝书宁',
    pinyin: 'Kuàng Shūníng',
    role: 'editor',
    title: '编辑',
    about: '负责经济与港航。读报表比读小说快。',
  },
  {
    key: 'lu-an',
    name: '逯安',
    pinyin: 'Lù Ān',
    role: 'editor',
    title: '编辑',
    about: '负责文教、体育、自然与评论。',
  },
  {
    key: 'teng-xiu',
    name: '滕岫',
    pinyin: 'Téng Xiù',
    role: 'reporter',
    title: '记者',
    about: '跟踪潮闸与城市交通。',
  },
  {
    key: 'chang-yiming',
    name: '苌一鸣',
    pinyin: 'Cháng Yīmíng',
    role: 'reporter',
    title: '记者',
    about: '驻外港。三年里登过八十多条船。',
  },
  {
    key: 'yu-nanxing',
    name: '禹南星',
    pinyin: 'Yǔ Nánxīng',
    role: 'reporter',
    title: '记者',
    about: '写社会与民生。',
  },
  {
    key: 'kuai-qing',
    name: '蒯青',
    pinyin: 'Kuǎi Qīng',
    role: 'reporter',
    title: '记者',
    about: '写文化、教育与老厂房。',
  },
  {
    key: 'kan-ye',
    name: '阚野',
    pinyin: 'Kàn Yě',
    role: 'reporter',
    title: '记者',
    about: '看球，也看鸟。',
  },
  {
    key: 'bian-mu',
    name: '卞沐',
    pinyin: 'Biàn Mù',
    role: 'reporter',
    title: '摄影记者',
    about: '习惯等到潮水退完再收相机。',
  },
  {
    key: 'mao-shiwei',
    name: '茅识微',
    pinyin: 'Máo Shíwēi',
    role: 'proofreader',
    title: '校对',
    about: '二十二年里改过的错字装订成四册。',
  },
  {
    key: 'mi-xiaoman',
    name: '糜小满',
    pinyin: 'Mí Xiǎomǎn',
    role: 'moderator',
    title: '互动编辑',
    about: '管理评论与读者来信。',
  },
] as const satisfies readonly Person[]

export type StaffKey = (typeof staff)[number]['key']
