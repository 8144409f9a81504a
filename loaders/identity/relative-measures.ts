/**
 * Names of figures that say what was done or which part it is, but not of what: 总投资 of one project is not that of another, 建成 may be
 * flats or fields. Such a measure is the one report's.
 */
export function isRelativeMeasure(name: string): boolean {
  return (
    isNothingBut(PIECES, name) ||
    /^\p{Script=Han}{1,2}$/u.test(name) ||
    (/^..率$/u.test(name) && !KNOWN_RATES.has(name)) ||
    (name.length === 3 && !isWholeMeasure(name)) ||
    CONDITION.test(name) ||
    UNTOLD.test(name) ||
    EFFECT.test(name) ||
    KIND_OF_SEVERAL.test(name) ||
    RATE_OF_SOMETHING.test(name) ||
    !/\p{Script=Han}{2}|[A-Z]{2}/u.test(name)
  );
}

const DEEDS =
  "提供 建成 完成 新增 新建 改建 扩建 改造 取消 减少 增加 达到 实现 引进 开工 竣工 投产 整治 治理 处理 查处 办理 解决 拆除 安排 组织 举办 开展 培训 培育 认定 获得 获批 获评 建设 启动 实施 推进 打造 落实 下放 精简 压减 压缩 发放 争取 签约 落户 入选 收回 盘活 清理 化解 降低 提高 提升 下降 增长 上升 缩短 受理 帮扶 救助 惠及 服务 覆盖 投入 投放 筹集 流转 创建 布局 储备 修复 新开 开通 开行 转移 吸纳 选派 聘请 招聘 出台 制定 修订 废止 办结 审议 提出 接待 走访 调解 立案 移送 通过 参加 成立 设立 组建 关停 淘汰 搬迁 安置 保障 建有 拥有 占 超过 突破 发展 扩大 支出 收入 支付 交易 生产 销售 损失 挽回 到位 带动 撬动 调整 上缴 减免 节约 形成 完工 续建 动工 复工 复产 投用 在建 签订 授权 担保 引资 筹资 报销 受伤 死亡 伤亡 参会 参与 办件 涉及 核减 资助 结算 设立 新 已 将 共 全 再 又 累计 全年 总共 预计 计划 力争 实际 年均 提前 成功 继续 实有 净 分别 招生";
const PARTS =
  "其中 该 此 本 其 公司 企业 单位 机构 国家级 省级 市级 区级 县级 并网 街道 乡镇 产业链 总资产 净资产 资产 负债 利润 利税 成交 营业 主营业务 前期 一期 二期 三期 首期 首批 第一批 第二批 第三批 总 全部 年 月 日 每年 每月 人均 户均 平均 单位 最高 最低 最大 合计 总计 共计 年度 概算 预算 投资 总投资 投资额 面积 总面积 建筑 占地 规划 长度 全长 总长 里程 产值 产量 产能 数量 总数 总量 规模 比例 占比 比重 所占 率 完成率 合格率 达标率 满意率 通过率 办结率 利用率 普及率 参与率 使用率 入住率 签约率 覆盖率 增幅 增速 增长率 增量 增加值 降幅 同比 环比 比上年 较上年 余额 金额 总额 资金 奖金 补助 补贴 标准 价格 成本 效率 指数 人数 户数 件数 次数 家数 套数 数 时间 期限 时限 天数 水平 均值 能力 处理能力 容量 库容 总库容 装机容量 库存 存量 排名 名次 中央财政安排 财政安排 改革 任务 项目 产业规模 储备库 工作 行动 活动 专项 各类 各种 各项 一批 重点 重大 主要 相关 有关 问题 事项 事件 案件 目标 工程 额 量 超 为 要 年计划 程度 协议 合同 基金 融资 集群 行业 综合 绿色 地区 各 其他 散居 入区企业 入园企业 入驻企业 财政投入 市财政投入 省财政投入 县财政投入 生产能力 满意 满意率 基本 保有量 授权量 办件量 担保额 引资额 贸易额 示范 取消收费 受益 家庭 群众 农户 城镇 农村 城市 城乡 市区 全国 全省 全市";
