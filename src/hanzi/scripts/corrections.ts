/**
 * Our own corrections of the dictionary that turns Simplified into Traditional, read before it. Each row is a term and
 * its right form in OpenCC's standard spelling (裏, 爲, 臺, 麪), which the regional variants then change like any other;
 * both have the same number of characters. Most of them undo a greedy match: the dictionary reads from the left and
 * takes the longest row, so 国历 (國曆, the civil calendar) breaks 英国历史 unless 国历史 is a row as well.
 */
interface Correction {
  readonly because: string
  /** `term form|term form` */
  readonly rows: readonly string[]
}

export const corrections: readonly Correction[] = [
  {
    because: 'one row that disagrees with all others of the same word, or names a place wrongly',
    rows: ['中俄关系 中俄關係|剪彩仪式 剪綵儀式|市场准入 市場准入|江干区 江干區|体育锻炼 體育鍛鍊'],
  },
  {
    because: '夥伴 as in every other row of the word',
    rows: ['合作伙伴 合作夥伴|战略伙伴 戰略夥伴|贸易伙伴 貿易夥伴'],
  },
  {
    because: '征 that marches (征程, 征服) after a character with which it would levy (新徵, 有徵)',
    rows: [
      '新征程 新征程|新征途 新征途|新征战 新征戰|新征服 新征服|有征服 有征服|有征战 有征戰|有征程 有征程|之征途 之征途',
      '之征程 之征程|之征战 之征戰|带征尘 帶征塵|于征战 於征戰|于征途 於征途|于征服 於征服|于征程 於征程',
    ],
  },
  {
    because: 'inside (裏) after a place, where two characters by chance form a name or a measure',
    rows: [
      '道里 道裏|谷里 谷裏|神里 神裏|乐里 樂裏|本里 本裏|日里 日裏|路里 路裏|角里 角裏|山里站 山裏站|回里 回裏',
      '银行卡里 銀行卡裏|这张卡里 這張卡裏|州里 州裏|大海里 大海裏|东西里 東西裏|嘴巴里 嘴巴裏|地方里 地方裏',
      '玉米里 玉米裏|大米里 大米裏|承诺里 承諾裏|万里挑一 萬裏挑一|分钟里 分鐘裏',
      '押金里 押金裏|资金里 資金裏|现金里 現金裏|奖金里 獎金裏|船东里 船東裏|房东里 房東裏|样方里 樣方裏|舞美里 舞美裏',
    ],
  },
  {
    because: 'history (歷史) is no calendar (曆)',
    rows: [
      '国历史 國歷史|国历代 國歷代|国历届 國歷屆|国历次 國歷次|国历来 國歷來|国历经 國歷經|国历任 國歷任|国历时 國歷時',
      '新历程 新歷程|大历程 大歷程',
    ],
  },
  {
    because: 'what is complex (複雜) or copied (複製) is not restored (復)',
    rows: ['更复杂 更複雜|不复杂 不複雜|不复制 不複製|上复印 上複印|上复合 上複合'],
  },
  {
    because: 'people take part (參加); ginseng (蔘) does not',
    rows: [
      '人参加 人參加|人参与 人參與|人参观 人參觀|人参赛 人參賽|人参展 人參展|人参会 人參會|人参选 人參選|人参考 人參考',
      '人参军 人參軍|人参政 人參政|人参谋 人參謀|人参保 人參保|海参加 海參加|海参与 海參與|海参展 海參展|海参观 海參觀',
      '海参赛 海參賽',
    ],
  },
  {
    because: 'a blow or a shock (衝擊) does not rinse (沖)',
    rows: ['大冲击 大衝擊|大冲突 大衝突|大冲刺 大衝刺'],
  },
  {
    because: 'only (只) before a verb, not a measure word (隻)',
    rows: [
      '是只有 是只有|是只要 是只要|是只能 是只能|是只会 是只會|是只是 是只是|这只能 這只能|那只能 那只能|这只有 這只有',
      '这只要 這只要|这只会 這只會|那只会 那只會|多只用 多只用|别只 別只|船只许 船只許|船只能 船只能|船只要 船只要',
      '船只有 船只有|船只用 船只用|是只见 是只見|是只露 是只露|是只看 是只看',
    ],
  },
  {
    because: 'so many of them (隻), counted in figures or in large numbers',
    rows: counted(),
  },
  {
    because: 'to sign (簽); a lot, a label or a bookmark (籤) is among the phrases or here',
    rows: [
      '签 簽|求签 求籤|签筒 籤筒|签文 籤文|签诗 籤詩|上上签 上上籤|下下签 下下籤|摇签 搖籤|中签 中籤|木签 木籤',
      '上签第 上簽第|上签字 上簽字|上签名 上簽名|上签下 上簽下',
    ],
  },
  {
    because: 'dry (乾), not done (幹), where it lasts',
    rows: ['干得久 乾得久|干得太久 乾得太久|干得快 乾得快|干得慢 乾得慢|晾得干 晾得乾'],
  },
  {
    because: 'out (出), where an act of a play (齣) would begin',
    rows: ['一出就 一出就|一出门 一出門|一出来 一出來|一出去 一出去|一出海 一出海|一出港 一出港|一出站 一出站'],
  },
  {
    because: 'minutes (鐘) before a word that would melt them into a kettle or a name (鍾)',
    rows: ['分钟 分鐘|秒钟 秒鐘|钟烧 鐘燒'],
  },
  {
    because: 'to amount to (折合) folds nothing (摺)',
    rows: ['折合 折合'],
  },
  {
    because: 'to adopt (採用) after a word that keeps 采 (文采, 多采)',
    rows: [
      '文采用 文採用|文采取 文採取|文采访 文採訪|多采用 多採用|多采取 多採取|下采用 下採用|下采取 下採取|有采用 有採用',
      '有采取 有採取|有采纳 有採納|有采访 有採訪|得采取 得採取|得采用 得採用',
    ],
  },
  {
    because: 'made (製作, 製造) after a rule or a mechanism that keeps 制 by chance',
    rows: ['机制造 機製造|新制作 新製作|新制造 新製造|方法制作 方法製作|方法制备 方法製備|方法制成 方法製成'],
  },
  {
    because: 'a typhoon (颱風) after a year, a place or a ship',
    rows: ['在台风 在颱風|年台风 年颱風'],
  },
  {
    because: 'as soon as possible (儘快, 儘量), where 會盡 and 將盡 would exhaust',
    rows: [
      '会尽快 會儘快|会尽量 會儘量|会尽早 會儘早|将尽快 將儘快|将尽早 將儘早|将尽量 將儘量|将尽可能 將儘可能',
      '会尽可能 會儘可能',
    ],
  },
  {
    because: 'a system (系統) ties nothing (繫), a price (價格) has no servant',
    rows: ['此系统 此系統|此系列 此系列|后座系统 後座系統|小价格 小價格'],
  },
  {
    because: 'the fourth week (週), where 四周 are the surroundings',
    rows: ['第四周末 第四週末|第四周 第四週'],
  },
  {
    because: 'tours, games and travels (遊) after 下游, 大陸, 子游',
    rows: ['亲子游 親子遊|下游学 下遊學|大陆游戏 大陸遊戲|大陆游客 大陸遊客|日游击 日游擊'],
  },
  {
    because: 'with the help of (藉助) after 想 and 再',
    rows: ['想借助 想藉助|再借助 再藉助'],
  },
  {
    because: 'to emit, to discover, to be sent (發) is not hair (髮)',
    rows: [
      '被发射 被發射|被发明 被發明|被发送 被發送|被发布 被發佈|被发起 被發起|被发回 被發回|被发展 被發展|被发动 被發動',
      '被发表 被發表|被发放 被發放|被发给 被發給|被发往 被發往|被发出 被發出|被发掘 被發掘|被发行 被發行|总发电 總發電',
      '换发光 換發光|医生发现 醫生發現|总发行 總發行|总发言 總發言|总发展 總發展',
    ],
  },
  {
    because: 'half Traditional in the source',
    rows: ['数据庫 數據庫'],
  },
]

/** 112只 and 三千万只 count birds; 第3只能 and 百只有 go on with a verb, and only. */
function counted(): string[] {
  const tenThousands = [...'一二三四五六七八九几'].flatMap((digit) =>
    ['万', '十万', '百万', '千万'].map((size) => digit + size),
  )
  return [...'0123456789百千万亿', ...tenThousands].flatMap((number) => {
    const form = number.replace('万', '萬').replace('亿', '億').replace('几', '幾')
    const only = ['能 能', '有 有', '要 要', '会 會', '是 是', '许 許', '准 准'].map((verb) => verb.split(' '))
    return [`${number}只 ${form}隻`, ...only.map(([from, to]) => `${number}只${from} ${form}只${to}`)]
  })
}

/** The corrections as opencc-js packs a dictionary: `term form|term form`. */
export function correctionsPacked(): string {
  return corrections.flatMap(({ rows }) => rows).join('|')
}
