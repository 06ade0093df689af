import type { Random } from './random.ts'

/** Names put together: there are hundreds of thousands of people, and thousands of streets, firms and ships. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const letters = (text: string): readonly string[] => [...text.replaceAll(/\s/g, '')]

const surnames = [
  ...letters(`
    郗宓邝逯滕苌禹蒯阚卞茅糜仇单查解区朴乐盖逄缪翟冼揭芮瞿鄢桑占苗蓬岑庄费郦宿佘蔺童郜梁卓鲍晏翁成柏巩尤连沃詹喻覃贝柯荆莘鲜麦游左祁
    娄鄂农温别晁勾敖融冷訾辛阙那简饶空曾沙乜养鞠须丰巢关蒯相后荀羊於惠甄曲家封芮羿储靳汲邴糜井段富巫乌焦巴弓牧隗山谷车侯宓全班仰秋仲伊宫宁暴甘钭厉`),
  ...words('司徒 欧阳 上官 令狐 诸葛 皇甫 尉迟 公冶 澹台 宗政 濮阳 淳于 东方 赫连 钟离 宇文 长孙 慕容 司空 闾丘'),
]
const given = letters(`
  文涛清禾书宁安岫一鸣南星青野沐识微小满怀舟望川海生桂芳立平云帆水根明予白秉长庚未迟知秋晓汀福根令仪满仓素娥春生引娣军宝远城松柏石泉溪桥渡帆锚橹潮汐
  澜涵润沛泽洲屿岩峰岭岚霁晴雯雪霜露霞虹月辰曦昀昭晖晔朗旭昕映景和平康宁健强毅诚信义礼智仁勇敏慧思念忆怡悦欣然嘉佳美丽秀英兰芝蕙荷莲菊梅竹桐梓楠桦
  楚越齐鲁燕赵韩魏吴蜀江河湖洋淮湘沅漪洵淳渊源流长永恒久远志宏伟建国华民富贵有余根发财添丁德才学勤俭`)

const placeStems = words(`
  潮声 埠头 缆桩 盐仓 灯塔 船坞 望海 鸥鹭 白石 螺湾 芦洲 西涌 东埠 北屿 漪南 汐口 外港 内港 渡头 桨声 橹 帆影 锚地 铁锚 舵手 渔灯 网具 鱼市 冰厂 蚝壳 贝壳
  沙角 石狮 榕荫 樟树 木棉 刺桐 凤凰 水杉 柳堤 荷塘 莲池 菱湖 芦荡 茭白 稻香 麦园 桑园 橘园 茶亭 竹器 篾匠 铜匠 打铁 豆腐 油坊 酱园 布市 米市 柴行 炭行
  钟楼 鼓楼 文庙 书院 贡院 旧县 衙前 城隍 关帝 妈祖 龙王 观音 慈济 普度 福田 永安 永宁 太平 长乐 安民 兴业 裕民 和顺 同心 新民 建设 胜利 前进 工农 文化 青年
  学府 科苑 创新 星河 云锦 霞飞 朝晖 晚晴 听涛 观潮 逐浪 迎风 向海 临江 沿河 滨湖 长堤 短堤 上闸 下闸 大埕 小埕 南礁 北礁 头澳 二澳 三澳 竹篙`)

const firmStems = words(`
  恒汐 远潮 海晏 澄江 望澜 瀚屿 泊宁 锦帆 顺风 长桨 同舟 济川 通津 汇海 聚贤 合丰 裕源 广益 信达 德昌 荣记 祥和 瑞丰 宏图 启明 晨曦 星野 云樟 青鲷 海棠 霜序 霁川
  白鹭 琵鹭 鸥盟 芦花 蒹葭 苇岸 石帆 铁桥 金锚 银鲳 蓝湾 碧港 翠屿 丹霞 朱雀 玄武 北辰 南斗 东篱 西麓 中和 正元 大成 小舟 一苇 万里 百川 千帆 三江 四海 五湖 九洲`)
const trades = words(`
  水产 冷链 船务 造船 修船 港机 物流 仓储 货代 报关 食品 饲料 渔具 网业 电缆 机电 阀门 钢构 建材 水务 环保 园林 测绘 设计 软件 信息 传感 光电 新能源 储能 风电 海工
  潜水 救捞 疏浚 航标 气象 检测 医药 器械 护理 养老 托育 教育 文化 影视 印刷 出版 乐器 体育 帆船 旅行 酒店 餐饮 面包 茶业 果业 种苗 农机 纺织 服装 制鞋 家具 装饰 租赁 保险 典当 拍卖`)
const firmEnds = words('公司 有限公司 集团 厂 合作社 商行 工作室 实业 股份公司')

const shipHeads = letters('海云霜霁青白锦瑞长远安宁恒顺通济望听观朝晚晨星月虹霞翠碧蓝银金铁石松柏桐梅兰鹭鸥鲷鲳鲸鹏')
const shipTails = letters('川晏序樟棠鲷潮澜汐帆舟屿洲湾江河洋澄宁泰丰隆昌达兴旺祥瑞晖辉光明朗晴岚岭峰岩礁')

const offices = words(`
  市交通运输局 市住房和城乡建设局 市海洋与渔业局 市气象台 市生态环境局 市市场监督管理局 市卫生健康委员会 市教育局 市文化和旅游局 市体育局 市财政局 市审计局 市水务局
  市园林局 市城市管理局 市应急管理局 市人力资源和社会保障局 市民政局 市自然资源局 市商务局 市统计局 市科学技术局 市农业农村局 市消防救援支队 市公安局交通警察支队
  市公交集团 市水务集团 市轮渡公司 市供电公司 市燃气公司 市港务集团 市疾控中心 市血液中心 市急救中心 市图书馆 市博物馆 市档案馆 市少年宫 市妇幼医院 市三院 市中医院
  望汐海事处 望汐海关 望汐港引航站 外港潮闸管理处 芦洲湿地保护中心 望汐大学 望汐职业技术学院 望汐航海学校 市总工会 市消费者权益保护委员会 市残疾人联合会 市观鸟会
  市渔民协会 市餐饮行业协会 市房屋租赁行业协会 市船舶代理协会 汐口区法院 东埠区法院 漪南区政府 北屿区政府 汐口区政府 东埠区政府`)

const teams = words(
  '望汐队 石堰队 北岬队 青屏队 云岭队 河坝队 金沙渡队 铜山队 白塔队 柳湾队 盐湖队 松江浦队 长陂队 鹤岭队 三合队 平川队',
)
const schools = words(
  '实验小学 中心小学 附属小学 第二小学 中学 第四中学 实验中学 职业中学 外国语学校 特殊教育学校 幼儿园 航海小学',
)
const hospitals = words(
  '市一院 市二院 市三院 市中医院 市妇幼医院 望汐大学附属医院 外港职工医院 东埠区医院 漪南社区卫生服务中心 篙屿卫生院',
)

export const person = (random: Random): string => {
  const name = random.pick(surnames) + random.pick(given)
  return random.below(4) > 0 ? name + random.pick(given) : name
}
const streetEnds = words('路 街 巷 里 弄 大道 北路 南路 东街 西街')
export const street = (random: Random): string => random.pick(placeStems) + random.pick(streetEnds)
const areaEnds = words('社区 新村 小区 花园 家园 里 公寓 片区')
export const area = (random: Random): string => random.pick(placeStems) + random.pick(areaEnds)
const villageEnds = words('村 屿 澳 湾 埕 渔村 码头 洲')
export const village = (random: Random): string => random.pick(placeStems) + random.pick(villageEnds)
export const firm = (random: Random): string => random.pick(firmStems) + random.pick(trades) + random.pick(firmEnds)
export const ship = (random: Random): string => `“${random.pick(shipHeads)}${random.pick(shipTails)}”轮`
export const office = (random: Random): string => random.pick(offices)
const bureaus = words(`
  市住房和城乡建设局 市城市管理局 市园林局 市水务局 市交通运输局 汐口区住建局 东埠区住建局 漪南区城管局 北屿区城管局 市政工程处 市排水管理处 市路灯管理所 老旧小区改造办公室`)
export const bureau = (random: Random): string => random.pick(bureaus)
export const team = (random: Random): string => random.pick(teams)
export const school = (random: Random): string => random.pick(placeStems) + random.pick(schools)
export const hospital = (random: Random): string => random.pick(hospitals)
const workTails = words('记 志 行 谣 夜 归 渡 灯 影 歌 书 图 年 问 春秋 十二时 旧事 来信 图谱')
export const work = (random: Random): string =>
  random.below(2) === 0
    ? `《${random.pick(placeStems)}${random.pick(workTails)}》`
    : `《${random.pick(shipHeads)}${random.pick(shipTails)}${random.pick(workTails)}》`
export const busLine = (random: Random): string => `${random.below(96) + 3}路`
