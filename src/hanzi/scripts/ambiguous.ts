/**
 * Simplified characters with several Traditional forms (OpenCC's spelling), of which the first is written where no
 * phrase decides. Those whose first form is nearly always right by itself (面, 才, 了, 家 …) are left out: naming each of
 * them would bury the rest.
 */
const FORMS =
  '后後后 里裏里 发發髮 干幹乾干 台臺檯颱台 只只隻 占佔占 于於于 余餘余 系系係繫 制制製 复復複覆 准準准 松松鬆 云雲云 并並併 斗鬥斗 谷谷穀 范範范 姜姜薑 丑醜丑 冲衝沖 划劃划 卷卷捲 历歷曆 汇匯彙 获獲穫 钟鍾鐘 注注註 游遊游 签簽籤 岳嶽岳 征徵征 致致緻 舍舍捨 借借藉 朴樸朴 郁鬱郁 丰豐丰 沈沈瀋 御御禦 辟闢辟 咸鹹咸 采採采 托托託 欲欲慾 仆僕仆 折折摺 须須鬚 症症癥 扎扎紮 弥彌瀰 烟煙菸 杯杯盃 别別彆 吁吁籲 夸誇夸 蔑蔑衊 曲曲麴 凶兇凶 苏蘇甦 坛壇罈 脏髒臟 赞贊讚 雇僱雇 毁毀燬 挽挽輓 腊臘腊 宁寧甯 佣傭佣 涂塗涂 党黨党 周周週 布布佈 志志誌 升升昇 表表錶 几幾几 出出齣 纤纖縴'

const forms: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.split(' ').map((row) => {
    const [simplified = '', ...traditional] = row
    return [simplified, traditional]
  }),
)

/** In what company a common character leaves doubt; the others always do. Both are tested against the next character. */
const DOUBT: ReadonlyMap<string, (before: string, after: string) => boolean> = new Map([
  ['后', (before) => /[皇太王天影歌视封立女]/.test(before)],
  ['里', (before, after) => !isHan(before) || /[·斯尔克亚奥诺德根卡]/.test(before + after)],
  ['发', (before) => /[黑白金长短秀理美卷染烫剪护洗毛须结削]/.test(before)],
  ['只', (before) => /[\d一二三四五六七八九十百千万两几这那每]/.test(before)],
  ['于', (before, after) => isHan(after) && (!isHan(before) || /[和与及同向]/.test(before))],
  ['余', (before, after) => isHan(after) && !/[\d十百千万其]/.test(before)],
  ['台', (before) => !/[\d一二三四五六七八九十百千万两几这那每]/.test(before)],
  ['占', (before) => /[姓氏叫]/.test(before)],
  ['须', (before) => /[胡触龙鞠长白根]/.test(before)],
  ['杯', (before) => isHan(before) && !/[一二三四五六七八九十百千万两几这那每半]/.test(before)],
  ['布', (before) => /[公发宣颁分散密遍]/.test(before)],
  ['志', (before) => /[县市地方史校年]/.test(before)],
  ['升', (before) => /[日太旭高飞]/.test(before)],
  ['表', (before, after) => /[手腕怀名戴电水]/.test(before) || /[盘带匠店]/.test(after)],
  ['几', (before, after) => /[茶案]/.test(before) || /[上旁]/.test(after)],
  ['出', (before, after) => /[一两三几这那每首]/.test(before) && /[大好新老]/.test(after)],
  ['周', (before, after) => /[一二三四五六七八九十\d每本上下隔单双]/.test(before) || /[一二三四五六日末]/.test(after)],
  ['划', (before, after) => /[船桨]/.test(before + after)],
  ['注', (before) => /[备标批加附]/.test(before)],
  ['别', (before) => /[闹扭]/.test(before)],
  ['致', (before) => /[精细别雅标]/.test(before)],
  ['折', (before, after) => /[奏存对]/.test(before) || /[叠扇纸]/.test(after)],
  ['欲', (before) => /[食情性物私]/.test(before)],
  ['烟', (before, after) => /[香抽吸吐戒]/.test(before) || /[草叶酒]/.test(after)],
  ['弥', (_, after) => /[漫]/.test(after)],
  ['宁', (before) => !isHan(before)],
  ['苏', (before, after) => /[复]/.test(before) || /[醒]/.test(after)],
  ['并', (_, after) => /[购入网发]/.test(after)],
])

const isHan = (character: string) => /\p{Script=Han}/u.test(character)

/** The forms between which nothing decides here; undefined where there is only one, or the first is surely meant. */
export function doubtfulForms(character: string, before: string, after: string): readonly string[] | undefined {
  const all = forms.get(character)
  if (all === undefined) return undefined
  const doubt = DOUBT.get(character)
  return doubt === undefined || doubt(before, after) ? all : undefined
}
