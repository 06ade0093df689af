import { beforeAll, describe, expect, it } from 'vitest'
import { type Converter, converter } from '../scripts/convert.ts'
import { readings } from './readings.ts'

/** Words whose characters have several readings: polyphonic surnames, places, everyday words. */
const WORDS = `
单雄信 shàn xióng xìn; 单市长 shàn shì zhǎng; 曾国藩 zēng guó fān; 解缙 xiè jìn; 仇英 qiú yīng; 华佗 huà tuó;
华罗庚 huà luó gēng; 欧阳修 ōu yáng xiū; 尉迟恭 yù chí gōng; 万俟卨 mò qí xiè; 单于 chán yú; 召忽 shào hū;
缪荃孙 miào quán sūn; 乐毅 yuè yì; 员半千 yùn bàn qiān; 秘书长 mì shū zhǎng; 重庆 chóng qìng; 乐亭 lào tíng; 六安 lù ān;
台州 tāi zhōu; 蚌埠 bèng bù; 长江 cháng jiāng; 协调 xié tiáo; 厦门 xià mén; 大厦 dà shà; 涡阳 guō yáng; 亳州 bó zhōu;
番禺 pān yú; 莘县 shēn xiàn; 莘庄 xīn zhuāng; 洪洞县 hóng tóng xiàn; 铅山 yán shān; 丽水 lí shuǐ; 台山 tái shān;
天台山 tiān tāi shān; 天台县 tiān tāi xiàn; 浚县 xùn xiàn; 单县 shàn xiàn; 长垣 cháng yuán; 枞阳 zōng yáng;
歙县 shè xiàn; 黟县 yī xiàn; 尉犁 yù lí; 燕山 yān shān; 燕京 yān jīng; 阿房宫 ē páng gōng; 大埔 dà bù; 黄埔 huáng pǔ;
吐蕃 tǔ bō; 龟兹 qiū cí; 可汗 kè hán; 月氏 yuè zhī; 高句丽 gāo gōu lí; 会稽 kuài jī; 牟平 mù píng; 中牟 zhōng mù;
东阿 dōng ē; 大城县 dài chéng xiàn; 井陉 jǐng xíng; 蔚县 yù xiàn; 乐清 yuè qīng; 巴音郭楞 bā yīn guō léng; 渑池 miǎn chí;
郫县 pí xiàn; 犍为 qián wéi; 珙县 gǒng xiàn; 砀山 dàng shān; 栟茶 bēn chá; 盱眙 xū yí; 邗江 hán jiāng; 甪直 lù zhí;
嵊州 shèng zhōu; 鄞州 yín zhōu; 泌阳 bì yáng; 荥阳 xíng yáng; 荥经 yíng jīng; 洛阳 luò yáng; 哈达 hǎ dá; 银行 yín háng;
行长 háng zhǎng; 行走 xíng zǒu; 长大 zhǎng dà; 成长 chéng zhǎng; 长度 cháng dù; 首都 shǒu dū; 都是 dōu shì;
音乐 yīn yuè; 快乐 kuài lè; 睡觉 shuì jiào; 觉得 jué de; 得到 dé dào; 跑得快 pǎo de kuài; 目的地 mù dì dì; 的确 dí què;
的士 dī shì; 着急 zháo jí; 着陆 zhuó lù; 看着 kàn zhe; 着凉 zháo liáng; 一着不慎 yī zhāo bù shèn; 了解 liǎo jiě;
为了 wèi le; 因为 yīn wèi; 成为 chéng wéi; 还是 hái shì; 归还 guī huán; 还款 huán kuǎn; 两班倒 liǎng bān dǎo; 攒起来 zǎn qǐ lái; 青训 qīng xùn; 重复 chóng fù; 重量 zhòng liàng;
重阳 chóng yáng; 调查 diào chá; 调整 tiáo zhěng; 强调 qiáng diào; 空调 kōng tiáo; 转移 zhuǎn yí; 旋转 xuán zhuǎn;
传说 chuán shuō; 传记 zhuàn jì; 水浒传 shuǐ hǔ zhuàn; 处理 chǔ lǐ; 处长 chù zhǎng; 好处 hǎo chù; 爱好 ài hào;
好奇 hào qí; 中奖 zhòng jiǎng; 中国 zhōng guó; 中毒 zhòng dú; 种植 zhòng zhí; 种子 zhǒng zi; 数学 shù xué;
数不清 shǔ bù qīng; 数见不鲜 shuò jiàn bù xiān; 便宜 pián yi; 方便 fāng biàn; 便宜行事 biàn yí xíng shì; 差别 chā bié;
出差 chū chāi; 差不多 chà bu duō; 参差 cēn cī; 参加 cān jiā; 人参 rén shēn; 朝阳产业 zhāo yáng chǎn yè; 朝鲜 cháo xiǎn;
称职 chèn zhí; 乘坐 chéng zuò; 冲突 chōng tū; 血管 xuè guǎn; 流血 liú xuè; 弹药 dàn yào; 弹琴 tán qín; 当年 dāng nián;
上当 shàng dàng; 倒车 dào chē; 倒闭 dǎo bì; 分别 fēn bié; 供应 gōng yìng; 口供 kǒu gòng; 冠军 guàn jūn; 皇冠 huáng guān;
和平 hé píng; 应和 yìng hè; 暖和 nuǎn huo; 和面 huó miàn; 横财 hèng cái; 纵横 zòng héng; 划船 huá chuán; 计划 jì huà;
几乎 jī hū; 几个 jǐ gè; 系鞋带 jì xié dài; 关系 guān xì; 济南 jǐ nán; 救济 jiù jì; 夹克 jiā kè; 夹袄 jiá ǎo; 间谍 jiàn dié;
时间 shí jiān; 将军 jiāng jūn; 将领 jiàng lǐng; 降低 jiàng dī; 投降 tóu xiáng; 教书 jiāo shū; 教育 jiào yù;
尽管 jǐn guǎn; 尽力 jìn lì; 禁止 jìn zhǐ; 不禁 bù jīn; 劲旅 jìng lǚ; 干劲 gàn jìn; 卷尺 juǎn chǐ; 试卷 shì juàn;
角色 jué sè; 角度 jiǎo dù; 咀嚼 jǔ jué; 空缺 kòng quē; 天空 tiān kōng; 累计 lěi jì; 劳累 láo lèi; 累赘 léi zhui;
量体温 liáng tǐ wēn; 质量 zhì liàng; 露馅 lòu xiàn; 露天 lù tiān; 落枕 lào zhěn; 落后 luò hòu; 丢三落四 diū sān là sì;
埋怨 mán yuàn; 埋葬 mái zàng; 没有 méi yǒu; 淹没 yān mò; 模样 mú yàng; 模型 mó xíng; 难民 nàn mín; 宁可 nìng kě;
宁静 níng jìng; 炮制 páo zhì; 大炮 dà pào; 喷香 pèn xiāng; 铺路 pū lù; 店铺 diàn pù; 倔强 jué jiàng; 悄然 qiǎo rán;
曲折 qū zhé; 歌曲 gē qǔ; 散文 sǎn wén; 散步 sàn bù; 丧事 sāng shì; 丧失 sàng shī; 扫帚 sào zhou; 打扫 dǎ sǎo;
色子 shǎi zi; 少年 shào nián; 舍得 shě de; 宿舍 sù shè; 盛饭 chéng fàn; 盛大 shèng dà; 似的 shì de; 相似 xiāng sì;
宿命 sù mìng; 一宿 yī xiǔ; 星宿 xīng xiù; 提高 tí gāo; 挑战 tiǎo zhàn; 挑选 tiāo xuǎn; 为难 wéi nán; 为什么 wèi shén me;
相机 xiàng jī; 相信 xiāng xìn; 兴奋 xīng fèn; 高兴 gāo xìng; 校对 jiào duì; 学校 xué xiào; 削减 xuē jiǎn; 削皮 xiāo pí;
咽喉 yān hóu; 吞咽 tūn yàn; 哽咽 gěng yè; 要求 yāo qiú; 重要 zhòng yào; 应该 yīng gāi; 应用 yìng yòng; 与会 yù huì;
参与 cān yù; 给予 jǐ yǔ; 晕车 yùn chē; 头晕 tóu yūn; 载重 zài zhòng; 记载 jì zǎi; 择菜 zhái cài; 选择 xuǎn zé;
挣扎 zhēng zhá; 包扎 bāo zā; 占卜 zhān bǔ; 占领 zhàn lǐng; 涨价 zhǎng jià; 头昏脑涨 tóu hūn nǎo zhàng; 折本 shé běn;
折腾 zhē teng; 打折 dǎ zhé; 正月 zhēng yuè; 正在 zhèng zài; 只有 zhǐ yǒu; 一只 yī zhī; 钻石 zuàn shí; 钻研 zuān yán;
作坊 zuō fang; 雕琢 diāo zhuó; 勾当 gòu dàng; 供给 gōng jǐ; 给养 jǐ yǎng; 勉强 miǎn qiǎng; 薄荷 bò he; 薄弱 bó ruò;
剥削 bō xuē; 剥皮 bāo pí; 曝光 bào guāng; 一曝十寒 yī pù shí hán; 背包 bēi bāo; 背景 bèi jǐng; 投奔 tóu bèn; 奔跑 bēn pǎo;
屏幕 píng mù; 屏息 bǐng xī; 臂膀 bì bǎng; 颤抖 chàn dǒu; 颤栗 zhàn lì; 场院 cháng yuàn; 市场 shì chǎng; 绰号 chuò hào;
回答 huí dá; 逮捕 dài bǔ; 逮老鼠 dǎi lǎo shǔ; 大夫 dài fu; 厌恶 yàn wù; 凶恶 xiōng è; 发展 fā zhǎn; 理发 lǐ fà; 脉脉 mò mò;
动脉 dòng mài; 蔓延 màn yán; 瓜蔓 guā wàn; 抹布 mā bù; 抹杀 mǒ shā; 拐弯抹角 guǎi wān mò jiǎo;
`

