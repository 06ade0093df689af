/**
 * Characters that eyes take for others. Ours, drawn up by looking at them; what NFKD knows (full-width, circled,
 * mathematical letters, Kangxi radicals, compatibility characters) is not repeated here.
 */

/** Each letter with those of other scripts, and signs, that look like it. */
const LETTERS =
  'aаαɑᴀ bвβЬʙ cсϲᴄ dԁᴅɗ eеεɛᴇ fғƒꜰ gɡɢԍ hнһʜ jјϳᴊ kкκᴋ mмᴍ nпηɴ pрρᴘ qԛ rгʀɾ sѕꜱʂ tтτᴛ uυսᴜ vνѵᴠ wѡωшᴡԝ xхχ× yуγʏ zᴢʐƶ ' +
  'iіıɩɪ lʟⅼӏ oоοσօᴏ〇'

/** Kana, bopomofo and radicals that stand in for a Han character. */
const HAN_LIKE =
  '口ロ囗 力カ 二ニ 八ハ 工エ 夕タ 卜ト 丫ㄚ 冂ㄇ 了ㄋ 厂ㄏ 厶ㄙム 勹ㄅ 幺ㄠ 木ホ 又ヌ 千チ 升廾 三ミ彡 才オ扌 川巛 之ㄓ 占㐁'

/**
 * 形近字, in Simplified characters, and the letters and digits that only a second look tells apart: those of a group pass
 * for one another. Left out are pairs that part everyday words (买卖, 大太).
 */
const SHAPES =
  'il1 o0 己已巳 未末 土士 日曰 人入 天夭 白自 见贝 乌鸟 体休 免兔 佳隹 侍待 候侯 冶治 析折拆 徒徙 母毋 戊戌戍 竞竟 赌睹 博搏膊 微徽薇 淫婬滛 裸祼 毒毐 贱践 娼猖 ' +
  '妓伎 嫖缥 诈炸 聘骋 准淮 币巾 赢嬴羸 幻幼 刃刀 壶壸 孑孓子 祟崇 涯崖 璧壁 萍苹 荼茶 蓝篮 辩辨辫 冼洗 汨汩 沾粘 炙灸 祖袒 粟栗 肓盲 冉再 叨叼 喝渴 ' +
  '孤狐 屎尿 帐账 慕幕暮 廷延 弦玄 爪瓜 拢扰 洪拱 绕挠 援授 撒撤 晒哂 睛晴 杂朵 柬束 梁粱 绵棉 榜傍 操澡 系糸 沦论 泄泻 俘浮 湍端 熔溶 燥躁噪 狼狠 瘫摊 砰怦 碳炭 ' +
  '笨苯 缔谛 耍要 聋垄 肋胁 茵菌 荆刑 莱菜 管菅 虐疟 衰哀衷 裔商 诘洁 贷贳 贪贫 塌蹋 迷谜 钓钩 陷馅 隔膈 雎睢 鸣呜 麾摩 黔黯 傻俊 傀愧 侮悔 刺剌 券卷 哄烘 ' +
  '坑抗 垃拉 奸妍 妄忘 逞程 骚搔 嫌赚 售焦 徇殉 捉促 掉悼 捧棒 搽茶 拙绌 枪抡 枉汪 栽裁 棕综 榴溜 橇撬 檐瞻 殴欧 毫亳豪 沽姑 洒酒 涂徐 漆膝 灾炎 烂拦 狙阻 ' +
  '玷沾 瑕暇 畸崎 皿血 瞠膛 矫娇 砍坎 秃秀 稍梢 竣峻 籍藉 纂篡 膺赝 舀臽 芒茫 蒿篙 蛊盅 诩栩 谒渴 赃脏 辍缀 遂逐 酗酌 锐税 隋随 雇顾 韦苇 骇该 鳌螯'

/**
 * 异体字 and characters as Japan writes them, each behind the one that Chinese papers print: whoever types 売 or 躰 here does
 * it to hide 卖 or 体. Those that have a meaning of their own in Chinese (浜, 芸, 糸) are left out.
 */
