/** What a member of the demo's staff does. `photographer` writes captions and files pictures like a reporter. */
export type StaffRole = 'chief' | 'head' | 'editor' | 'reporter' | 'photographer' | 'proofreader' | 'moderator'

/** One of the invented people who make the paper. */
export interface Person {
  /** Stable latin key, used by stories and comments. */
  readonly key: string
  readonly name: string
  /** Reading of the name: several surnames here are read in an unusual way. */
  readonly pinyin: string
  readonly role: StaffRole
  /** What stands under the name on the author's page. */
  readonly about: string
}

export const staff = [
  {
    key: 'xi-wentao',
    name: '郗闻涛',
    pinyin: 'Xī Wéntāo',
    role: 'chief',
    about: '总编辑。跑过九年港口，相信每个数字都该有人认领。',
  },
  {
    key: 'mi-qinghe',
    name: '宓清禾',
    pinyin: 'Mì Qīnghé',
    role: 'head',
    about: '本市部主任，负责本市、社会两个版面。',
  },
  {
    key: 'kuang-shuning',
    name: '邝书宁',
    pinyin: 'Kuàng Shūníng',
    role: 'editor',
    about: '编辑，负责经济与港航。读报表比读小说快。',
  },
  {
    key: 'lu-an',
    name: '逯安',
    pinyin: 'Lù Ān',
    role: 'editor',
    about: '编辑，负责文教、体育、自然与评论。',
  },
  {
    key: 'teng-xiu',
    name: '滕岫',
    pinyin: 'Téng Xiù',
    role: 'reporter',
    about: '记者，跟踪潮闸与城市交通。',
  },
  {
    key: 'chang-yiming',
    name: '苌一鸣',
    pinyin: 'Cháng Yīmíng',
    role: 'reporter',
    about: '记者，驻外港。三年里登过八十多条船。',
  },
  {
    key: 'yu-nanxing',
    name: '禹南星',
    pinyin: 'Yǔ Nánxīng',
    role: 'reporter',
    about: '记者，写社会与民生。',
  },
  {
    key: 'kuai-qing',
    name: '蒯青',
    pinyin: 'Kuǎi Qīng',
    role: 'reporter',
    about: '记者，写文化、教育与老厂房。',
  },
  {
    key: 'kan-ye',
    name: '阚野',
    pinyin: 'Kàn Yě',
    role: 'reporter',
    about: '记者，看球，也看鸟。',
  },
  {
    key: 'bian-mu',
    name: '卞沐',
    pinyin: 'Biàn Mù',
    role: 'photographer',
    about: '摄影记者。习惯等到潮水退完再收相机。',
  },
  {
    key: 'mao-shiwei',
    name: '茅识微',
    pinyin: 'Máo Shíwēi',
    role: 'proofreader',
    about: '校对。二十二年里改过的错字装订成四册。',
  },
  {
    key: 'mi-xiaoman',
    name: '糜小满',
    pinyin: 'Mí Xiǎomǎn',
    role: 'moderator',
    about: '互动编辑，管理评论与读者来信。',
  },
] as const satisfies readonly Person[]

export type StaffKey = (typeof staff)[number]['key']
