/**
 * The words around a number by which its measure's name is found: words that any report uses, none that only one does. A list is
 * separated by white space; at one point of a text the longest word counts.
 */

function anyOf(words: string, patterns: readonly string[] = []): string {
  const sorted = words
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length);
  return `(?:${[...patterns, ...sorted].join("|")})`;
}

/** Join a name to its number: 生产总值`达到`545亿元. */
export const JOINERS = anyOf(
  `
  达到了 达到 突破 超过 超额 超 约为 接近 近 不足 为 至 到 实现 完成 提高到 提升到
  上升到 提升至 上升至 增加至 扩大至 减少至 下降至 降低至 增加到 扩大到 增长到 减少到 下降到 降低到 降到 降至 增至 升至 提至 提高至 控制在
  控制到 保持在 稳定在 维持在 保持 不低于 不少于 不超过 不高于 高于 低于 多于 累计 总共
  共计 共 已经 已 分别 总计 合计 各 再 又有 仍有 还有 共有 有 可 将 均 都 预计 力争
  仅 仍 只 了 在 过 计 的 年均 平均 并 由 从 以 是 占 新增了 成功 全部 一律 自
  首批准入 首批 首次 历史性 等 优化为 调整为
`,
  [
    "(?<=[到至由从为达])(?:每人每[年月]|每[年月人]|人均|[月年户]均|月人均)",
    "(?<![通直送下])达",
    "(?<![签节条公契])约",
    "双双",
    "(?:连续)?(?:跨越|跨过|迈过|[迈跨站跃登踏]上了?)",
    "连续\\d+年",
    "连续[一二三四五六七八九十]年",
    "\\d{4}年",
  ],
);
/** Joiners, and how what follows came about: 水质优良比例`持续`达到100%. */
export const TRAILING_JOINERS = new RegExp(`(?:${JOINERS}|继续|(?<!可)持续|大幅|小幅|逆势|稳步|平稳|快速)$`);

/** Joiners that say that what follows is the number, not a thing that is counted. */
export const COPULA = new RegExp(
  `${anyOf("达到了 达到 突破 超过 超额 超 约为 为 至 到 控制在 控制到 保持在 稳定在 维持在 保持 不低于 不少于 不超过 不高于 高于 低于", ["(?<![通直送下])达"])}[了约近]?$`,
);

/** Time, extent and manner in front of a name. */
export const LEADING_WORDS = new RegExp(
  `^${anyOf(
    `
  全年 今年 去年 上年 当年 年内 明年 上半年 下半年 一年来 五年 目前 年末 年底 期末 现行标准下 其中
  同时 并且 还 又 另 仅 共 累计 总共 预计 预期 力争 确保 争取 努力 要 将 已经 已
  继续 积极 大力 聚力 全力 奋力 加快 扎实 深入 有序 稳步 进一步 着力 重点 突出 抓好
  做好 全面 成功 率先 新一轮 先后 集中 及时 超额 切实 不断 基本 抓紧 尽快 统筹 精心
  认真 高质量 高水平 选择 各级 以上
`,
    [
      "并(?![购联网轨入])",
      "分别(?![为对给向与])",
      "即(?![墨将时期位食席兴])",
      "在(?=办好|认真|完成|实施|原有|全年|新增)",
      "高标准(?!农田|基本农田)",
      "[一二三四五\\d]年[来间]?",
      "每年",
      "一批",
      "截至[^,，]{0,10}底?",
      "到?\\d{4}年底?",
    ],
  )}+`,
);

/** Areas in front of a name that say no more than “here”. */
export const LEADING_AREA = new RegExp(
  `^(?:${anyOf("全市 全省 全区 全县 全州 全自治区 我市 我省 我区 我县 全镇 全校")}|全国(?!重点(?:实验室|文物|镇|企业)|文明|示范|先进|百强))`,
);

/** Verbs of achievement that are not part of a measure's name. */
export const EMPTY_VERBS = new RegExp(
  `^${anyOf(`
  完成 实现 达到 达成 落实 安排 兑现 获得 取得 争取 保持 带动 确保 抓好 推动 推进 促进
  产生 支撑 力促 拉动 办好 兴办 保证 保证了 突出抓好 开展 开展了 共 力争
`)}`,
);

/** Verbs that a measure's name keeps (新增总部企业); the name without is an alias. */
export const RESULT = anyOf(`
  新增加 新增 新建成 新建 新开工 新开通 新开辟 新开 新投产 新竣工 新启动 新栽 净增 没收 命名 增设 加装 施划 聘用 捐赠 提交 新引进 新培育 新认定 新发展 新组建
  新批 新上 新签 新设 新改扩建 新改建 改扩建 改造提升 建设改造 更新改造 拆迁改造 提质改造
  综合整治 整治销号 累计建成 累计 建成投用 建成开放 建成通车 开工建设 启动建设 规划建设
  建设运营 建设 建成 续建 改造 改建 扩建 修建 新修 维修 打造 培育 引进 引入 吸引 培训 发放
  投放 投入 组建 设立 创建 建立健全 建立 建立了 推出 出台 实施 启动 开工 竣工 投产 开通
  开行 召开 举办 举办了 承办 接待 淘汰 关闭 整治 治理 攻克 取消 下放 压减 减免 减少 退出
  化解 处置 盘活 解决 完善 提供 选派 提拔 交流 选拔 查处 查办 立案 推动 推进 支持 资助
  评选 认定 获批 入选 转化 签约 签订 落地 落户 发行 争取 筹集 筹措 募集 回购 生产 出栏
  种植 植树 查找 整改 惠及 救助 帮扶 安置 保障 供应 收储 出让 征收 拆除 清理 搬迁 转移
  布局 遴选 遴选出 通达 形成 接入 新转移 投用 创办 孵化 上市 汇聚 集聚 聚集 覆盖 完成
  降低 接续 运营 养护 扩大 安排 下达 筹建 开展 组织 抓好 制定 修订 编制 开发 重点打造
  重点培育 重点支持 给予 作出 受理 办结 办理 审结 调解 破获
`);
export const RESULT_VERBS = new RegExp(`^${RESULT}+`);
/** Verbs with which a clause says what was worked at: `大力实施`文化惠民工程. */
export const THEME_VERBS = new RegExp(
  `^(?:${RESULT}|加强|强化|狠抓|抓紧|抓好|着力|加快|推进|促进|深化|开展|持续|扎实|突出|围绕|聚焦)+了?`,
);
/** A verb of result behind the thing that is counted: 老人`发放`养老补贴, 审批事项`下放`. */
export const RESULT_BEHIND = new RegExp(`^(.{2,}?)(${RESULT})(.*)$`);