/** Sentences in which the same character is read in several ways, and those readings in their order. */
const SENTENCES = `
单女士说，旧城的电车该修了|单=shàn
记者单若汐报道|单=shàn
据单若汐介绍，单若汐说过|单=shàn
主任曾宪潮表示|曾=zēng
曾老师和任女士一起来了|曾=zēng 任=rén
他曾在望汐市任教|曾=céng 任=rèn
市民任嘉禾在现场|任=rén
任先生担任船长|任=rén
解先生解释了解决办法|解=xiè,jiě,jiě
船员仇海说|仇=qiú
他们没有仇恨|仇=chóu
查女士查看了船票|查=zhā,chá
演员朴正秀说|朴=piáo
生活朴素|朴=pǔ
华先生在华侨中学|华=huà,huá
区老师住在老城区|区=ōu,qū
翟局长主持会议|翟=zhái
教授尉迟海说|尉=yù 迟=chí
万俟先生|万=mò 俟=qí
作家缪若溪说|缪=miào
盖先生盖了房子|盖=gě,gài
车先生开车|车=chē
记者查看了现场|查=chá
主席曾对他说|曾=céng
任局长不到一年|任=rèn
他还没还书|还=hái,huán
长江长大的孩子长得高|长=cháng,zhǎng,zhǎng
银行行长行走在人行道上|行=háng,háng,xíng,xíng
音乐老师很快乐|乐=yuè,lè
首都都市圈都在发展|都=dū,dū,dōu
只有三只猫|只=zhǐ,zhī
重新重视重量|重=chóng,zhòng,zhòng
着火了，看着很着急|着=zháo,zhe,zháo
他为了大家成为英雄|为=wèi,wéi
一会儿会计来了|会=huì,kuài
头发发白|发=fà,fā
理发店发生火灾|发=fà,fā
没完没了，了解了吗|了=liǎo,liǎo,le
背着书包走向背景板|背=bēi,bèi
数一数数字|数=shǔ,shǔ,shù
电车转弯转了一圈|转=zhuǎn,zhuàn
中奖的是中学生|中=zhòng,zhōng
种树要选好种子|种=zhòng,zhǒng
参加者参差不齐|参=cān,cēn
尽管尽力|尽=jǐn,jìn
系好安全带，系统正常|系=jì,xì
渡轮载着乘客，记载在册|载=zài,zǎi
散会后散落一地的散文|散=sàn,sàn,sǎn
兴奋的高兴|兴=xīng,xìng
校对学校的稿子|校=jiào,xiào
港口调度员调整了航班|调=diào,tiáo
强调协调空调|调=diào,tiáo,tiáo
差点出差|差=chà,chāi
划船计划|划=huá,huà
相片里的相同|相=xiàng,xiāng
传记传说|传=zhuàn,chuán
冲着他冲过去|冲=chòng,chōng
看守所的人看书|看=kān,kàn
倒退时摔倒|倒=dào,dǎo
应当反应|应=yīng,yìng
供应口供|供=gōng,gòng
潮水涨了，物价上涨|涨=zhǎng,zhǎng
降落伞和投降|降=jiàng,xiáng
模样和模型|模=mú,mó
空地很空|空=kòng,kōng
处在处理处的好处|处=chǔ,chǔ,chù,chù
便宜又方便|便=pián,biàn
爱好者做好了|好=hào,hǎo
间隔一段时间|间=jiàn,jiān
奔走相告，投奔|奔=bēn,bèn
难民很难|难=nàn,nán
露营露馅|露=lù,lòu
圈养在羊圈里|圈=juàn,juàn
禁止，禁不住|禁=jìn,jīn
教书的教师|教=jiāo,jiào
和尚和面|和=hé,huó
切菜一切都好|切=qiē,qiè
当然当作|当=dāng,dàng
几乎有几个|几=jī,jǐ
扎营在扎实的地方|扎=zhā,zhā
铺路的商铺|铺=pū,pù
弹琴的炮弹|弹=tán,dàn
曲子很曲折|曲=qǔ,qū
将领将要|将=jiàng,jiāng
宿舍一宿没睡|宿=sù,xiǔ
折叠床打折|折=zhé,zhé
称心地称呼|称=chèn,chēng
乘客和千乘之国|乘=chéng,shèng
给予供给|给=jǐ,jǐ
给他|给=gěi
勉强强大倔强|强=qiǎng,qiáng,jiàng
提防提高|提=dī,tí
薄弱的薄饼|薄=bó,báo
削苹果，削减|削=xiāo,xuē
屏住呼吸看屏幕|屏=bǐng,píng
埋怨和埋葬|埋=mán,mái
咽喉疼得咽不下|咽=yān,yàn
藏书在西藏|藏=cáng,zàng
大臣很大方，大夫来了|大=dà,dà,dài
行业内的内行|行=háng,háng
会稽山和会议|会=kuài,huì
朝着目标|朝=cháo
累计很累|累=lěi,lèi
量体温看流量|量=liáng,liàng
角落里的主角|角=jiǎo,jué
观察道观|观=guān,guàn
喝水喝彩|喝=hē,hè
哪里，哪吒|哪=nǎ,né
`

