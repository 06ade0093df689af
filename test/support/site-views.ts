import type { ArticleBrief, ReadableArticle } from '../../src/newsroom/articles/article-reading.ts'
import type { Body } from '../../src/newsroom/articles/body.ts'
import type { ReaderComment } from '../../src/newsroom/comments/comment-reading.ts'
import type { PublicNote } from '../../src/newsroom/corrections/correction-store.ts'
import type { HotPlace } from '../../src/newsroom/hot/hot-reading.ts'
import type { Picture } from '../../src/newsroom/media/picture.ts'
import type { ReaderReference } from '../../src/newsroom/references/refer.ts'
import { NOTHING_SHARED } from '../../src/newsroom/related/reasons.ts'
import type { RelatedStory } from '../../src/newsroom/related/related-reading.ts'
import type { Section } from '../../src/newsroom/sections/section-store.ts'
import { settingsSchema } from '../../src/newsroom/settings/settings.ts'
import type { Topic, TopicBrief } from '../../src/newsroom/topics/topic-store.ts'
import type { PinnedEntry, WireEntry } from '../../src/newsroom/wire/wire-reading.ts'
import { type Assets, type Frame, frameOf, ISLANDS } from '../../src/site/frame.ts'

/** What readers see of a small paper of one harbour city: the data of every page of the site, without a database. */

const now = '2026-11-22T02:46:00.000Z'

const settings = settingsSchema.parse({
  name: '望汐时报',
  tagline: '潮有信，报有据',
  folio: ['多云，8至14摄氏度', '高潮21:32'],
  publisher: '望汐时报社',
  address: '望汐市汐口区埠头街66号',
  telephone: '0000-555-0166',
  icp: { text: '某ICP备00000000号-6', url: 'https://licences.example/icp' },
  complaints: { text: '违法和不良信息举报：0000-555-0110' },
})

const sections: readonly Section[] = [
  { id: '01section001', slug: 'city', name: '本市', position: 1, hidden: false, closedAt: undefined },
  { id: '01section002', slug: 'port', name: '港航', position: 2, hidden: false, closedAt: undefined },
  { id: '01section003', slug: 'opinion', name: '评论', position: 3, hidden: false, closedAt: undefined },
]

const assets: Assets = {
  css: '/assets/site-1.css',
  islands: Object.fromEntries(ISLANDS.map((name) => [name, `/assets/${name}-1.js`])) as Assets['islands'],
}

export function frame(edition: Frame['edition'] = 'zh-Hans'): Frame {
  return frameOf({ year: 2026, edition, settings, sections, origin: 'https://wangxi.example', assets, signIn: false })
}

const picture: Picture = {
  id: '01picture001',
  width: 1600,
  height: 900,
  colour: '#31404a',
  renditions: (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
    [800, 1600].map((width) => ({ width, format, file: `tide-gate-${width}.${format}` })),
  ),
  alt: '暮色里的潮闸，七扇闸门已经落下',
  credit: '本报记者 卞沐 摄',
}

const lead: ArticleBrief = {
  id: '01article001',
  kicker: '外侧4.37米，内侧3.21米',
  headline: '外港潮闸首次迎潮落闸，埠头街一夜没有进水',
  standfirst: '关闸3小时52分，闸外等候二十七条船',
  bylines: [
    { name: '滕岫', role: 'reporter' },
    { name: '卞沐', role: 'photographer' },
  ],
  section: { slug: 'city', name: '本市' },
  publishedAt: '2026-11-22T00:16:00.000Z',
  updatedAt: '2026-11-22T01:34:00.000Z',
  commentCount: 263,
  picture,
}

/** A story with nothing but what every story has. */
const plain: ArticleBrief = {
  id: '01article002',
  kicker: undefined,
  headline: '篙屿轮渡末班船推迟到二十一点',
  standfirst: undefined,
  bylines: [],
  section: { slug: 'port', name: '港航' },
  publishedAt: '2025-12-31T16:30:00.000Z',
  updatedAt: undefined,
  commentCount: 0,
  picture: undefined,
}

const story = (number: number): ArticleBrief => ({
  ...(number % 2 === 0 ? lead : plain),
  id: `01article${String(number).padStart(3, '0')}`,
  headline: `芦洲第${number}次同步数鸟，四万八千三百只`,
})

const text = (value: string) => ({ type: 'text', text: value }) as const
const paragraph = (...content: NonNullable<Extract<Body['content'][number], { type: 'paragraph' }>['content']>) =>
  ({ type: 'paragraph', content }) as const

