import type { Span } from "./spans.js";

/**
 * What reports, which are Chinese, say for an English term: the wording of official translations. Matters that are named in the store are found by
 * their own English names; these are words of the texts.
 */
const TERMS = `
ageing population|aging population|population ageing=老龄化
affordable housing|government-subsidized housing=保障性住房
air quality|air pollution=空气质量
artificial intelligence=人工智能
aviation=航空
beautiful countryside=美丽乡村
belt and road=一带一路
big data=大数据
biomedicine|biopharmaceuticals|biotech|biotechnology=生物医药
birth rate|childbirth=生育
business environment=营商环境
carbon neutrality=碳中和
carbon peak|carbon peaking=碳达峰
charging piles|charging stations|ev charging=充电桩
child care|childcare=托育
circular economy=循环经济
city cluster|city clusters=城市群
clean energy=清洁能源
climate=气候
cloud computing=云计算
commercial space|commercial spaceflight=商业航天
common prosperity=共同富裕
community canteens=社区食堂
computing power=算力
consumption|consumer spending=消费
corruption|anti-corruption=反腐败
cross-border e-commerce=跨境电商
cultural heritage=文化遗产
culture and tourism=文旅
data centers|data centres|data center|data centre=数据中心
debt|local debt=债务
digital economy=数字经济
digital government=数字政府
disaster relief|disaster prevention=防灾减灾
drones|drone|unmanned aerial vehicles=无人机
e-commerce|electronic commerce=电子商务
elderly care|eldercare|care for the elderly=养老
elevators|lifts=电梯
employment|jobs=就业
energy saving|energy conservation=节能
epidemic|pandemic|covid|covid-19=疫情
export|exports=出口
finance|financial sector=金融
fiscal revenue=财政收入
flood control|floods|flood=防汛
food safety=食品安全
food security|grain security=粮食安全
foreign investment|foreign capital=外资
foreign trade=外贸
free trade zone|free trade zones|pilot free trade zone=自贸
future industries=未来产业
graduates|college graduates=高校毕业生
grassroots governance=基层治理
green development=绿色发展
green space|green spaces=绿地
health care|healthcare|medical care=医疗
high-quality development=高质量发展
high-speed rail|high speed rail=高铁
hospitals|hospital=医院
household registration|hukou=户籍
housing=住房
housing prices|house prices|home prices=房价
humanoid robots=人形机器人
hydrogen|hydrogen energy=氢能
inflation|consumer prices=物价
innovation=创新
integrated circuits|integrated circuit=集成电路
intellectual property=知识产权
internet of things=物联网
kindergartens|kindergarten=幼儿园
labour disputes|labor disputes=劳动争议
large models|large language models=大模型
low-altitude economy|low altitude economy=低空经济
manufacturing=制造业
medical insurance|health insurance=医保
metro|subway=地铁
minimum living allowance|subsistence allowance|dibao=低保
national security=国家安全
new energy=新能源
new energy vehicles|electric vehicles|electric cars|nevs|evs=新能源汽车
new infrastructure=新型基础设施
new quality productive forces=新质生产力
night economy|night-time economy|nighttime economy=夜间经济
nuclear power=核电
old neighbourhoods|old neighborhoods|old residential areas|old residential communities=老旧小区
parking=停车
pensions|pension=养老金
platform economy=平台经济
pollution=污染
poverty|poverty alleviation=脱贫
primary schools=小学
private economy|private sector=民营经济
private enterprises|private companies|private firms=民营企业
property market|real estate|real estate market=房地产
public transport|public transportation|public transit=公共交通
quantum technology|quantum=量子
reform and opening up|reform and opening-up=改革开放
renewable energy|renewables=可再生能源
research and development|r&d=研发
robots|robotics|robot=机器人
rural revitalization|rural vitalization|rural revitalisation=乡村振兴
safety|workplace safety|work safety=安全生产
schools|school=学校
semiconductors|semiconductor|chips=半导体
sewage|wastewater=污水
shantytowns|shanty towns=棚户区
small and medium-sized enterprises|smes|small businesses=中小企业
smart city|smart cities=智慧城市
social security=社会保障
solar power|photovoltaics|photovoltaic|solar=光伏
sponge city|sponge cities=海绵城市
sports=体育
state-owned enterprises|soes|state owned enterprises=国企
supply chain|supply chains=供应链
targeted poverty alleviation=精准扶贫
tax cuts|tax reductions=减税
technological innovation|scientific and technological innovation=科技创新
toilets|public toilets=厕所
tourism=旅游
traffic congestion|traffic jams|congestion=拥堵
unemployment=失业
urban renewal|urban regeneration=城市更新
urban villages=城中村
urbanization|urbanisation=城镇化
vocational education=职业教育
volunteers|volunteering=志愿
waste sorting|garbage sorting|garbage classification|waste classification=垃圾分类
water quality=水质
wetlands|wetland=湿地
wind power=风电
winter olympics=冬奥
yangtze river delta=长三角
young people|youth=青年
`;

/** By the English term, in lower case. */
const WORDS_OF: ReadonlyMap<string, string> = new Map(
  TERMS.trim()
    .split("\n")
    .flatMap((line) => {
      const [terms = "", words = ""] = line.split("=");
      return terms.split("|").map((term) => [term, words] as const);
    }),
);

const LONGEST_FIRST = [...WORDS_OF.keys()].toSorted((a, b) => b.length - a.length);

export interface Term {
  readonly start: number;
  readonly end: number;
  /** What the texts say for it. */
  readonly words: string;
}

/** The longest term that stands in a text in lower case, as whole words. */
export function termIn(text: string): Term | null {
  for (const term of LONGEST_FIRST) {
    for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + 1)) {
      const end = start + term.length;
      if (!isLetter(text[start - 1]) && !isLetter(text[end])) return { start, end, words: WORDS_OF.get(term) ?? term };
    }
  }
  return null;
}

/** Metro lines in Hangzhou: what the term stands for is asked for, whatever else is said of the place. */
export function hasTermWithin(text: string, spans: readonly Span[]): boolean {
  const term = termIn(text);
  return term !== null && spans.some(({ start, end }) => start <= term.start && term.end <= end);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/u.test(character);
}