const PIECES: ReadonlySet<string> = new Set(`${DEEDS} ${PARTS}`.split(" "));
const LONGEST_PIECE = Math.max(...Array.from(PIECES, (piece) => piece.length));

/**
 * Whether a name says what is measured, in the words of statistics (…率, …收入) or with the deed that it counts (新增…, 改造…). 地下管网 may
 * be laid or renewed: such a count is the area's own.
 */
export function isWholeMeasure(name: string): boolean {
  return MEASURE.test(name) || [4, 3, 2].some((length) => DEED_WORDS.has(name.slice(0, length)));
}

const DEED_WORDS: ReadonlySet<string> = new Set(DEEDS.split(" ").filter((deed) => deed.length > 1));
const MEASURE =
  /(?:率|比|比例|比重|占比|收入|支出|总值|增加值|产值|投资|额|贷款|存款|余额|税收?|费|费用|人口|人数|人次|指数|价格|量|面积|密度|强度|浓度|标准|工资|养老金|年限|寿命|能耗|排放|里程|水平|赤字|债务|储备|GDP|CPI|R&D|能力|规模|数|天数|时间|时长|时限|成本|利润|营收|资产|均值|需氧量|氨氮|二氧化硫|PM2\.5|PM10|出口|进口|外资|外贸|消费|零售|就业|失业|脱贫|参保|学位|床位|泊位)$/u;
const CONDITION =
  /^(?:[较比]“?(?:十|上|去|同|全|\d)|扣除|剔除|考虑|按照|按可比|按不变|可比口径|同口径|不含|不包括|包括|含|除)/u;

/** To whom 发放贷款 does not say, nor 审批时限 of what, nor 新开通线路 whether of buses or of the metro, nor 投入财政资金 for what. */
const UNTOLD =
  /^(?:新?开通线路|新[开增]线路|(?:累计)?[发投]放贷款|(?:审批|办理|办结)(?:时限|时间)|(?:累计)?投入(?:各级|中央|省级?|市级?|县级?|区级|地方|财政|专项|配套|补助|各类)*资金|投入使用)$/u;

/** Who gains by it, and what it brings, 惠及职工 and 拉动消费 say, but not by what: each time it is something else. */
const EFFECT = /^(?:预计|累计|直接|间接|共|可|新增)*(?:惠及|受益|带动|拉动|撬动|辐射|涉及|覆盖(?!率|面))|^直接消费$/u;

/** Ships and cars have 泊位, hospitals and homes 床位; trains, metros and buses 运营里程. */
const KIND_OF_SEVERAL =
  /^(?:新增|新建|新开|建成|建设|打造|创建|改造|总|累计|年)*(?:泊位|床位|运[营行]线路|管网|(?:运营|营运|营业|通车|建成)?总?里程|吞吐量|参保|参保人数|事故起数|亡人数|死亡人数|示范[村点镇区]|(?:种植|播种)面积|学校|道路|设施|床位数|线路|航线|站点)(?:数|总数|面积|里程)?$/u;

/** Of what the deed was done, 按期办结率 and 无害化处理率 do not say. */
const RATE_OF_SOMETHING =
  /^(?:按[期时]|依法|及时|整改|诉求|风险|问题|无害化|资源化|综合|毛|净|稳定|就地|项目|任务|计划)*(?:办结|办复|完成|整改|销号|解决|化解|消除|处[理置]|利用|入[学园]|达标|合格|履约|转化|上线|录取|稳定就业|安置)率$/u;

/** What is 90 % good, taught or insured, 优良率 and 参保率 do not say; these do. */
const KNOWN_RATES: ReadonlySet<string> = new Set(
  "失业率 就业率 出生率 死亡率 增殖率 债务率 负债率 赤字率 通胀率 税负率 文盲率 识字率 绿地率 绿化率".split(" "),
);

/** Whether the name is put together of the pieces alone; a pattern of so many could be split in too many ways. */
function isNothingBut(pieces: ReadonlySet<string>, name: string): boolean {
  const ends = new Set([0]);
  for (let end = 1; end <= name.length; end += 1) {
    for (let length = 1; length <= Math.min(LONGEST_PIECE, end); length += 1) {
      if (ends.has(end - length) && pieces.has(name.slice(end - length, end))) ends.add(end);
    }
  }
  return ends.has(name.length);
}
