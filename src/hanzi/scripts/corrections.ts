import { moreCorrections } from './more-corrections.ts'
import { addressed, counted, emitted, plays, syllables, titled, typhoons } from './correction-patterns.ts'

/**
 * Our own corrections of the dictionary that turns Simplified into Traditional, read before it. Each row is a term and
 * its right form in OpenCC's standard spelling (裏, 爲, 臺, 麪), which the regional variants then change like any other;
 * both have the same number of characters. Most of them undo a greedy match: the dictionary reads from the left and
 * takes the longest row, so 国历 (國曆, the civil calendar) breaks 英国历史 unless 国历史 is a row as well.
 */
export interface Correction {
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
  { because: 'so many of them (隻), counted in figures or in large numbers', rows: counted() },
  { because: 'to emit, to develop, to happen (發), where 生发, 长发, 金发 would be hair (髮)', rows: emitted() },
  { because: 'a syllable of a foreign name is never inside (裏)', rows: syllables() },
  { because: 'a play (齣) that is named behind the measure word', rows: plays() },
  {
    because: 'a surname (余, 钟, 郁, 于) after an office, or before a form of address',
    rows: [...titled(), ...addressed()],
  },
  { because: 'a typhoon (颱風) after a word that would join its first character', rows: typhoons() },
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
    because: 'to give light (發光) is not hair (髮)',
    rows: ['换发光 換發光'],
  },
  {
    because: 'and (並) before a word that begins with what 併 would join',
    rows: [
      '并成为 並成爲|并成功 並成功|并成立 並成立|并成长 並成長|并发表 並發表|并发现 並發現|并发布 並發佈|并发起 並發起',
      '并发出 並發出|并发给 並發給|并发动 並發動|并发展 並發展|并发放 並發放|并发送 並發送|并发回 並發回|并发行 並發行',
      '并发挥 並發揮|并发生 並發生|并发言 並發言|并发射 並發射|并购买 並購買|并购置 並購置|并购入 並購入|并入选 並入選',
      '并入围 並入圍|并入住 並入住|并入读 並入讀|并合作 並合作|并合理 並合理|并合法 並合法|并合力 並合力|并合影 並合影',
      '并合资 並合資|并处理 並處理|并处于 並處於|并处置 並處置|并联系 並聯繫|并联合 並聯合|并联手 並聯手|并联络 並聯絡',
      '相并不 相並不|相并非 相並非|相并没 相並沒',
    ],
  },
  {
    because: 'to merge (合併) after a character with which 合 would make another word',
    rows: ['对合并 對合併|场合并 場合併|场合并不 場合並不|场合并非 場合並非|场合并没 場合並沒|组合并 組合並'],
  },
  {
    because: 'only (只) after a word that ends in 一',
    rows: ['唯一只 唯一只|统一只 統一只|之一只 之一只|期一只 期一只|周一只 週一只|拜一只 拜一只|舰只能 艦只能'],
  },
  {
    because:
      'dry (乾) after will and not, to interfere (干) after a government, the main stream (幹) of a river, cadres',
    rows: [
      '会干旱 會乾旱|会干燥 會乾燥|会干涸 會乾涸|会干裂 會乾裂|会干枯 會乾枯|会干扰 會干擾|会干预 會干預|会干涉 會干涉',
      '不干硬 不乾硬|府干预 府干預|府干涉 府干涉|府干扰 府干擾|江干流 江幹流|河干流 河幹流|江干线 江幹線|查干部 查幹部',
    ],
  },
  {
    because: 'to restore (復) and to copy (複) after the passive, a school that opens again (復校)',
    rows: ['被复活 被復活|被复原 被復原|被复制 被複製|被复印 被複印|被复辟 被復辟|被复职 被復職|复校 復校'],
  },
  {
    because: 'to make (製) after 应 and 币, to lay down (制定) after 着手',
    rows: [
      '应制得 應製得|应制备 應製備|应制成 應製成|应制作 應製作|应制造 應製造|币制造 幣製造|币制作 幣製作|法制备 法製備',
      '手制定 手制定|自制 自製|自制力 自制力|自制能力 自制能力',
    ],
  },
  {
    because: 'more attention, weight, injections (注), where 加註 would add a note',
    rows: ['加注意 加注意|加注重 加注重|加注目 加注目|加注射 加注射'],
  },
  {
    because: 'not to be allowed (不准), unless something is not exact (準)',
    rows: [
      '不准 不准|不准确 不準確|不准时 不準時|算不准 算不準|看不准 看不準|说不准 說不準|吃不准 喫不準|瞄不准 瞄不準',
      '拿不准 拿不準|打不准 打不準|摸不准 摸不準|投不准 投不準|对不准 對不準|猜不准 猜不準|测不准 測不準',
    ],
  },
  {
    because: 'a cup that is won (盃) is not drunk from (杯)',
    rows: [
      '国王杯 國王盃|联盟杯 聯盟盃|皇冠杯 皇冠盃|解放者杯 解放者盃|银河杯 銀河盃|超级杯 超級盃|斯坦利杯 斯坦利盃',
      '捧杯 捧盃|争杯 爭盃|杯赛 盃賽|杯决赛 盃決賽|杯预赛 盃預賽|杯半决赛 盃半決賽|杯小组赛 盃小組賽|杯冠军 盃冠軍',
    ],
  },
  {
    because: 'a rush (衝), where two neighbours form a name or a flush',
    rows: ['林冲锋 林衝鋒|林冲击 林衝擊|林冲突 林衝突|林冲刺 林衝刺|浪冲蚀 浪沖蝕|怒气冲冲 怒氣沖沖'],
  },
  {
    because: 'guerrillas (游擊), swimming and games after leading (導)',
    rows: ['导游击 導游擊|导游泳 導游泳|导游戏 導遊戲|导游行 導遊行'],
  },
  {
    because: 'rolled (捲) after already and an organisation',
    rows: ['经卷入 經捲入|织席卷 織席捲|经卷走 經捲走|已卷入 已捲入'],
  },
  {
    because: 'places that keep their characters',
    rows: [
      '黄岩 黃岩|黄岩区 黃岩區|龙岩 龍岩|七星岩 七星岩|乌苏里 烏蘇里|咸福宫 咸福宮|咸昌 咸昌|咸安宫 咸安宮|咸池 咸池',
      '总台 總臺|总台长 總臺長',
    ],
  },
  {
    because: 'neighbours that form no word: counters, slices, values, the heart, a place name',
    rows: [
      '机柜台 機櫃檯|片面包 片麪包|拉面膜 拉面膜|核价值 核價值|好恶心 好噁心|同里面 同裏面|心向往 心嚮往|盘回吐 盤回吐',
      '人参半 人參半|人参拜 人參拜|中签名 中簽名|其中签 其中簽|一出家 一出家|一划算 一划算|个中间 個中間|个中心 個中心',
    ],
  },
  {
    because: 'to understand (瞭解) and to struggle (掙扎) before a particle that would take their second half',
    rows: ['了解到 瞭解到|挣扎起 掙扎起|挣扎着 掙扎着'],
  },
  {
    because: 'praise by thumbs (讚), to snatch in a crowd (哄), a message of state (咨), the test of English',
    rows: ['点赞 點讚|哄抢 哄搶|咨文 咨文|托福 托福'],
  },
  ...moreCorrections,
  {
    because: 'half Traditional in the source',
    rows: ['数据庫 數據庫'],
  },
]

/** The corrections as opencc-js packs a dictionary: `term form|term form`. */
export function correctionsPacked(): string {
  return corrections.flatMap(({ rows }) => rows).join('|')
}
