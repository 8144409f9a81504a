/** Heads by which a short list item is completed: `二氧化硫和化学需氧量`+`排放量`. */
const MEASURE_HEAD =
  /(?:增加值|总产值|产值|总收入|人均可支配收入|可支配收入|纯收入|销售收入|营业收入|主营业务收入|收入|支出|总投资|投资|(?:资产|销售|贸易|交易|负债)?总额|余额|贷款|存款|产量|销量|产销量|旅游人数|游客|人数|数量|面积|里程|(?:城镇化|资源化利用|综合利用|利用|达标|满意|办结|办复|参保|入学|优良|合格|就业|失业|转化|处理|治理|覆盖|普及|死亡|运转|占有|自给|机械化|绿化|贡献|增长|入住)率|比重|比例|占比|增速|增幅|排放总量|排放量|吞吐量|运量|货运量|用水量|用电量|能耗|耗|规模|效率|强度|标准|税收|利润|利税|价格|指数|产能|能力|户数|服务|项目|企业|机构|工程|单位)$/;

const ANY_HEAD = /[^、和]{1,2}[率量额值数费金]$/;

/** The word by which a name is a measure: 旅游`收入`; empty where it ends in none. */
export function headOf(name: string): string {
  return MEASURE_HEAD.exec(name)?.[0] ?? ANY_HEAD.exec(name)?.[0] ?? "";
}
