import type { EntityType, FactStatus } from "#model/ontology.js";

/** What a word of a question is about. */
export type Concept = keyof typeof WORDS;

/**
 * The words by which each concept is said, apart by `|`, in Chinese (simplified) and English. A word may stand for several concepts. `filler`
 * says nothing; `and` stands between names; `stalled` is what reports tell as a problem or not at all; `when` asks for a time, and `lately` names a year by another one, which no question's blank holds; `city` asks for the areas of reports, and is said by words for `where`; `turn` asks for all but that, for less, or for what was before or after: no question does.
 */
const WORDS = {
  filler:
    "开始|but|until now|up to now|是不是|是否|会不会|能不能|能否|要不要|可不可以|知不知道|不知道|不知|不好意思|不仅|不但|more than|at least|over|above|超过|大于|不低于|但|但是|却|而|并|又|说说|讲讲|介绍|介绍一下|任何|重点|重大|核心|全市|全区|一览|清单|名单|情况如何|name the|they|he|she|he's|any of|anything|at all|here|which ones|存在|发生|发生了|处于|事项|事情|事|请问|我想知道|我想了解|想知道|想问|帮我|帮忙|麻烦|告诉我|给我|查一下|查查|查询|看看|看一下|一下|都|的|了|着|过|得|是|吗|呢|啊|吧|么|嘛|这件事|这事|这个|这些|那个|那些|那边|这边|那里|这里|一带|附近|周边|到底|究竟|不少|不同|具体|目前|现在|如今|最近|近年|近期|已经|已|正在|正|还|也|就|才|将|要|会|能|能够|可以|应该|应当|可|把|被|由|对|对于|关于|为|为了|给|向|从|以|按|上|下|底下|下面|中|里|里面|内|之内|当中|其中|方面|情况|相关|当前|主要|自己|政府|区里|大家|我们|你|您|我|个|项|件|份|家|种|类|次|些|一|手上|手里|这几年|这些年|几年来|该|找|怎么|怎样|如何|分别|之间|之处|来|去|到|做|干|搞|到现在|还有|另外|the|a|an|of|to|is|are|was|were|be|been|being|am|do|does|did|done by|has|had|have been|by|for|from|at|on|on the|as|it|its|their|them|they|there|that|this|these|those|any|some|please|show|show me|tell|tell me|give me|find|find me|can|could|can you|could you|would|would you|will|shall|should|i|i want to know|want|know|about|into|me|you|your|we|us|our|so|just|really|actually|currently|now|yet|so far|ever|if|then|than|over|per|also|'s|s|which are|going on|things|thing|stuff|matters|matter|how|but|set|sets|happen|happens|happened|happening|each other|one another|overview|information|an overview of",
  and: "或|或者|or|和|与|跟|同|及|以及|、|and|with|&|versus|vs",
  who: "谁|哪个部门|哪些部门|什么部门|哪个单位|哪些单位|什么单位|哪个局|哪个机构|哪家|何人|哪位|who|whom|whose|whose job|which department|which departments|which agency|which body|what department",
  where:
    "哪些城市|哪个城市|哪些省份|哪个省份|哪座城市|which cities|which city|which area|in which area|which part of|which place|which district|whereabouts|zai nali|zai nar|nali|方位|哪里|哪儿|在哪|何处|什么地方|哪个地方|哪些地方|哪个区域|哪些区域|什么位置|位置|地址|位于|坐落|建在哪|where|location|address|located where|where can i find",
  city: "哪座城市|哪些城市|哪个城市|哪些省份|哪个省份|which cities|which city",
  what: "在哪些报告|you shenme|shenme|什么|啥|哪些|哪个|哪项|哪几|哪|有没有|有无|what|which|what's|whats",
  when: "哪些年份|年份|which years|what years|in which years|什么时候|啥时候|何时|几时|哪年|哪一年|哪几年|什么时间|when|by when|since when|what year|which year|what date|how long",
  lately: "今年|本年|去年|前年|上年|上一年|上年度|last year|this year|the year before|the previous year",
  howMany: "多少次|how often|how many times|多少|几个|几项|几家|how many|how much|how fast|number of",
  why: "为什么|为何|为啥|缘何|why|how come",
  each: "各|各个|每个|各自|all|every|each|所有|全部|列出|列一下|列举|list|分工",
  have: "有|拥有|有着|have|with",
  inside: "在|in|inside|within|at",
  stand:
    "落户|落了|落地|入驻|坐落|建设|建了|建有|举办|举行|分布|落在|来了|located|stand|stands|situated|based|held|sit|sits|built|being built",
  responsible:
    "behind|操办|经办|实施单位|fuze|accountable|takes care of|take care of|looks after|supervise|supervises|supervised|负责|牵头|主管|分管|主抓|主办|承办|主持|承担|责任|责任单位|责任部门|牵头部门|牵头单位|职责|职能|分工|归|管|管理|管些|在抓|抓|落实|responsible|responsibility|responsibilities|in charge|charge|lead|leads|led|leading|run|runs|running|manage|manages|manage|managed|handle|handles|oversee|oversees|organise|organises|organised|organize|organizes|organized|job|duties|duty|tasks|working on|works on|work on|who does what",
  issue:
    "发布|印发|出台|出了|出的|制定|颁布|制订|公布|下发|推出|编制|issue|issued|issues|publish|published|publishes|adopt|adopted|release|released|make|made|makes|draw up|drew up|wrote",
  cover:
    "管到|管得到|约束|对象是|covered under|covered by|适用范围|适用对象|优惠|extends to|适用|适用于|覆盖|涵盖|涉及|惠及|针对|享受|受益|管哪些|面向|cover|covers|covering|covered|apply|applies|applied|affect|affects|benefit|benefits|beneficiaries|scope|aimed at",
  partner:
    "team up|teams up|teamed up|teaming up|teamed|联合|合伙|allied|joint|合作|合作方|合作伙伴|伙伴|联手|携手|共建|协作|签约|partner|partners|partnership|partnerships|cooperate|cooperates|cooperation|collaborate|collaborates|collaboration|work with|works with|work together|works together|working with",
  join: "来过|到会|参会单位|turned up|showed up|参与|参加|参会|加入|参展|出席|到场|来了|参与方|参与单位|take part|takes part|took part|taking part|participate|participates|participated|participants|participant|participating|join|joins|joined|involved|attend|attends|attended|attendees",
  partOf:
    "归在|归于|挂在|放在|归到|划入|归于|列入|旗下|属于|隶属|归属|归入|纳入|part of|parts of|belong|belongs|belonging|under|within|fall under|falls under|为了哪个",
  includes:
    "what belongs to|what is part of|make up|makes up|making up|构成|涵盖哪些|有哪些子项|分为|分成|的子项目|有子项目|包括|包含|涵括|组成|下属|下设|下辖|哪些部分|include|includes|including|comprise|comprises|consist of|consists of|contain|contains|made up of|parts of",
  link: "tied to|tie|ties|挂靠|配对|搭配|关联|相关联|挂钩|对应|联系|有关|有关联|挂到|对接|衔接|牵涉|link|links|linked|linking|associated|connected|related|tied",
  relation:
    "关系|有什么关系|关联关系|对应关系|瓜葛|渊源|联系|connect|connects|connection|connections|relation|relations|relationship|relate|related|between|link between|any link",
  share:
    "共同|共有|共享|共同点|共同之处|相同|相同点|相似|都在做|比较|对比|compare|compares|compared|comparison|share|shares|shared|in common|common|both|have in common",
  together: "同时|一起|一同|同时提到|together|alongside|co-occur",
  mention:
    "first mention|come up|comes up|came up|承认|坦承|admit|admits|admitted|reported|occur|occurs|occurred|提出|提出了|列出了|point out|points out|pointed out|raise|raised|identify|identified|提到|提及|指出|指出了|说到|讲到|谈到|写到|点名|出现|被提到|被提及|命名|mention|mentions|mentioned|named|name|names|appear|appears|appeared|talk about|talks about|refer to|refers to|cite|cites|cited",
  say: "sentence|sentences|句子|提法|说法|怎么样|咋样|怎么说|怎么写|怎么讲|怎样说|如何表述|如何描述|描述|说了什么|写了什么|说什么|原文|原话|原句|表述|评价|said|say|says|told of|state|states|stated|description|describe|describes|wording|quote|quotes",
  report: "在哪些报告|报告|工作报告|文档|报告里|报告中|哪几份|材料|report|reports|document|documents|paper|papers",
  plan: "规划|接下来|往后|明年|筹备|筹划|设想|on the agenda|proposed|计划|打算|规划中|规划了|拟|拟建|下一步|下半年|今后|未来|将要|准备|说了要做|承诺|plan|plans|planned|planning|upcoming|intend|intended|intends|future|coming|next|promise|promises|promised",
  undone:
    "没落地|未落地|没兑现|未兑现|没竣工|未竣工|没开工|还没|尚未|没完成|未完成|没做|没有做|未做|没有完成|未落实|没落实|没有落实|未建成|没建成|没实现|not yet done|not done|not yet|unfinished|pending|not been kept|not completed|outstanding|undone|still open",
  stalled:
    "停工|停建|停滞|停摆|烂尾|搁置|搁浅|暂停|中止|延期|延误|推迟|延后|逾期|取消|被取消|delayed|delays|stalled|stuck|halted|suspended|postponed|cancelled|canceled|abandoned|shelved|behind schedule",
  done: "开通|通车|投用|投入使用|opened|put into use|完工|建好|做完|办完|兑现|deliver|delivers|keep|kept|fulfil|fulfilled|完成|已完成|完成了|竣工|建成|落成|办结|实现了|completed|complete|finished|done|accomplished|achieved|delivered",
  ongoing:
    "在做|正在做|正在建|在施工|正在施工|动工|开工|being worked on|在建|正在建|建设中|进行中|推进中|在推进|正在推进|施工中|ongoing|under way|underway|in progress|under construction|being built|running now|current",
  problem:
    "麻烦|隐患|薄弱|薄弱环节|滞后|问题|困难|不足|短板|挑战|瓶颈|障碍|难题|遇阻|受阻|毛病|缺点|差距|problem|problems|difficulty|difficulties|challenge|challenges|shortcoming|shortcomings|obstacle|obstacles|trouble|troubles|issues|went wrong|wrong|weaknesses|weakness",
  figure:
    "compared with the year before|compared to the year before|compared with the previous year|year on year|year-on-year|同比|比上年|比上一年|经济|经济指标|多大|体量|规模|collected|数据|数字|数值|数额|指标值|统计|历年数据|金额|数字上|figure|figures|number|numbers|data|statistics|value|values|stats",
  growth:
    "went up|go up|goes up|going up|走高|攀升|增量|涨了|up by|gains|增长|增幅|增速|增加|上升|涨|涨得|涨幅|提高|grow|grew|growth|growing|grown|rise|rose|risen|increase|increased|increases",
  decline:
    "went down|go down|goes down|going down|走弱|走低|回落|缩减|下跌|declines|decreases|dropping|shrinking|下降|减少|降低|负增长|下滑|跌|缩水|降幅|decline|declined|declining|fall|fell|fallen|falling|drop|dropped|decrease|decreased|shrank",
  target: "目标|目标值|预期值|预期目标|预期|target|targets|goal|goals|expected|expectation|expectations",
  once: "一次|只提到一次|仅一次|只一次|只出现一次|一回|once|only once|one time|single time|just once",
  only: "只|仅|仅仅|only",
  most: "最多|最常|最频繁|最快|最大|最高|most|most often|fastest|biggest|highest|top|得多",
  fresh:
    "最先|最早|first mention|新面孔|新亮相|新成立|新设|新冒出|newcomer|newcomers|debut|新|新增|新出现|首次|首度|第一次|新提出|new|newly|first|first time|for the first time",
  change:
    "from one year to the next|from year to year|前后变化|前世今生|走向|trend|trends|evolution|变化|变了|进展|演变|历程|发展历程|沿革|来龙去脉|动态|历年|历年进展|进度|change|changes|changed|history|progress|develop|develops|developed|development|evolve|evolved|over the years|through the years|timeline|go on",
  state: "状态|status",
  several: "多个|几个部门|多个部门|多部门|若干|不止一个|多份|几份|多家|several|more than one|multiple|many|various",
  without:
    "不|不是|并非|未|从未|从没|never|neither|nor|cannot|can't|won't|wasn't|weren't|hadn't|没有|无|没|缺少|缺乏|不属于|未对应|没挂到|光喊口号|don't|doesn't|didn't|isn't|aren't|hasn't|haven't|without|no|not|none|lacking|lack|lacks|not any",
  turn: "除|除了|除去|除外|以外|之外|而不是|不包括|不含|不超过|不高于|至多|低于|小于|少于|不到|以前|之前|以后|之后|以来|自从|except|except for|excluding|exclude|excludes|other than|besides|apart from|aside from|outside|outside of|rather than|instead of|less than|fewer than|no more than|at most|below|before|after|since|until|till|prior to|earlier than|later than",
  uncertain:
    "不确定|最不确定|存疑|可信度低|置信度低|不可靠|拿不准|可疑|uncertain|least certain|doubtful|unsure|unreliable|weakest|low confidence",
  support: "配套|支持|支撑|扶持政策|support|supports|supporting|serve|serves",
  fact: "事实|事实关系|fact|facts",
  active: "工作|在工作|active|at work|work in|working in",
  called:
    "名称|名称中|名称里|名称中有|名称里有|名称含|名称含有|名称包含|名字|名字中|名字里|名字中有|名字里有|in its name|in their name|in their names|in the name|whose name contains|whose names contain|with names containing",
  entity: "实体|对象|东西|entity|entities|names",
  project: "项目|专案|工程|建设项目|project|projects|works",
  policy: "扶持政策|优惠政策|政策|文件|办法|意见|规定|制度|法规|措施|policy|policies|regulation|regulations|rules|rule",
  initiative:
    "举措|行动|战略|专项行动|口号|initiative|initiatives|campaign|campaigns|programme|programmes|program|programs|strategy|strategies",
  department:
    "部门|单位|委办局|政府部门|哪个部门|哪些部门|哪些单位|department|departments|agency|agencies|authority|authorities|bureau|bureaus|which department|which departments",
  organization:
    "universities|colleges|schools|hospitals|高校|企业|公司|组织|院校|机构|哪些企业|company|companies|firm|firms|enterprise|enterprises|organisation|organisations|organization|organizations|business|businesses",
  place: "地点|地方|区域|地区|place|places|area|areas|site|sites|哪些地方|locations",
  event: "活动|会议|赛事|节庆|event|events|conference|conferences",
  person: "人物|人员|领导|哪些人|people|person|persons|persons",
  indicator: "指标|indicator|indicators",
} as const;