/** One of each thing that a text may hold. */
const body: Body = {
  type: 'doc',
  content: [
    paragraph(text('昨夜19时48分，最后一扇平板门落到底槛。'), {
      type: 'text',
      text: '没有一滴水进来',
      marks: [{ type: 'emphasis' }],
    }),
    { type: 'paragraph' },
    { type: 'heading', attrs: { level: 3 }, content: [text('差一米一六')] },
    paragraph(
      text('总工程师'),
      { type: 'ruby', attrs: { base: '仇', reading: 'qiú' } },
      text('怀舟在看'),
      { type: 'text', text: '屏幕', marks: [{ type: 'link', attrs: { href: 'https://gate.example/' } }] },
      { type: 'footnote', attrs: { text: '以外港潮位站为准。' } },
      { type: 'hardBreak' },
      { type: 'text', text: '没有说话。', marks: [{ type: 'strong' }] },
    ),
    { type: 'figure', attrs: { picture: '01picture001', alt: '', caption: '闸门缓缓合拢。', credit: '' } },
    { type: 'figure', attrs: { picture: '01picture404', alt: '', caption: '这幅图已经不在。' } },
    { type: 'heading', attrs: { level: 2 }, content: [text('最低的那条街')] },
    {
      type: 'blockquote',
      attrs: { cite: '连阿彩，埠头街住户' },
      content: [paragraph(text('我不是不信那个闸。'))],
    },
    {
      type: 'orderedList',
      content: [
        { type: 'listItem', content: [paragraph(text('先出后进；'))] },
        {
          type: 'listItem',
          content: [
            paragraph(text('有争议的等下一潮。')),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('两条散货船'))] }] },
          ],
        },
      ],
    },
    {
      type: 'table',
      attrs: { caption: '历次关闸' },
      content: [
        {
          type: 'tableRow',
          content: ['日期', '潮高'].map((cell) => ({ type: 'tableHeader', content: [paragraph(text(cell))] })),
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph(text('11月21日'))] },
            { type: 'tableCell', content: [paragraph(text('4.37米'))] },
          ],
        },
      ],
    },
    { type: 'embed', attrs: { url: 'https://tides.example/wangxi', title: '外港潮位实时曲线' } },
    { type: 'horizontalRule' },
    paragraph(text('下一次大潮在半个月后。')),
  ],
}

const article: ReadableArticle = {
  ...lead,
  state: 'published',
  dateline: '本报望汐11月22日电',
  source: { name: '望汐海事', url: 'https://maritime.example/', creditLine: '据望汐海事通报' },
  originalHeadline: '外港潮闸完成首次挡潮',
  editor: '邝书宁',
  body,
  characterCount: 1177,
  revision: 2,
  sectionId: '01section001',
  topics: [{ id: '01topic00001', slug: 'tide-gate', name: '外港潮闸启用' }],
  retraction: undefined,
  expiredAt: undefined,
  dayOnly: false,
  dateInferred: false,
  pictures: new Map([[picture.id, picture]]),
}

const retracted: ReadableArticle = {
  ...article,
  state: 'retracted',
  retraction: { at: '2026-11-22T02:00:00.000Z', reason: '数字取自值班记录时抄倒。\n谨向读者致歉。' },
}

const corrections = [{ note: '高潮位误作4.73米，应为4.37米。', madeAt: '2026-11-22T01:34:00.000Z' }]

const notes: readonly PublicNote[] = [
  { kind: 'correction', articleId: lead.id, headline: lead.headline, note: corrections[0]!.note, at: now },
  { kind: 'retraction', articleId: plain.id, headline: plain.headline, note: '船名有误。', at: now },
]

const entries: readonly WireEntry[] = [
  {
    id: '01wire000003',
    at: '2026-11-22T02:37:00.000Z',
    headline: '市气象台解除风暴潮蓝色预警',
    text: undefined,
    flash: false,
    correctedAt: undefined,
    topic: undefined,
    section: undefined,
    source: undefined,
    articleId: undefined,
    namedArticleId: undefined,
    commentCount: 0,
  },
  {
    id: '01wire000002',
    at: '2026-11-22T00:52:00.000Z',
    headline: '外港恢复通航，二十七条候船全部进港',
    text: '引航站说，先出后进。',
    flash: true,
    correctedAt: '2026-11-22T01:00:00.000Z',
    topic: { slug: 'tide-gate', name: '外港潮闸启用' },
    section: { slug: 'port', name: '港航' },
    source: '望汐港引航站',
    articleId: lead.id,
    namedArticleId: lead.id,
    commentCount: 12,
  },
  {
    id: '01wire000001',
    at: '2026-11-21T14:22:00.000Z',
    headline: '外港潮闸内外水位持平，闸门开始提升',
    text: undefined,
    flash: false,
    correctedAt: undefined,
    topic: undefined,
    section: { slug: 'port', name: '港航' },
    source: '望汐时报',
    articleId: undefined,
    namedArticleId: undefined,
    commentCount: 0,
  },
]

