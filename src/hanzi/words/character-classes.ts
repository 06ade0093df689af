/**
 * What a character may be part of, as bits: a segmenter that meets a word which it does not know goes by these. All in
 * Simplified characters.
 */
export const TRANSLITERATION = 1
export const SURNAME = 2
export const NUMERAL = 4
export const DIGIT = 8

/** Characters that foreign names are written with. Ours, from names in the news and the usual tables of agencies. */
const TRANSLITERATING =
  '阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕别宾波博伯勃布蔡策查达戴丹德邓迪蒂狄丁东杜多尔厄恩法凡菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根古瓜圭' +
  '哈海汉豪赫亨胡华怀惠霍基吉加贾简杰金喀卡坎康考柯科可克肯库夸拉莱赖兰朗劳勒雷黎里理利丽莉立连林琳龙卢鲁路吕伦罗洛马玛迈麦曼芒毛梅门蒙米密明' +
  '摩莫默姆穆内纳娜南瑙尼涅宁纽努诺欧帕派潘庞佩皮平珀普奇齐恰乔切琴琼丘屈让热仁日荣瑞萨塞赛桑森沙珊尚绍舍申什圣施史士舒斯丝司思松苏索塔泰坦汤' +
  '唐特滕提廷图土托瓦万威韦维魏温文翁沃乌伍西希锡悉夏香肖谢欣辛休许雪雅亚延扬耶叶伊以易因英尤于约扎泽詹占兹茨佐则梵娅妮蕾薇弥尧浦昆兴幸蓬俄'

/** Surnames: those of the Hundred Family Surnames that are still met with, and the frequent ones beside it. */
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪' +
  '汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童' +
  '颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲' +
  '邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥' +
  '能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄' +
  '阙东殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付闫'

const NUMERALS = '零〇一二三四五六七八九十百千万亿两几数'

const DIGITS = '0123456789０１２３４５６７８９'

let table: Uint8Array | undefined

/** The classes of each UTF-16 unit. */
export function characterClasses(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x1_0000)
  for (const [characters, bit] of [
    [TRANSLITERATING, TRANSLITERATION],
    [SURNAMES, SURNAME],
    [NUMERALS, NUMERAL],
    [DIGITS, DIGIT],
  ] as const)
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= bit
  return table
}