export const CONCEPTS_OF: ReadonlyMap<string, readonly Concept[]> = conceptsByWord();

/** Longer words that hold one of those above and do not say it: 不 of 不动产 denies nothing, and 人 of 人工智能 is not 哪些人's. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  "人工智能|人形机器人|人才|人口|数字经济|数字政府|数据中心|大数据|平台经济|低空经济|民营经济|实体经济|海洋经济|经济带|经济圈|共同富裕|新质生产力|不动产|不锈钢|不良|不断|无障碍|无人机|无人驾驶|无线|无锡|无害化|无废|无纸化|未成年|没收|拆除|消除|清除|扫除|免除|解除|排除|删除|根除|除险|除尘|除夕".split(
    "|",
  ),
);

export const LONGEST_WORD = Math.max(...[...CONCEPTS_OF.keys(), ...WHOLE_WORDS].map((word) => word.length));

export const TYPE_OF_CONCEPT: Readonly<Partial<Record<Concept, EntityType>>> = {
  project: "Project",
  policy: "Policy",
  initiative: "Initiative",
  department: "Department",
  organization: "Organization",
  place: "Place",
  event: "Event",
  person: "Person",
  indicator: "Indicator",
};

export const STATUS_OF_CONCEPT: Readonly<Partial<Record<Concept, FactStatus>>> = {
  done: "done",
  ongoing: "ongoing",
  plan: "planned",
  problem: "problem",
};

function conceptsByWord(): ReadonlyMap<string, readonly Concept[]> {
  const found = new Map<string, Concept[]>();
  for (const [concept, words] of conceptEntries()) {
    for (const word of words.split("|")) found.set(word, [...(found.get(word) ?? []), concept]);
  }
  return found;
}

function conceptEntries(): readonly (readonly [Concept, string])[] {
  return Object.entries(WORDS).flatMap(([name, words]) => (isConcept(name) ? [[name, words] as const] : []));
}

function isConcept(name: string): name is Concept {
  return name in WORDS;
}
