/**
 * Where the regional words of OpenCC, made for software, would change what a newspaper says. `keep` are words that stay
 * as they are (社區 is a neighbourhood before it is a 社群 on the net); `rows` replace a word only within a longer one,
 * or stop a word that stands there only by the chance of two neighbours. Standard Traditional spelling (裏, 臺, 羣).
 */
interface Restraint {
  readonly because: string
  readonly keep?: string
  readonly rows?: string
}

const restraints: readonly Restraint[] = [
  {
    because: 'people and public life: neighbourhood, backing, news, statement, publication, ties, review, permission',
    keep: '支持 消息 聲明 聯繫 權限 註銷 對象 項目 代碼 文件 菜單 腳本 實例 用戶 隊列',
    rows: '發佈 發布|審覈 審核|網絡社區 網路社群|聯繫電話 聯絡電話|聯繫方式 聯絡方式|聯繫人 聯絡人|聯繫地址 聯絡地址|電子文件 電子檔案',
  },
  {
    because: 'a procedure of law or a process of peace is no program',
    keep: '程序 進程',
    rows: '應用程序 應用程式|計算機程序 電腦程式|電腦程序 電腦程式|小程序 小程式|程序代碼 程式碼|程序設計 程式設計|程序開發 程式開發|手機程序 手機程式',
  },
  {
    because: 'figures and quantities stay what they are counted as',
    keep: '數據 參數 函數 類型 批量 高級 低級 性能 性價比',
  },
  {
    because: 'the general sense (全局 of a matter, 局部 of a region) before that of variables',
    keep: '全局 局部 循環 分區 映射 視圖 指針 鏡像 總線 接口',
    rows: '集羣 集群|數據接口 資料介面|軟件接口 軟體介面|用戶接口 使用者介面|計算機總線 電腦匯流排',
  },
  {
    because: 'deeds done to doors, relics, roads and markets as well as to files',
    keep: '打開 保存 創建 添加 導入 導出 查看 查找 設置 優化 擴展 激活 連接 運行 刷新 卸載 發送 拋出 截取 剪切 溢出 綁定 禁用 觸摸 調用 調度 調試 回調 呼出 掛斷 重裝 重載 採樣 仿真',
    rows: '卸載軟件 解除安裝軟體|卸載應用 解除安裝應用|刷新頁面 重新整理頁面|刷新網頁 重新整理網頁',
  },
  {
    because: 'things that are older than computers',
    keep: '集成 布爾 高清晰 腦梗塞 設備 窗口 壁紙 多任務 光盤行動 智能障礙 主板 遠程 圖庫',
    rows: '電腦主板 電腦主機板|手機主板 手機主機板|計算機主板 電腦主機板|遠程辦公 遠距辦公|遠程教育 遠距教育|遠程教學 遠距教學|遠程醫療 遠距醫療|遠程會議 遠距會議|遠程控制 遠端控制|遠程操作 遠端操作|遠程登錄 遠端登入|遠程桌面 遠端桌面|布爾值 布林值|布爾代數 布林代數|布爾變量 布林變數|布爾型 布林型|布爾運算 布林運算|布爾邏輯 布林邏輯|系統集成 系統整合|集成商 整合商|集成電路 積體電路|集成開發環境 整合開發環境|交通信號 交通號誌|交通信號燈 交通號誌燈|多任務處理 多工處理|窗口程序 視窗程式',
  },
  {
    because: 'a drink is mixed, a signal modulated',
    keep: '調製飲料 調製飲品 調製咖啡 調製雞尾酒 調製香水 調製度 調製醬料',
  },
  {
    because: 'to gallop before the car, renewal before the capital of Laos, Euler before a surname',
    keep: '奔馳 萬象 歐拉',
    rows: '奔馳汽車 賓士汽車|奔馳公司 賓士公司|奔馳轎車 賓士轎車|奔馳車 賓士車|梅賽德斯-奔馳 梅賽德斯-賓士|首都萬象 首都永珍|老撾萬象 寮國永珍|萬象市 永珍市',
  },
  {
    because: 'a taxi, where 的 and 士 do not belong to two words (的士兵)',
    keep: '的士兵 的士氣 的士官 的士紳 的士大夫 的士卒 的士人 的士族 的士子',
  },
  {
    because: 'no word at all, only two neighbours (單位|圖書館, 世界|面臨)',
    keep: '默認了 默認此 默認其 默認這 打印度 打印尼 丘比特 塔比特 拉莫夫 拉莫斯 拉莫塔 位圖 世界面 外界面 業界面 各界面 學界面 加納稅 加納入 也門庭 也門可羅 字段落 算子女 死機會 存盤點 全角度 半角度 元音樂 輔音樂 布爾什維克 布爾津 格拉斯哥 兼容並 其實時 確實時 實時不時 參加載人 加載荷 預算法 交互作用 圖庫倫 崇信道 紀錄像 盡顯存 明顯卡 多數組 少數組 聯編程 文字符號',
  },
]

/** A term of standard Traditional and what Taiwan's edition writes for it. */
export type Row = readonly [term: string, form: string]

/** The restraints one by one; no term stands there twice. */
export function restraintRows(): Row[] {
  return restraints.flatMap(({ keep, rows }) => [
    ...(keep?.split(' ') ?? []).map((word): Row => [word, word]),
    ...(rows?.split('|') ?? []).map((row) => row.split(' ') as [string, string]),
  ])
}
