import type { Correction } from './corrections.ts'

/** More corrections: what two readings of half a million characters of running text disagreed about. */
export const moreCorrections: readonly Correction[] = [
  {
    because: 'age, of so many years (年), and of states (歷史); as, so, how (如此, 如何) after a particle',
    rows: [
      '年历史 年歷史|年历经 年歷經|年历届 年歷屆|年历次 年歷次|年历练 年歷練|了如此 了如此|了如何 了如何|了如下 了如下|了如今 了如今',
      '了如同 了如同|了如果 了如果',
    ],
  },
  {
    because: 'a system, a series, a coefficient (系), not a tie or a copula',
    rows: ['就系统 就系統|心系统 心系統|心系列 心系列|分系数 分係數|分系统 分系統'],
  },
  {
    because: 'a face or a side (面) after and, in part of, off',
    rows: [
      '和面部 和面部|和面子 和面子|和面对 和面對|和面试 和面試|和面孔 和面孔|和面临 和面臨|和面向 和面向|和面积 和面積|和面貌 和面貌',
      '和面前 和面前|和面具 和面具|白面积 白面積|满面粉 滿麪粉',
    ],
  },
  {
    because: 'rules and systems (制) are not made (製), what is made is',
    rows: [
      '产制度 產制度|配制度 配制度|分配制 分配制|拟制式 擬制式|法制作 法製作|法制造 法製造|体制剂 體製劑|体制作 體製作|准制作 準製作',
      '准制造 準製造|标准制作 標準製作|标准制造 標準製造',
    ],
  },
  {
    because: 'to show (表示, 表现, 表演) is no watch (錶)',
    rows: [
      '水表面 水表面|水表示 水表示|水表现 水表現|水表明 水表明|对表兄 對表兄|对表哥 對表哥|对表弟 對表弟|对表妹 對表妹|对表演 對表演',
      '对表现 對表現|对表示 對表示|看表演 看表演|看表现 看表現|看表面 看表面|看表情 看表情|名表示 名表示|名表决 名表決|名表演 名表演',
      '名表明 名表明|名表达 名表達|名表现 名表現|名表记 名表記|金表现 金表現|金表面 金表面|黄金表现 黃金表現|电子表演 電子表演',
    ],
  },
  {
    because: 'to come out, to appear (出现) as soon as',
    rows: [
      '一出现 一出現|一出版 一出版|一出差 一出差|一出笼 一出籠|一出路 一出路|一出道 一出道|一出场 一出場|一出发 一出發|一出生 一出生',
      '一出口 一出口|一出手 一出手|一出土 一出土|一出事 一出事|一出错 一出錯|一出院 一出院|一出台 一出臺|一出国 一出國|一出血 一出血',
      '一出世 一出世|一出战 一出戰|一出席 一出席|一出面 一出面|一出租 一出租',
    ],
  },
  {
    because: 'to rush (衝) and to rinse (沖) after a character that would turn them round',
    rows: [
      '要冲洗 要沖洗|要冲刷 要沖刷|要冲泡 要沖泡|要冲水 要沖水|上冲洗 上沖洗|地冲洗 地沖洗|道冲撞 道衝撞|太冲动 太衝動|过冲突 過衝突',
      '相冲突 相衝突|浪冲毁 浪沖毀|直冲天 直衝天',
    ],
  },
  {
    because: 'around (周围) is no week',
    rows: ['当周围 當周圍|上周围 上周圍|上周边 上周邊|当周边 當周邊|本周围 本周圍'],
  },
  {
    because: 'dry and clean (乾燥, 乾淨) after so, not, much',
    rows: [
      '么干净 麼乾淨|么干燥 麼乾燥|多干净 多乾淨|够干净 夠乾淨|去干燥 去乾燥|不干燥 不乾燥|很干燥 很乾燥|很干净 很乾淨|事干预 事干預',
      '事干涉 事干涉',
    ],
  },
  {
    because: 'to revise (複習), to revenge (復仇), to reply (回覆)',
    rows: ['来复习 來複習|行复习 行複習|来复印 來複印|见复仇 見復仇|前回复 前回覆'],
  },
  {
    because: 'a visa, a signature (簽) is not asked of an oracle',
    rows: ['发签证 發簽證|好签证 好簽證|求签署 求簽署|求签名 求簽名|求签字 求簽字|求签约 求簽約|下注释 下註釋'],
  },
  {
    because: 'as soon as possible (儘早) after a wish',
    rows: ['想尽早 想儘早|想尽快 想儘快|想尽量 想儘量|不尽快 不儘快|不尽早 不儘早'],
  },
  {
    because: 'and (并) before more words that begin with what 併 would join',
    rows: [
      '并产出 並產出|并产生 並產生|并为了 並爲了|并为此 並爲此|并为其 並爲其|并为他 並爲他|并为她 並爲她|并为之 並爲之|并兼任 並兼任',
      '并兼顾 並兼顧|并兼具 並兼具|相并公 相並公',
    ],
  },
  {
    because: 'to adopt, to buy, light from outside (採), an excuse (藉口)',
    rows: [
      '没采取 沒採取|没采用 沒採用|没采纳 沒採納|没采访 沒採訪|有采购 有採購|词采用 詞採用|风采光 風採光|没借口 沒藉口|找借口 找藉口',
    ],
  },
  {
    because: 'only (只) after many and large',
    rows: ['多只会 多只會|多只能 多只能|多只有 多只有|多只是 多只是|大只是 大只是|大只有 大只有|大只能 大只能'],
  },
  {
    because: 'after so much money (後) is no empress, in a place (於) is no name',
    rows: [
      '美元后 美元後|亿元后 億元後|万元后 萬元後|千元后 千元後|百元后 百元後|欧元后 歐元後|日元后 日元後|港元后 港元後|帝后来 帝後來',
      '王后来 王後來|于吉林 於吉林|于吉尔 於吉爾|于吉隆坡 於吉隆坡|于吉安 於吉安|于越南 於越南|于山 於山',
    ],
  },
  {
    because: 'to take up a share (佔) of the population',
    rows: ['占人口 佔人口|人口占 人口佔'],
  },
  {
    because: 'to betray (背) carries nothing on the back',
    rows: ['违背他 違背他|违背她 違背她|人背叛 人背叛|被人背 被人背|驼背人 駝背人'],
  },
  {
    because: 'smoke, not tobacco, comes out of a chimney; money hangs together in a chain; a hairpin',
    rows: [
      '烟囱 煙囪|根烟囱 根煙囪|一根烟囱 一根煙囪|资金链 資金鏈|发簪 髮簪|下发簪 下髮簪|假发票 假發票|发结果 發結果|黑发呆 黑發呆',
      '秀发明 秀發明|握发展 握發展|肤发痒 膚發癢|肤发黄 膚發黃|肤发红 膚發紅|肤发紫 膚發紫|肤发白 膚發白|肤发黑 膚發黑|肤发干 膚發乾',
      '肤发凉 膚發涼|机发布 機發佈|机发出 機發出|机发生 機發生|开发布会 開發佈會|机发布会 機發佈會',
    ],
  },
  {
    because: 'neighbours that form no word',
    rows: [
      '澄江 澄江|中恶心 中噁心|型别致 型別緻|有别致 有別緻|南回来 南回來|南回到 南回到|北回民 北回民|九转回肠 九轉迴腸|设柜台 設櫃檯',
      '经折磨 經折磨|经折腾 經折騰|莲花药 蓮花藥|年里约 年里約|空蒙上 空蒙上|高几倍 高幾倍|高几个 高幾個|高几米 高幾米|高几十 高幾十',
      '向应用 向應用|王范儿 王范兒|范儿 范兒|私房菜 私房菜|家私房 家私房|巨舰 巨艦|天干完 天幹完',
    ],
  },
  {
    because: 'rock (岩) in names and places as in every word of it, restraint (克制), a first week (週)',
    rows: ['岩 岩|龙岩市 龍岩市|克制 克制|首周 首週|首周年 首週年'],
  },
  {
    because: 'held in trust (託), pulled loose (鬆), a lot that is drawn (籤)',
    rows: ['转入托管 轉入託管|存入托管 存入託管|纳入托管 納入託管|拔松 拔鬆|抽一次签 抽一次籤'],
  },
]