const VARIANTS =
  '开幵 博慱愽 色铯 冰栤氷仌 信伩 款欵 国囯圀 弹弾 钱銭 户戸 号呺 卖売 枪鎗 药薬 学斈 杀榝 假叚仮 发発髪彂 体躰軆 微㣲溦 友伖 炮砲礮 爱薆 ' +
  '裸躶臝 骗谝 麻蔴痳 摇揺 迷洣 奸姧 强彊 幼㓜 男侽 招佋 车伡 牌簰 币幤 荐洊 带帯 亚亜 恶悪 压圧 围囲 壹壱 稻稲 隐隠 营営 荣栄 驿駅 圆円 盐塩 缘縁 ' +
  '应応 樱桜 稳穏 价価 坏壊 怀懐 扩拡 觉覚 乐楽 劝勧 卷巻 关関 观観 颜顔 气気 归帰 牺犠 戏戯 据拠 举挙 惠恵 溪渓 经経 萤蛍 轻軽 继継 鸡鶏 击撃 ' +
  '检検 险険 圈圏 权権 显顕 验験 严厳 广広 矿鉱 剂剤 济済 斋斎 栈桟 杂雑 赞賛 残殘 齿歯 儿児 实実 释釈 收収 从従 涩渋 兽獣 纵縦 肃粛 处処 奖奨 ' +
  '烧焼 证証 乘乗 剩剰 绳縄 壤壌 让譲 酿醸 图図 穗穂 髓髄 濑瀬 齐斉 摄摂 专専 战戦 纤繊 搜捜 插挿 巢巣 总総 骚騒 增増 藏蔵 脏臓 续続 对対 滞滯 ' +
  '泷滝 择択 泽沢 单単 团団 迟遅 铸鋳 厅庁 听聴 镇鎮 递逓 铁鉄 转転 传伝 斗闘 读読 德徳 拔抜 拂払 佛仏 变変 边辺 步歩 丰豊 满満 默黙 译訳 样様 ' +
  '谣謡 赖頼 览覧 龙竜 两両 猎猟 绿緑 泪涙 垒塁 灵霊 龄齢 历歴 劳労 录録 俭倹 剑剣 乡郷 晓暁 锐鋭 绘絵 驱駆 县県 舍舎'

/** CJK Radicals Supplement from U+2E80, each with the character that it is; a dot where there is none. */
const RADICALS =
  '.厂.乚乙亻冂几刀刂卜.小小兀...巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爪丬牛犭王疋目示礻竹糸纟罓罒网网网羊羊羊耂聿聿肉臼艹艹艹虎衤覀西见角角讠贝足车' +
  '辶辶辶阝钅长长长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟'

/** Every sign that looks like a letter, with that letter. */
export const LIKE_LETTERS: ReadonlyMap<string, string> = leaders(LETTERS)

/** Every Han-like sign and radical with the Han character that it passes for. */
export const LIKE_HAN: ReadonlyMap<string, string> = new Map([
  ...leaders(HAN_LIKE),
  ...Array.from(RADICALS, (han, at) => [String.fromCharCode(0x2e80 + at), han] as const).filter(
    ([, han]) => han !== '.',
  ),
])

/** Every character of a group of look-alikes with the first of its group. */
export const LIKE_SHAPES: ReadonlyMap<string, string> = leaders(`${SHAPES} ${VARIANTS}`)

/** Each member with the first of its group; a member of two groups makes one group of them. */
function leaders(groups: string): Map<string, string> {
  const leader = new Map<string, string>()
  const leaderOf = (character: string): string => {
    const above = leader.get(character) ?? character
    return above === character ? character : leaderOf(above)
  }
  for (const group of groups.split(' ')) {
    const [first, ...others] = Array.from(group, leaderOf)
    for (const other of others) leader.set(other, leaderOf(first!))
  }
  return new Map([...leader.keys()].map((character) => [character, leaderOf(character)]))
}