/** Verbs of result by which a clause's own measure begins in its middle: 从高校中`选拔优秀人才`. */
export const INNER_VERBS: readonly string[] =
  "新增 新建 建成 引进 接待 选拔 提拔 培训 发放 投入 改造 完成 实施 查处 解决 受理 办结 安排 筹集 吸引 组织 评选 新开工 整改 救助 资助 审议 提交 聘用 捐赠 兑现 上线".split(
    " ",
  );

/** By how much a measure changed: 低保标准`提高`40元. Alternatives of a pattern. */
export const RISE = "增加|增长|提高|提升|上升|上调|上涨";
export const FALL = "减少|下降|降低|下调|缩短|压缩";

/** The verb is only the beginning of a noun: 生产总值, 保障性住房, 建设用地. */
export const WORD_GOES_ON = /^(?:[性率力型者器化度量额线房费总]|用地|资料|能力|成本|资金)/;

/** Adverbs with which a predicate begins, whatever verb follows: 贫困村`全部`出列. */
const ADVERBS = anyOf(`
  全部 相继 陆续 先后 如期 按期 纷纷 即将 逐步 有望 已经 已 成功 正式 顺利 进展顺利 迅速 逆势 有力
  有效 直接 共同 集体 平等 免费
`);

/** Where the counted thing ends and the predicate begins: 12项重大水利工程`全面推进`. */
export const PREDICATE = new RegExp(
  `${ADVERBS}|${anyOf("全面 均 加快 有序 稳步 扎实 基本 累计 率先 加速 持续")}?${anyOf(
    `
  推进 开工 竣工 建成 投产 投用 投运 启用 运营 运行 完工 通车 开通 开业 开馆 落户 落地
  签约 获批 获得 荣获 获 入选 被 列入 纳入 通过 完成 启动 办结 实现 达到 进入 进展
  取得 喝上 参加 建立 与 向 在 实行 享受 受益 脱贫 摘帽 上市 改为 改制 下乡 进城
  工作扎实 落成 见效 挂牌 交付 动工 通达 受到 成为 加入 结对 提供 用上 通了 通上 跻身 入库
  常驻 赴 来 入住 获评 实施 进行 得到 发放 退出 解决 兑现 签署 开展 转为 驰援 设立 安装 移交
  复工 复产 消除 恢复 打通 关停 迁入 展开 到位 列为 下沉 参与 上榜 评为 入围 贯通 达产 保持 推行
  形成 购买 进驻 化解 取消 参会 拿到 开诊 接入 接受 出列 移居 用于 评议 惠及 搬出 过上 上线
  运用 配备 提档升级 焕然一新 旧貌换新颜 发展壮大 迈上 有了 变成 免于 保质 满足 遍布 跨入
`,
    ["从(?![业事严])", "对(?![口外])", "按(?![摩揭])", "为(?![民主期])", "到(?![期户位岸])", "用上"],
  )}`,
);

/** Measures that mean nothing without what they measure. */
export const GENERIC = new RegExp(
  `^(?:[一二三四五]年)?${anyOf("新增 完成 实现 年度 计划 全年 年 其中 已 直接 累计 实际 总")}*${anyOf(
    `
  增加值 总产值 产值 总投资 投资 计划投资 年度投资 总收入 直接收入 综合收入 收入 销售收入
  营业收入 主营业务收入 营收 利润 利税 税收 总量 总数 总规模 规模 面积 总面积 产量 总产量
  产销量 销量 产能 占比 比重 比例 颁证率 投产 开工 新开工 续建 竣工 建成 数量 人数 户数
  件数 里程 总里程 资产 总资产 资本金 融资 余额 日处理能力 孵化面积 展出面积 惠及 出口
  进口 用水量 能耗 整改 交流 注册资本 惠及群众 惠及居民 惠及人口 惠及企业 惠及学生
`,
    ["占.{1,20}"],
  )}$`,
);

/** The measure that a clause without figures opens with. */
export const TOPIC_MEASURE = new RegExp(
  `^.{0,10}?${anyOf(
    "生产总值 总产值 产值 增加值 收入 支出 产量 投资 消费 贸易 进出口 出口 贷款 存款 吞吐量 水平 总量",
    ["[^，,]率"],
  )}(?:占比|占[^，,占]{1,14}?(?:比重|比例))?`,
);

/** Where such a clause goes on to tell how it fared. */
export const TOPIC_STATE = new RegExp(
  `${anyOf("迅猛 加快 快速 稳步 稳定 健康 持续 蓬勃 平稳 大幅 再创 创 连续 连跨 明显 不断 强力 推进 发展 取得 占 重点")}.*$`,
);
