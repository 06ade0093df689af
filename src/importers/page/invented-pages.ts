/** Pages of newspapers that do not exist, for tests. */

export const PARAGRAPHS = [
  '据望汐港务局网站消息，11月20日，望汐市第三条跨海湾渡轮航线正式开通，首班渡轮由东堤码头驶往鹭屿。',
  '港务局表示，新航线全程二十五分钟，每天往返三十六班，沿途设两个停靠点。为了方便带自行车的乘客，每班渡轮都留出了专用的舱位，票价与原有两条航线相同。',
  '“以前上班要转两趟电车，现在坐船就能到。”住在鹭屿的林先生说。他是当天第一批乘客，天没亮就到码头排队，手里还提着给船员准备的热豆浆。',
  '据介绍，望汐市明年还将更新六艘渡轮，并在潮位过低的日子加开接驳电车，让两岸居民的出行不再受潮水限制。',
] as const

/** A page as a portal of today makes it: menus, share buttons, imprint, side lists, comments, footer. */
export const PORTAL_HTML = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>跨海湾渡轮第三条航线开通_望汐在线</title>
<meta property="og:title" content="跨海湾渡轮第三条航线开通">
<meta property="article:published_time" content="2026-11-20T09:30:00+08:00">
</head><body>
<div class="nav"><a href="/">首页</a><a href="/a">要闻</a><a href="/b">港湾</a><a href="/c">文化</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/a">要闻</a> &gt; 正文</div>
<div class="main"><h1>跨海湾渡轮第三条航线开通</h1>
<div class="info"><span>2026-11-20 09:30</span> 来源：<a href="/s">望汐晚报</a> 作者：陈海岚</div>
<div class="share">分享到： <a href="#">微博</a><a href="#">微信</a></div>
<div class="content"><p>　　${PARAGRAPHS[0]}</p>
<p><img src="/pic/ferry.jpg" alt="渡轮"></p><p>首班渡轮驶离东堤码头。望汐晚报记者 周远 摄</p>
<h2>票价不变</h2><p>　　${PARAGRAPHS[1]}</p><blockquote>${PARAGRAPHS[2]}</blockquote>
<ul><li>东堤码头首班 6:30，末班 22:30</li><li>鹭屿首班 6:45，末班 22:45</li></ul>
<p>　　${PARAGRAPHS[3]}</p></div>
<p>（原标题：第三条渡轮航线今起通航）</p><p>责任编辑：沈汐_WX0012</p></div>
<div class="side"><h3>相关阅读</h3><ul>
<li><a href="/1">鹭屿码头候船楼完成翻新</a> 评论 86</li><li><a href="/2">望汐电车增开夜班线路</a> 评论 12</li></ul>
<h3>24小时热榜</h3><ul><li><a href="/3">台风天里的望汐港</a></li><li><a href="/4">老渔市搬迁之后</a></li></ul>
<h3>滚动新闻</h3><ul><li><a href="/5">东堤隧道周末封闭检修</a> 2026-11-22 10:05</li>
<li><a href="/6">望汐图书馆延长开放时间</a> 2026-11-22 09:40</li><li><a href="/7">潮汐博物馆迎来十万名观众</a> 2026-11-22 09:12</li></ul></div>
<div class="comments"><h3>网友评论</h3><p>终于开通了，盼了好几年，以后去鹭屿看朋友就方便多了，给港务局点个赞！</p></div>
<div class="footer">版权所有 望汐在线 望ICP备00000000号</div></body></html>`

/** The same story, damaged as copies of copies are: bad Traditional, readings, half-width marks, lists behind it. */
export const DAMAGED_TEXT = `-
跨海灣渡輪(lún)第三條(tiáo)航線(xiàn)開(kāi)通
據(jù)望汐港務(wù)局網(wǎng)站消息,11月20日,望汐市第三條(tiáo)跨海灣渡輪(lún)航線(xiàn)正式開(kāi)通。
港務(wù)局表示,新航線(xiàn)全程二十五分鐘(zhōng),每天往返三十六班,沿途設(shè)兩個(gè)停靠點(diǎn),票價(jià)與原有航線(xiàn)相同。
“以前上班要轉(zhuǎn)兩趟電車(chē),現(xiàn)在坐船就能到。”住在鷺嶼的林先生說(shuō)。
據(jù)介紹,望汐市明年還(hái)將(jiāng)更新六艘渡輪(lún),關(guān)系到兩岸十萬(wàn)居民的出行。
- 原標(biāo)題:第三條(tiáo)渡輪(lún)航線(xiàn)通航
- 責(zé)任編輯(jí): 沈汐
-
東堤隧道周末封閉檢修
2026-11-22 10:05 港灣工程 -
望汐圖書(shū)館延長(zhǎng)開(kāi)放時(shí)間(jiān)
2026-11-22 09:40 -
潮汐博物館迎來(lái)十萬(wàn)名觀眾
2026-11-21 09:12 文化 -
相關(guān)推薦 -
鷺嶼碼頭候船樓完成翻新 評(píng)論 86望汐電車(chē)增開(kāi)夜班線(xiàn)路 評(píng)論 12最新聞 Hot
-
臺(tái)風(fēng)天里的望汐港
-
老漁市搬遷之后
-`
