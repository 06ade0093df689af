/**
 * Surnames whose character becomes another one in a common word, but not in a name (于 is not 於, 余 not 餘), and those
 * that a name writes otherwise than the word (钟 is 鍾). 百家姓; 教育部異體字字典 for the forms.
 */
const SURNAMES = new Map(
  [
    '于于',
    '余余',
    '范范',
    '沈沈',
    '郁郁',
    '姜姜',
    '岳岳',
    '丑丑',
    '后后',
    '向向',
    '游游',
    '胡胡',
    '占占',
    '舍舍',
    '采采',
  ]
    .concat([
      '种种',
      '朴朴',
      '曲曲',
      '谷谷',
      '干干',
      '仇仇',
      '涂涂',
      '洪洪',
      '温溫',
      '里里',
      '钟鍾',
      '宁寧',
      '云雲',
      '党黨',
    ])
    .map((pair) => [pair[0]!, pair[1]!]),
)

/** Common surnames of one character, where the second and third of a name are whatever they are. */
const COMMON = new Set(
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝占郁朴邱晁练钮褟冼',
)

/** Characters of given names that stay what they are, where a common word would write them otherwise. */
const GIVEN = new Set('里松岩布占干升志谷向才郁余范于')

/** Does it look like the name of a Chinese person: a common surname and one or two characters more? */
export function looksLikePerson(name: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(name) && (COMMON.has(name[0]!) || SURNAMES.has(name[0]!))
}

/**
 * A name in standard Traditional. A person's is spelled character by character, so that no two of them are taken for a
 * word; that of an organisation or a work is spelled as any text.
 */
export function nameInTraditional(name: string, convert: (text: string) => string): string {
  if (!looksLikePerson(name)) return convert(name)
  const [surname = '', ...given] = name
  const rest = given.map((character) => (GIVEN.has(character) ? character : convert(character)))
  return (SURNAMES.get(surname) ?? convert(surname)) + rest.join('')
}

/**
 * Names that the dictionaries would tear or reword, and how they are spelled: of our own compiling, from the news. A
 * row is a name, or a name and its Traditional form where the rules above do not give it.
 */
export const SHIPPED_NAMES: readonly string[] = `
  韩国瑜 于右任 于谦 于丹 于是之 于凤至 于北辰 于美人 于和伟 于根伟 于大宝 于成龙 于建嵘 于敏 于洋 于正
  余秋雨 余光中 余华 余文乐 余男 余少群 余天 余苑绮 余祥铨 余政宪 余莓莓 余承东 余敏洪 余英时 余隆 余旭
  钟南山 钟欣潼 钟汉良 钟楚红 钟镇涛 钟嘉欣 钟丽缇 钟睒睒 钟理和 钟肇政 钟绍京 钟繇 钟嵘
  范仲淹 范冰冰 范玮琪 范蠡 范长江 范晔 范曾 占旭刚 占豪 郁达夫 郁可唯 郁慕明 朴槿惠 朴正熙 朴智星 朴赞郁 朴信惠
  姜文 姜昆 姜子牙 姜维 沈从文 沈括 沈腾 谷爱凌 谷牧 曲婉婷 干宝 种师道 岳云鹏 云中鹤 党毅飞
  周杰伦|周杰倫 林俊杰|林俊傑 张杰|張杰 郭采洁|郭采潔 张三丰|張三丰 白岩松|白岩松 陈冲|陳沖 李准|李準
  万里|萬里 张万年|張萬年 冯远征|馮遠征 赵朴初|趙樸初 丰子恺|豐子愷 苏打绿|蘇打綠 林志颖|林志穎 林志玲|林志玲
  黄克诚|黃克誠 钱复|錢復 北里柴三郎|北里柴三郎 台积电|台積電 台塑|台塑 台达电|台達電 台泥|台泥 复星|復星 复旦|復旦
`
  .trim()
  .split(/\s+/)
