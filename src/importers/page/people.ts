/** The commonest family names, two hundred and some double ones: what a name without a label must begin with. */
const FAMILY_NAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭寧紀畢單塗盧鮑華' +
    '逄么常骆粟展盖雍仝原敬兰代昌封门闻鹿厉扈冀蔺胥奚储荀燕漆晁晋楚邸',
)
const DOUBLE_NAMES = /^(?:欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|司徒|令狐|皇甫|慕容|东方|端木|尉迟|夏侯|公孙|宇文)/

/** Words that begin like a name and are none. */
const NO_NAMES =
  /^(?:记者|文章|文中|时间|本报|本网|全文|全国|方面|方式|高清|安全|成都|武汉|金融|石家庄|江苏|江西|温州|宁波|宁夏|华夏|华龙|马上|时事|时评|明星|明天|明年|关于|关注|向上|应用|华为|师生|商业|农业|司法|车主|连线|单位|成果|古代|边境|查看|解读|解放|简介|包括|段落|任务|何时|高度|高校|白天|文化|文旅|文字|文图|图文|安徽|广州|和谐|完毕|施工|许可|常见)/

/** Is this a Chinese personal name by its form? Two to four characters that begin with a family name. */
export function isChineseName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || NO_NAMES.test(text)) return false
  return DOUBLE_NAMES.test(text) || (text.length <= 3 && FAMILY_NAMES.has(text[0]!))
}

const CODE_BEHIND = /[_＿\s]*[A-Z]{1,3}\d{2,8}$|[_＿]\w{2,10}$|[（(].*$/

/**
 * The names at the beginning of a value, separated by one space: `杜硕_NB12556` → `杜硕`, `李琴、刘会 摄` → `李琴 刘会`.
 * The first may be any word (a pen name), the rest must look like names. Null when there is none.
 */
export function bareNames(value: string): string | null {
  const words = value
    .replace(CODE_BEHIND, '')
    .split(/[\s、,，/／&]+/)
    .map((word) => word.replace(/^(?:记者|通讯员|实习生|特约|见习)+|[:：]+$/g, ''))
    .filter(Boolean)
  const [first, ...rest] = words
  if (first === undefined || first.length > 24 || !/\p{L}/u.test(first) || /[=<>"{}：:]/.test(first)) return null
  const names = [first]
  for (const word of rest) {
    if (!isChineseName(word)) break
    if (/^(?:摄|摄影|报道|供图|整理|编译|撰文|文|图)$/.test(word)) break
    names.push(word)
  }
  return names.join(' ')
}
