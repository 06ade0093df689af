/**
 * The newspaper of the demo and its city. 望汐市 is invented: a harbour at the mouth of the 漪江, on a coast of strong
 * tides. Every name, street, firm and figure in this folder is made up.
 */
export const paper = {
  name: '望汐时报',
  latin: 'Wàngxī Times',
  city: '望汐市',
  motto: '潮有信，报有据',
  founded: 1947,
  /** Number of the issue that is printed on the day the demo is loaded; counts up by one a day. */
  issue: 27814,
  address: '望汐市汐口区埠头街66号',
  telephone: '0000-555-0166',
  licences: {
    icp: '某ICP备00000000号-6',
    publicSecurity: '某公网安备00000000000066号',
    news: '互联网新闻信息服务许可证00000000066',
  },
} as const

/** Weather and tide for the folio line beside the date. One is taken for each day, in turn. */
export const folioLines = [
  '多云，8至14摄氏度，高潮21:32，潮高4.37米',
  '阴转小雨，9至13摄氏度，高潮20:49，潮高4.21米',
  '晴，6至13摄氏度，高潮20:03，潮高4.02米',
  '晴，5至12摄氏度，高潮19:17，潮高3.86米',
  '多云，7至15摄氏度，高潮18:30，潮高3.64米',
  '晨有海雾，8至15摄氏度，高潮17:38，潮高3.41米',
  '东北风五级，7至11摄氏度，高潮16:40，潮高3.25米',
] as const

/** The fixed places of the paper, in the order of the navigation. */
export const sections = [
  { slug: 'city', name: '本市' },
  { slug: 'economy', name: '经济' },
  { slug: 'port', name: '港航' },
  { slug: 'society', name: '社会' },
  { slug: 'culture', name: '文教' },
  { slug: 'opinion', name: '评论' },
  { slug: 'sports', name: '体育' },
  { slug: 'nature', name: '自然' },
] as const

export type SectionSlug = (typeof sections)[number]['slug']