const pinned: readonly PinnedEntry[] = [{ ...entries[1]!, pinnedUntil: '2026-11-22T04:00:00.000Z' }]

const places: readonly HotPlace[] = [
  {
    articleId: lead.id,
    headline: lead.headline,
    commentCount: 263,
    reasons: { reads: 48_210, likes: 0, shares: 0, comments: 140, recentComments: 120 },
  },
  {
    articleId: plain.id,
    headline: plain.headline,
    commentCount: 0,
    reasons: { reads: 902, likes: 0, shares: 0, comments: 0, recentComments: 0 },
  },
]

const related: readonly RelatedStory[] = [
  {
    articleId: plain.id,
    headline: plain.headline,
    commentCount: 37,
    reasons: { ...NOTHING_SHARED, topics: ['外港潮闸启用'], words: ['潮闸'] },
    picked: false,
  },
  {
    articleId: '01article003',
    headline: '二十七条船在闸门外面等什么',
    commentCount: 0,
    reasons: { ...NOTHING_SHARED, topics: [], words: ['候船', '外港', '引航站', '锚地'] },
    picked: false,
  },
]

const references: readonly ReaderReference[] = [
  { headline: '漪江口潮位站建站七十年', comments: 216, articleId: undefined, resolvedId: undefined },
  { headline: '潮闸裂缝视频拍自别处', comments: undefined, articleId: '01article004', resolvedId: '01article004' },
]

const topics: readonly TopicBrief[] = [
  {
    id: '01topic00001',
    slug: 'tide-gate',
    name: '外港潮闸启用',
    standfirst: '关，还是不关。',
    stories: 13,
    newestAt: now,
    closedAt: undefined,
  },
  {
    id: '01topic00002',
    slug: 'tram-2',
    name: '2路电车的去留',
    standfirst: '',
    stories: 0,
    newestAt: undefined,
    closedAt: undefined,
  },
]

const topic: Topic = {
  id: '01topic00001',
  slug: 'tide-gate',
  name: '外港潮闸启用',
  standfirst: '投资18.6亿元、修了四年零三个月的闸。',
  background: { type: 'doc', content: [paragraph(text('老城的地面比大潮时的海面低。'))] },
  openedAt: '2026-11-08T02:00:00.000Z',
  closedAt: undefined,
  timeline: 'newest',
}

const unanswered = {
  readerId: undefined,
  byStaff: false,
  quote: undefined,
  parent: undefined,
  likes: 0,
  replies: 0,
  heat: 0,
  editedAt: undefined,
} as const

const comments: readonly ReaderComment[] = [
  {
    id: '01comment001',
    ...unanswered,
    floor: 1,
    rootId: '01comment001',
    author: '锚地第十九条',
    text: '有消息就不急。\n十二点才到。',
    likes: 265,
    replies: 1,
    postedAt: '2026-11-22T00:30:00.000Z',
  },
  {
    id: '01comment002',
    ...unanswered,
    floor: 12,
    parent: { id: '01comment001', floor: 1, author: '锚地第十九条' },
    rootId: '01comment001',
    author: '茅识微',
    byStaff: true,
    text: '该校对的疏失，谢谢您。',
    postedAt: '2026-11-22T01:34:00.000Z',
  },
  {
    id: '01comment003',
    ...unanswered,
    floor: 13,
    parent: { id: '01comment009', floor: 9, author: undefined },
    rootId: '01comment009',
    quote: '一次关门要多少钱',
    author: '算账的阿昆',
    text: '一次关门是一百多万。',
    likes: 3,
    postedAt: '2026-11-22T02:10:00.000Z',
  },
]

/** All of it. */
export const views = {
  now,
  settings,
  sections,
  picture,
  lead,
  plain,
  story,
  body,
  article,
  retracted,
  corrections,
  notes,
  entries,
  pinned,
  places,
  related,
  references,
  topics,
  topic,
  comments,
}
