/**
 * Words that the lexicon and the model would read wrongly, of our own finding: names of the past whose surname has a
 * reading of its own, places, and common words of which the sets know too little. Simplified; numbers for tones, `-`
 * where a character may stay as it is read.
 */
const OWN =
  '单雄信shan4-- 姓单-shan4 解缙xie4- 解珍xie4- 解县xie4- 解州xie4- 仇英qiu2- 仇鸾qiu2- 召忽shao4- ' +
  '员半千yun4-- 曾子zeng1zi3 曾国藩zeng1-- 曾侯乙zeng1-- 任昉ren2- 任丘ren2- 朴氏piao2- 华歆hua4- 华雄hua4- ' +
  '华佗hua4- 区适子ou1-- 盖聂ge3- 种师道chong2-- 种师中chong2-- 祭仲zhai4- 祭遵zhai4- 句践gou1- 冒顿mo4du2 ' +
  '郦食其-yi4ji1 萧乾-qian2 阏氏yan1zhi1 尉缭wei4- ' +
  '重庆chong2- 乐亭lao4- 乐陵lao4- 乐清yue4- 六安lu4- 六合区lu4he2- 台州tai1- 天台县-tai1- 天台山-tai1- ' +
  '蚌埠beng4- 洪洞-tong2 浚县xun4- 濬县xun4- 会稽kuai4ji1 大城县dai4-- 郫都pi2du1 都江堰du1-- ' +
  '大栅栏-shi5lan4 黄陂-pi2 大宛-yuan1 身毒yuan2du2 吐谷浑-yu4- 吐蕃-bo1 龟兹qiu1ci2 阿房宫e1pang2- ' +
  '莘县shen1- 莘庄xin1- 铅山yan2- 丽水li2- 亳州bo2- 涡阳guo1- 番禺pan1- 枞阳zong1- 歙县she4- 蔚县yu4- ' +
  '井陉-xing2 渑池mian3- 犍为qian2wei2 泌阳bi4- 荥阳xing2- 荥经ying2- 尉犁yu4- 什邡shi2- 儋州dan1- ' +
  '柞水zha4- 隰县xi2- 什刹海shi2cha4- 十里堡--pu4 瓦窑堡--bu3 浒墅关xu3-- 火地岛-di4- 掸邦shan4- 呵叻ke1- ' +
  '特拉华州--hua2- 承乾宫-qian2- 乾清宫qian2-- ' +
  '还款huan2- 夹克jia1- 大夫dai4fu5 士大夫-da4fu1 卿大夫-da4fu1 御史大夫--da4fu1 树行子-hang4zi5 绰起chao1- ' +
  '薄荷bo4he5 勾当gou4dang4 色子shai3zi5 扫帚-zhou5 累赘-zhui5 流血liu2xue4 行行好xing2xing5- 校订jiao4- ' +
  '校样jiao4- 三审三校---jiao4 打更-geng1 变更-geng1 卡口qia3- 铺仔pu4- 铺位pu4- 人行道-xing2- ' +
  '羊圈-juan4 猪圈-juan4 圈养juan4- 朝向chao2- 打的士-di1- 潮位chao2- 宫商角--jue2 仿佛-fu2 拼命pin1- ' +
  '古迹-ji4 暖和nuan3huo5 软和-huo5 掺和-huo5 搀和-huo5 搅和-huo5 附和-he4 唱和-he4 凑合-he5 外甥-sheng5 ' +
  '射中-zhong4 刺中-zhong4 切中时弊-zhong4-- 游说-shui4 重重地zhong4zhong4de5 重甸甸zhong4-- ' +
  '神祗-zhi1 札记zha2- 拮据-ju1 栖息地--di4 纪念地--di4 托管地--di4 供应地--di4 聚集地--di4 集结地--di4 ' +
  '注册地--di4 拍摄地--di4 举办地--di4 三角地--di4 休闲地--di4 平安地--di4 大都会-du1- 财会-kuai4 生长期-zhang3- ' +
  '耳濡目染-ru2-- 的哥di1- 胡同-tong4 枪杆子-gan3- 笔杆子-gan3- 腰杆子-gan3- 噱头xue2- 吟哦-e2 呻吟shen1yin2 ' +
  '稳步wen3- 稳操胜wen3-- 浓妆艳抹---mo3 淡妆浓抹---mo3 唱喏-re3 龟裂jun1- 稍息shao4xi1 句读-dou4 ' +
  '好吃懒做hao4--- 好事者hao4-- 好事之徒hao4--- 作揖zuo1- 给排水ji3-- 卡壳qia3- 作坊zuo1fang5 压轴-zhou4 ' +
  '各奔东西-ben4-- 女红-gong1 哈巴狗ha3-- 工尺谱-che3- 测量仪-liang2- 世态-tai4 咆哮-xiao4 外行人-hang2- ' +
  '内行人-hang2- 桑葚-shen4 沤肥ou4- 冲压chong4- 刀把子-ba4- 印把子-ba4- 寒伧-chen5 猫腰mao2- 正月zheng1- ' +
  '满蒙-meng3 妥妥当当--dang4dang4 打烊-yang4 通都大邑-du1-- 了无生趣liao3--- 白发人-fa4- 参差cen1ci1 ' +
  '山大王-dai4- 应声虫ying4-- 子曰-yue1 稽首qi3- 道行高-heng2- 道行深-heng2- 打的去-di1- 的士di1- 弟弟-di5 ' +
  '别只-zhi3 米长的-chang2- 两班倒--dao3 三班倒--dao3 攒起来zan3-- 撤了诉--su4 青训-xun4 ' +
  '妹妹-mei5 哥哥-ge5 姐姐-jie5 爸爸-ba5 妈妈-ma5 爷爷-ye5 奶奶-nai5 嫂嫂-sao5 婶婶-shen5 伯伯-bo5 叔叔-shu5 ' +
  '爹爹-die5 蔓菁man2jing5 屎壳郎-ke5lang4'

interface OwnWord {
  readonly characters: readonly string[]
  readonly readings: readonly (string | undefined)[]
}

let byFirst: ReadonlyMap<string, readonly OwnWord[]> | undefined

function load(): ReadonlyMap<string, readonly OwnWord[]> {
  const words = OWN.split(' ').map((entry): OwnWord => {
    const [, han = '', spelled = ''] = /^(\p{Script=Han}+)(.*)$/u.exec(entry) ?? []
    const readings = Array.from(spelled.matchAll(/[a-z]+[1-5]|-/g), ([reading]) =>
      reading === '-' ? undefined : reading,
    )
    return { characters: Array.from(han), readings }
  })
  const longestFirst = words.toSorted((a, b) => b.characters.length - a.characters.length)
  return Map.groupBy(longestFirst, ({ characters }) => characters[0]!)
}

/** Readings that our own words give, by place; the text on its Simplified projection. */
export function ownReadings(plain: readonly string[]): ReadonlyMap<number, string> {
  byFirst ??= load()
  const places = new Map<number, string>()
  for (let at = 0; at < plain.length; at++) {
    const found = byFirst
      .get(plain[at]!)
      ?.find(({ characters }) => characters.every((character, place) => plain[at + place] === character))
    found?.readings.forEach((reading, place) => {
      if (reading !== undefined && !places.has(at + place)) places.set(at + place, reading)
    })
  }
  return places
}
