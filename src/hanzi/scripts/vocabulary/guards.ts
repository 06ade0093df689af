/**
 * Words within which a regional word must not be replaced, because its characters belong to two words there
 * (员|工资|格 is 员工|资格) or to a longer name. They stay as they are but for their characters.
 */
export const guards: readonly { readonly because: string; readonly words: string }[] = [
  {
    because: 'the historical Korea, its people, language and seas, and what calls itself so',
    words: `朝鲜半岛 朝鲜族 朝鲜王朝 朝鲜时代 朝鲜民主主义人民共和国 朝鲜劳动党 朝鲜日报 朝鲜中央通讯社 朝鲜中央电视台
      朝鲜语 朝鲜文 朝鲜总督 李氏朝鲜 卫氏朝鲜 卫满朝鲜 箕子朝鲜 古朝鲜 朝鲜人民军 朝鲜八道 朝鲜海峡 朝鲜世宗 朝鲜太祖
      朝鲜国王 今朝鲜`,
  },
  {
    because: 'longer names of places, people and works',
    words: `科珀斯 鲁尼亚 沙特尔 梅西安 梅西百货 梅西耶 梅西埃 土豆网 菠萝蜜 樱桃小丸子 毫米波 里氏族 莫奈何 许多哈 英拉丁 英拉锯
      加沙龙 加沙滩 加沙子 加沙拉 迪拜访 迪拜会 迪拜托 都灵活 都灵敏 都灵验 首都灵`,
  },
  {
    because: 'staff and workers (工) before 资格, 资料, 资源, not wages (工资)',
    words: '工资格 工资质 工资料 工资源 工资金 工资产 工资助 工资本 工资深 工资讯',
  },
  {
    because: 'space, aviation or air (空) before 调查, 调度, not air conditioning (空调)',
    words: '空调度 空调查 空调动 空调配 空调整 空调遣 空调派 空调用 空调兵 空调集',
  },
  {
    because: 'houses (房, 楼) before 价格, 贷款, 市场, not prices, loans or a market of houses',
    words: '房价格 房价值 房价款 房价位 房贷款 楼市值 楼市民 客房价 库房价',
  },
  {
    because: 'in the inside (里) before 根本, 根据, not a president',
    words: '里根本 里根据 里根植 里根深 里根源',
  },
  {
    because: 'abroad or outside (外) and to sell (卖), not what is delivered',
    words: '外卖出 外卖给 外卖弄 海外卖 国外卖 另外卖 对外卖 以外卖 之外卖',
  },
  {
    because: 'a point, a focus or an end (点) before players and fans, not a penalty kick',
    words: '点球员 点球队 点球衣 点球迷 点球场 点球星 点球会 一点球 重点球',
  },
  {
    because: 'to lead (领导), to record (记录), to recover (恢复), to beat (打), to run (营) before another word',
    words: `导弹劾 导弹簧 导弹奏 领导弹 录像素 纪录像 记录像 目录像 恢复印 反复印 回复印 营销售 营销毁
      短信息 简短信 网民众 网民警 上网民 欧冠军 意甲状 意甲型 意甲方 意甲板 注意甲 愿意甲 满意甲 同意甲 看台球 平台球 阳台球
      舞台球 中心梗 一盒饭 核心梗 座机场 座机器 座机构 座机库 座机楼 充值班 充值守 充值得 楼道路 小黄瓜 大黄瓜 石花菜 金花菜`,
  },
]