const entries = (list: string, mark: RegExp) =>
  list.split(mark).flatMap((entry) => (entry.trim() ? [entry.trim()] : []))

const words = entries(WORDS, /;/).map((entry) => {
  const gap = entry.indexOf(' ')
  return [entry.slice(0, gap), entry.slice(gap + 1)] as const
})

const sentences = entries(SENTENCES, /\n/).map((entry) => {
  const [text = '', told = ''] = entry.split('|')
  const wanted = told.split(' ').map((pair) => [pair[0]!, pair.slice(2).split(',')] as const)
  return [text, wanted] as const
})

let traditional: Converter

beforeAll(async () => {
  traditional = await converter({ from: 'zh-Hans', to: 'zh-Hant-TW', words: 'off' })
})

describe('readings', () => {
  it('are known for enough words to mean something', () => {
    expect(words.length + sentences.length).toBeGreaterThan(380)
  })

  it('of words are right in Simplified', () => {
    expect(words.filter(([word, wanted]) => readings(word).join(' ') !== wanted).map(told)).toEqual([])
  })

  it('of words are the same in Traditional', () => {
    const wrong = words.filter(([word, wanted]) => readings(traditional(word)).join(' ') !== wanted)
    expect(wrong.map(([word, wanted]) => told([traditional(word), wanted]))).toEqual([])
  })

  it.each(sentences)('follow what stands around a character: %s', (text, wanted) => {
    for (const [character, expected] of wanted) {
      const places = Array.from(text).flatMap((each, at) => (each === character ? [at] : []))
      const those = (read: readonly string[]) => places.slice(0, expected.length).map((at) => read[at])
      expect(those(readings(text)), character).toEqual(expected)
      expect(those(readings(traditional(text))), traditional(text)).toEqual(expected)
    }
  })

  const told = ([word, wanted]: readonly [string, string]) => `${word}: ${readings(word).join(' ')}, not ${wanted}`
})
