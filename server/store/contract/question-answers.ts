import type { Params } from "#model/query.js";

/** What the ten reports answer to every question of the library: its name, its blanks, and the rows as `toldRows` tells them. */
export const QUESTION_ANSWERS: readonly (readonly [question: string, blanks: Params, rows: readonly string[]])[] = [
  [
    "in-place",
    { place: "徐汇滨江" },
    [
      "东方梦工场 | xuhui-2014/2.0 | 徐汇滨江 | done | 2014 | xuhui-2014/2",
      "西岸传媒港 | xuhui-2013/5.0 | 徐汇滨江 | planned | 2013 | xuhui-2013/5",
      "西岸传媒港 | xuhui-2014/1.0 | 徐汇滨江 | ongoing | 2014 | xuhui-2014/1",
      "西岸传媒港 | xuhui-2015/1.2 | 徐汇滨江 | done | 2015 | xuhui-2015/1",
      "西岸艺术品保税仓库 | xuhui-2015/2.0 | 徐汇滨江 | done | 2015 | xuhui-2015/2",
      "西岸音乐节 | xuhui-2015/3.1 | 徐汇滨江 | done | 2015 | xuhui-2015/3",
      "龙华 | longhua-2016/0.0 | 徐汇滨江 | done | 2016 | longhua-2016/0",
      "龙华塔修缮工程 | longhua-2016/1.0 | 龙华 | done | 2016 | longhua-2016/1",
      "龙吴路大修工程 | xuhui-2013/4.0 | 徐汇滨江 | problem | 2013 | xuhui-2013/4",
    ],
  ],
  [
    "in-place",
    { place: "徐汇滨江", type: "Project", status: "ongoing", year: 2014 },
    ["西岸传媒港 | xuhui-2014/1.0 | 徐汇滨江 | ongoing | 2014 | xuhui-2014/1"],
  ],
  ["places-of", { entity: "龙华塔修缮工程" }, ["龙华 | longhua-2016/1.0 | 徐汇滨江 | done | longhua-2016/1"]],
  [
    "initiative-projects",
    { initiative: "西岸文化走廊" },
    [
      "西岸传媒港 | xuhui-2013/5.1 | – | – | stated | planned | 2013 | xuhui-2013/5",
      "西岸传媒港 | xuhui-2014/4.2 | 影视扶持办法 | plan-2016/0.0 | policy | done | 2014 | xuhui-2014/4, plan-2016/0",
    ],
  ],
  [
    "initiatives-of",
    { entity: "西岸传媒港" },
    [
      "西岸文化走廊 | xuhui-2013/5.1 | – | – | stated | planned | xuhui-2013/5",
      "西岸文化走廊 | xuhui-2014/4.2 | 影视扶持办法 | plan-2016/0.0 | policy | done | xuhui-2014/4, plan-2016/0",
    ],
  ],
  [
    "initiatives-of",
    { entity: "龙吴路大修工程" },
    ["全面深化改革 | xuhui-2014/6.0 | – | – | section | done | xuhui-2014/6"],
  ],
  [
    "parts-of",
    { entity: "西岸文化走廊" },
    [
      "影视扶持办法 | plan-2016/0.0 | planned | 2016 | plan-2016/0",
      "西岸传媒港 | xuhui-2013/5.1 | planned | 2013 | xuhui-2013/5",
    ],
  ],
  [
    "parts-of",
    { entity: "西岸文化走廊", type: "Policy", status: "planned", year: 2016 },
    ["影视扶持办法 | plan-2016/0.0 | planned | 2016 | plan-2016/0"],
  ],
  [
    "responsibilities-of",
    { department: "徐汇区文化局" },
    [
      "西岸传媒港 | xuhui-2015/1.0 | done | 2015 | xuhui-2015/1",
      "西岸文化走廊 | xuhui-2013/1.0 | ongoing | 2013 | xuhui-2013/1",
      "西岸音乐节 | xuhui-2015/3.0 | done | 2015 | xuhui-2015/3",
    ],
  ],
  [
    "responsibilities-of",
    { department: "徐汇区文化局", type: "Project", status: "done", year: 2015 },
    ["西岸传媒港 | xuhui-2015/1.0 | done | 2015 | xuhui-2015/1"],
  ],
  [
    "responsible-for",
    { matter: "西岸传媒港" },
    [
      "徐汇区建交委 | xuhui-2015/1.1 | done | 2015 | xuhui-2015/1",
      "徐汇区文化局 | xuhui-2015/1.0 | done | 2015 | xuhui-2015/1",
    ],
  ],
  [
    "policies-of",
    { department: "徐汇区文化局", year: 2014 },
    ["影视扶持办法 | xuhui-2014/4.0 | done | 2014 | xuhui-2014/4"],
  ],
  ["issuers-of", { policy: "人才安居办法" }, ["徐汇区人社局 | xuhui-2015/4.0 | done | 2015 | xuhui-2015/4"]],
  [
    "policy-coverage",
    { policy: "人才安居办法" },
    [
      "复旦大学 | xuhui-2015/4.2 | done | 2015 | xuhui-2015/4",
      "漕河泾开发区 | caohejing-2015/1.0 | done | 2015 | caohejing-2015/1",
      "腾讯 | xuhui-2015/4.1 | done | 2015 | xuhui-2015/4",
    ],
  ],
  [
    "policy-coverage",
    { policy: "人才安居办法", type: "Place" },
    ["漕河泾开发区 | caohejing-2015/1.0 | done | 2015 | caohejing-2015/1"],
  ],
  ["policies-covering", { entity: "徐汇滨江" }, ["影视扶持办法 | xuhui-2014/4.1 | done | 2014 | xuhui-2014/4"]],
  ["partners-of", { entity: "上海滨江公司" }, ["徐汇区文化局 | culture-2014/0.0 | done | 2014 | culture-2014/0"]],
  [
    "participants-of",
    { matter: "西岸音乐节" },
    [
      "上海滨江公司 | xuhui-2015/3.2 | done | 2015 | xuhui-2015/3",
      "李明华 | xuhui-2015/3.3 | done | 2015 | xuhui-2015/3",
    ],
  ],
  [
    "participants-of",
    { matter: "西岸音乐节", type: "Person" },
    ["李明华 | xuhui-2015/3.3 | done | 2015 | xuhui-2015/3"],
  ],
  ["participations-of", { entity: "腾讯" }, ["世界人工智能大会 | changning-2015/3.1 | done | 2015 | changning-2015/3"]],
  ["planned-for", { entity: "徐汇滨江" }, []],
  [
    "planned-for",
    { entity: "虹桥商务区" },
    ["智慧停车平台 | changning-2015/5.0 | LOCATED_IN | 2015 | changning-2015/5"],
  ],
  [
    "planned-not-done",
    {},
    [
      "影视扶持办法 | plan-2016/0.0 | 西岸文化走廊 | PART_OF | 2016 | plan-2016/0",
      "徐家汇天桥连廊 | xuhui-2015/7.0 | 徐家汇 | LOCATED_IN | 2015 | xuhui-2015/7",
      "智慧停车平台 | changning-2015/5.0 | 虹桥商务区 | LOCATED_IN | 2015 | changning-2015/5",
      "西岸传媒港 | xuhui-2013/5.1 | 西岸文化走廊 | PART_OF | 2013 | xuhui-2013/5",
    ],
  ],
  [
    "planned-not-done",
    { type: "Project", year: 2015 },
    [
      "徐家汇天桥连廊 | xuhui-2015/7.0 | 徐家汇 | LOCATED_IN | 2015 | xuhui-2015/7",
      "智慧停车平台 | changning-2015/5.0 | 虹桥商务区 | LOCATED_IN | 2015 | changning-2015/5",
    ],
  ],
  [
    "problems-of",
    { entity: "生活垃圾分类行动" },
    [
      "长宁区绿化市容局牵头的生活垃圾分类行动推进受阻。 | changning-2015/6.0 | 长宁区绿化市容局 | changning-2015 | changning-2015/6",
    ],
  ],
  [
    "problems-of",
    { entity: "龙吴路大修工程" },
    [
      "徐汇滨江交通配套不足，龙吴路大修工程进度滞后。 | – | – | xuhui-2013 | xuhui-2013/4",
      "龙吴路大修工程扰民问题突出。 | – | – | xuhui-2014 | xuhui-2014/9",
    ],
  ],
  ["problems-of", { entity: "徐家汇" }, ["徐家汇停车难问题尚未解决。 | – | – | xuhui-2015 | xuhui-2015/6"]],
  [
    "problems-named",
    { year: 2014 },
    [
      "苏州河步道贯通工程断点较多。 | 苏州河步道贯通工程 | 存在的问题 | changning-2014 | changning-2014/4",
      "龙吴路大修工程扰民问题突出。 | 龙吴路大修工程 | 存在的问题 | xuhui-2014 | xuhui-2014/9",
    ],
  ],
  [
    "problems-named",
    {},
    [
      "徐汇滨江交通配套不足，龙吴路大修工程进度滞后。 | 徐汇滨江, 龙吴路大修工程 | 存在的问题 | xuhui-2013 | xuhui-2013/4",
      "苏州河步道贯通工程断点较多。 | 苏州河步道贯通工程 | 存在的问题 | changning-2014 | changning-2014/4",
      "龙吴路大修工程扰民问题突出。 | 龙吴路大修工程 | 存在的问题 | xuhui-2014 | xuhui-2014/9",
      "徐家汇停车难问题尚未解决。 | 徐家汇 | 工作回顾 | xuhui-2015 | xuhui-2015/6",
    ],
  ],
  [
    "figures-of",
    { indicator: "税收收入" },
    [
      "xuhui-2013/2 | 徐汇区 | 120 | 亿元 | 12 | 2013 | actual | xuhui-2013/2",
      "xuhui-2014/7 | 徐汇区 | 132 | 亿元 | 10 | 2014 | actual | xuhui-2014/7",
      "xuhui-2014/10 | 徐汇区 | 140 | 亿元 | – | 2015 | target | xuhui-2014/10",
      "xuhui-2015/5 | 徐汇区 | 128 | 亿元 | -3 | 2015 | actual | xuhui-2015/5",
    ],
  ],
  [
    "figures-of",
    { indicator: "地区生产总值", place: "闵行区" },
    ["minhang-2016/1 | 闵行区 | 2500 | 亿元 | 6 | 2016 | actual | minhang-2016/1"],
  ],
  ["figures-of", { indicator: "税收收入", place: "长宁区" }, []],
  [
    "figures-of",
    { indicator: "地区生产总值", year: 2014 },
    ["xuhui-2014/8 | 徐汇区 | 1080 | 亿元 | 8 | 2014 | actual | xuhui-2014/8"],
  ],
  [
    "figures-about",
    { entity: "长宁区" },
    [
      "居民人均可支配收入 | changning-2014/3 | 长宁区 | 5.2 | 万元 | 9 | 2014 | actual | changning-2014/3",
      "居民人均可支配收入 | changning-2015/4 | 长宁区 | 5.7 | 万元 | 9.6 | 2015 | actual | changning-2015/4",
    ],
  ],
  [
    "indicator-growth",
    { minimum: 9.5 },
    [
      "税收收入 | xuhui-2013/2 | 徐汇区 | 120 | 亿元 | 12 | 2013 | actual | xuhui-2013/2",
      "税收收入 | xuhui-2014/7 | 徐汇区 | 132 | 亿元 | 10 | 2014 | actual | xuhui-2014/7",
      "居民人均可支配收入 | changning-2015/4 | 长宁区 | 5.7 | 万元 | 9.6 | 2015 | actual | changning-2015/4",
    ],
  ],
  [
    "indicator-growth",
    { year: 2013 },
    [
      "税收收入 | xuhui-2013/2 | 徐汇区 | 120 | 亿元 | 12 | 2013 | actual | xuhui-2013/2",
      "地区生产总值 | xuhui-2013/3 | 徐汇区 | 1000 | 亿元 | 9 | 2013 | actual | xuhui-2013/3",
    ],
  ],
  ["declining-figures", {}, ["税收收入 | xuhui-2015/5 | 徐汇区 | 128 | 亿元 | -3 | 2015 | actual | xuhui-2015/5"]],
  ["targets", { year: 2015 }, ["税收收入 | xuhui-2014/10 | 徐汇区 | 140 | 亿元 | – | 2015 | target | xuhui-2014/10"]],
  [
    "shared-by-two",
    { first: "西岸传媒港", second: "西岸音乐节" },
    [
      "徐汇区文化局 | xuhui-2015/1.0 | xuhui-2015/3.0 | xuhui-2015/1, xuhui-2015/3",
      "徐汇滨江 | xuhui-2013/5.0 | xuhui-2015/3.1 | xuhui-2013/5, xuhui-2015/3",
      "徐汇滨江 | xuhui-2014/1.0 | xuhui-2015/3.1 | xuhui-2014/1, xuhui-2015/3",
      "徐汇滨江 | xuhui-2015/1.2 | xuhui-2015/3.1 | xuhui-2015/1, xuhui-2015/3",
    ],
  ],
  [
    "shared-by-districts",
    { first: "徐汇区", second: "长宁区" },
    ["腾讯 | 2014, 2015 | 2015 | changning-2015/3, xuhui-2014/3, xuhui-2015/4"],
  ],
  [
    "connections",
    { first: "西岸传媒港", second: "东方梦工场" },
    [
      "xuhui-2014/1.1 | – | – | – | xuhui-2014/1",
      "xuhui-2013/5.0 | 徐汇滨江 | xuhui-2014/2.0 | – | xuhui-2013/5, xuhui-2014/2",
      "xuhui-2014/1.0 | 徐汇滨江 | xuhui-2014/2.0 | – | xuhui-2014/1, xuhui-2014/2",
      "xuhui-2015/1.2 | 徐汇滨江 | xuhui-2014/2.0 | – | xuhui-2015/1, xuhui-2014/2",
      "– | – | – | 西岸传媒港在徐汇滨江稳步推进，东方梦工场参与西岸传媒港。 | xuhui-2014/1",
    ],
  ],
  ["connections", { first: "徐汇滨江", second: "漕河泾开发区" }, []],
  [
    "named-together",
    { first: "腾讯", second: "复旦大学" },
    [
      "腾讯与复旦大学合作办学。 | – | caohejing-2015 | 2015 | caohejing-2015/0",
      "徐汇区人社局出台《人才安居办法》，适用于腾讯和复旦大学。 | 工作回顾 | xuhui-2015 | 2015 | xuhui-2015/4",
    ],
  ],
  [
    "said-of",
    { entity: "世界人工智能大会" },
    ["世界人工智能大会在虹桥商务区举行，腾讯参加。 | 工作回顾 | changning-2015 | 2015 | changning-2015/3"],
  ],
  [
    "said-of",
    { entity: "龙吴路大修工程", year: 2014 },
    [
      "围绕全面深化改革，区建交委完成龙吴路大修工程。 | 工作回顾 | xuhui-2014 | 2014 | xuhui-2014/5",
      "龙吴路大修工程通过验收。 | 工作回顾 | xuhui-2014 | 2014 | xuhui-2014/6",
      "龙吴路大修工程扰民问题突出。 | 存在的问题 | xuhui-2014 | 2014 | xuhui-2014/9",
    ],
  ],
  [
    "documents-naming",
    { entity: "腾讯" },
    [
      "徐汇区 | xuhui-2014 | 2014 | – | 1 | xuhui-2014/3",
      "– | caohejing-2015 | 2015 | 漕河泾 | 1 | caohejing-2015/0",
      "长宁区 | changning-2015 | 2015 | – | 1 | changning-2015/3",
      "徐汇区 | xuhui-2015 | 2015 | – | 1 | xuhui-2015/4",
      "闵行区 | minhang-2016 | 2016 | – | 1 | minhang-2016/0",
    ],
  ],
  [
    "documents-naming",
    { entity: "腾讯", limit: 2 },
    ["徐汇区 | xuhui-2014 | 2014 | – | 1 | xuhui-2014/3", "– | caohejing-2015 | 2015 | 漕河泾 | 1 | caohejing-2015/0"],
  ],
  [
    "history-of",
    { entity: "苏州河步道贯通工程" },
    [
      "2014 | changning-2014/2.2 | 15分钟社区生活圈 | ongoing | changning-2014/2",
      "2014 | changning-2014/2.1 | 苏州河 | ongoing | changning-2014/2",
      "2014 | changning-2014/2.0 | 长宁区绿化市容局 | ongoing | changning-2014/2",
      "2015 | changning-2015/2.0 | 苏州河 | done | changning-2015/2",
    ],
  ],
  [
    "departments-active-in",
    { place: "徐汇滨江" },
    [
      "徐汇区建交委 | xuhui-2015/1.1 | 西岸传媒港 | xuhui-2013/5.0 | xuhui-2015/1, xuhui-2013/5",
      "徐汇区建交委 | xuhui-2015/1.1 | 西岸传媒港 | xuhui-2014/1.0 | xuhui-2015/1, xuhui-2014/1",
      "徐汇区建交委 | xuhui-2015/1.1 | 西岸传媒港 | xuhui-2015/1.2 | xuhui-2015/1",
      "徐汇区建交委 | xuhui-2014/5.0 | 龙吴路大修工程 | xuhui-2013/4.0 | xuhui-2014/5, xuhui-2013/4",
      "徐汇区文化局 | xuhui-2015/1.0 | 西岸传媒港 | xuhui-2013/5.0 | xuhui-2015/1, xuhui-2013/5",
      "徐汇区文化局 | xuhui-2015/1.0 | 西岸传媒港 | xuhui-2014/1.0 | xuhui-2015/1, xuhui-2014/1",
      "徐汇区文化局 | xuhui-2015/1.0 | 西岸传媒港 | xuhui-2015/1.2 | xuhui-2015/1",
      "徐汇区文化局 | xuhui-2015/3.0 | 西岸音乐节 | xuhui-2015/3.1 | xuhui-2015/3",
    ],
  ],
  [
    "neighbours-of",
    { entity: "腾讯", type: "Place" },
    [
      "漕河泾开发区 | xuhui-2014/3.1 | done | 2014 | xuhui-2014/3",
      "闵行区 | minhang-2016/0.0 | done | 2016 | minhang-2016/0",
    ],
  ],
  [
    "initiative-policies",
    { initiative: "生活垃圾分类行动" },
    ["生活垃圾管理实施意见 | changning-2015/1.1 | done | 2015 | changning-2015/1"],
  ],
  [
    "projects-by-initiative",
    {},
    [
      "苏州河步道贯通工程 | changning-2014/2.2 | 15分钟社区生活圈 | – | – | stated | ongoing | 2014 | changning-2014/2",
      "龙吴路大修工程 | xuhui-2014/6.0 | 全面深化改革 | – | – | section | done | 2014 | xuhui-2014/6",
      "西岸传媒港 | xuhui-2013/5.1 | 西岸文化走廊 | – | – | stated | planned | 2013 | xuhui-2013/5",
      "西岸传媒港 | xuhui-2014/4.2 | 西岸文化走廊 | 影视扶持办法 | plan-2016/0.0 | policy | done | 2014 | xuhui-2014/4, plan-2016/0",
    ],
  ],
  [
    "projects-by-initiative",
    { status: "planned", year: 2013 },
    ["西岸传媒港 | xuhui-2013/5.1 | 西岸文化走廊 | – | – | stated | planned | 2013 | xuhui-2013/5"],
  ],
  [
    "projects-without-initiative",
    {},
    [
      "徐家汇天桥连廊 | xuhui-2015/7",
      "智慧停车平台 | changning-2015/5",
      "漕河泾科技绿洲 | xuhui-2013/6, xuhui-2014/3",
      "西岸艺术品保税仓库 | xuhui-2015/2",
      "龙华塔修缮工程 | longhua-2016/1",
    ],
  ],
  ["initiatives-without-project", {}, ["生活垃圾分类行动 | changning-2014/1, changning-2015/1, changning-2015/6"]],
  [
    "department-responsibilities",
    { year: 2015 },
    [
      "徐汇区建交委 | xuhui-2015/1.1 | 西岸传媒港 | done | 2015 | xuhui-2015/1",
      "徐汇区文化局 | xuhui-2015/1.0 | 西岸传媒港 | done | 2015 | xuhui-2015/1",
      "徐汇区文化局 | xuhui-2015/3.0 | 西岸音乐节 | done | 2015 | xuhui-2015/3",
      "长宁区绿化市容局 | changning-2015/6.0 | 生活垃圾分类行动 | problem | 2015 | changning-2015/6",
    ],
  ],
  [
    "department-responsibilities",
    { type: "Initiative" },
    [
      "徐汇区文化局 | xuhui-2013/1.0 | 西岸文化走廊 | ongoing | 2013 | xuhui-2013/1",
      "长宁区绿化市容局 | changning-2014/1.0 | 生活垃圾分类行动 | ongoing | 2014 | changning-2014/1",
      "长宁区绿化市容局 | changning-2015/6.0 | 生活垃圾分类行动 | problem | 2015 | changning-2015/6",
    ],
  ],
  [
    "places-and-projects",
    { year: 2013 },
    [
      "徐汇滨江 | xuhui-2013/5.0 | 西岸传媒港 | planned | 2013 | xuhui-2013/5",
      "徐汇滨江 | xuhui-2013/4.0 | 龙吴路大修工程 | problem | 2013 | xuhui-2013/4",
      "漕河泾开发区 | xuhui-2013/6.0 | 漕河泾科技绿洲 | planned | 2013 | xuhui-2013/6",
    ],
  ],
  [
    "places-and-projects",
    { status: "ongoing" },
    [
      "徐汇滨江 | xuhui-2014/1.0 | 西岸传媒港 | ongoing | 2014 | xuhui-2014/1",
      "苏州河 | changning-2014/2.1 | 苏州河步道贯通工程 | ongoing | 2014 | changning-2014/2",
    ],
  ],
  [
    "policies-issued",
    { year: 2015 },
    [
      "人才安居办法 | xuhui-2015/4.0 | 徐汇区人社局 | caohejing-2015/1.0 | 漕河泾开发区 | xuhui-2015/4, caohejing-2015/1",
      "人才安居办法 | xuhui-2015/4.0 | 徐汇区人社局 | xuhui-2015/4.1 | 腾讯 | xuhui-2015/4",
      "人才安居办法 | xuhui-2015/4.0 | 徐汇区人社局 | xuhui-2015/4.2 | 复旦大学 | xuhui-2015/4",
      "生活垃圾管理实施意见 | changning-2015/1.0 | 长宁区绿化市容局 | changning-2015/1.1 | 生活垃圾分类行动 | changning-2015/1",
    ],
  ],
  [
    "partnerships",
    {},
    [
      "徐汇区文化局 | culture-2014/0.0 | 上海滨江公司 | done | 2014 | culture-2014/0",
      "腾讯 | caohejing-2015/0.0 | 复旦大学 | done | 2015 | caohejing-2015/0",
      "上海滨江公司 | culture-2014/0.1 | 西岸文化走廊 | done | 2014 | culture-2014/0",
      "上海滨江公司 | xuhui-2015/3.2 | 西岸音乐节 | done | 2015 | xuhui-2015/3",
      "东方梦工场 | xuhui-2014/1.1 | 西岸传媒港 | done | 2014 | xuhui-2014/1",
      "李明华 | xuhui-2015/3.3 | 西岸音乐节 | done | 2015 | xuhui-2015/3",
      "腾讯 | changning-2015/3.1 | 世界人工智能大会 | done | 2015 | changning-2015/3",
    ],
  ],
  [
    "matters-by-status",
    { status: "ongoing" },
    [
      "徐汇区文化局 | xuhui-2013/1.0 | 西岸文化走廊 | ongoing | 2013 | xuhui-2013/1",
      "苏州河步道贯通工程 | changning-2014/2.2 | 15分钟社区生活圈 | ongoing | 2014 | changning-2014/2",
      "苏州河步道贯通工程 | changning-2014/2.1 | 苏州河 | ongoing | 2014 | changning-2014/2",
      "西岸传媒港 | xuhui-2014/1.0 | 徐汇滨江 | ongoing | 2014 | xuhui-2014/1",
      "长宁区绿化市容局 | changning-2014/1.0 | 生活垃圾分类行动 | ongoing | 2014 | changning-2014/1",
      "长宁区绿化市容局 | changning-2014/2.0 | 苏州河步道贯通工程 | ongoing | 2014 | changning-2014/2",
    ],
  ],
  [
    "matters-by-status",
    { status: "done", type: "Project", year: 2014 },
    [
      "漕河泾科技绿洲 | xuhui-2014/3.0 | 漕河泾开发区 | done | 2014 | xuhui-2014/3",
      "龙吴路大修工程 | xuhui-2014/6.0 | 全面深化改革 | done | 2014 | xuhui-2014/6",
    ],
  ],
  [
    "named-once",
    { type: "Project" },
    [
      "徐家汇天桥连廊 | xuhui-2015/7",
      "智慧停车平台 | changning-2015/5",
      "西岸艺术品保税仓库 | xuhui-2015/2",
      "龙华塔修缮工程 | longhua-2016/1",
    ],
  ],
  [
    "most-named",
    { limit: 3 },
    [
      "徐汇滨江 | 9 | longhua-2016/0, xuhui-2013/4, xuhui-2013/5, xuhui-2014/1, xuhui-2014/2, xuhui-2014/4, xuhui-2015/1, xuhui-2015/2, xuhui-2015/3",
      "徐汇区文化局 | 5 | culture-2014/0, xuhui-2013/1, xuhui-2014/4, xuhui-2015/1, xuhui-2015/3",
      "腾讯 | 5 | caohejing-2015/0, changning-2015/3, minhang-2016/0, xuhui-2014/3, xuhui-2015/4",
    ],
  ],
  [
    "most-named",
    { type: "Place", limit: 2 },
    [
      "徐汇滨江 | 9 | longhua-2016/0, xuhui-2013/4, xuhui-2013/5, xuhui-2014/1, xuhui-2014/2, xuhui-2014/4, xuhui-2015/1, xuhui-2015/2, xuhui-2015/3",
      "徐汇区 | 3 | xuhui-2013/0, xuhui-2014/0, xuhui-2015/0",
    ],
  ],
  [
    "entities-of-type",
    { type: "Policy" },
    [
      "人才安居办法 | 2015 | caohejing-2015/1, xuhui-2015/4",
      "影视扶持办法 | 2014, 2016 | plan-2016/0, xuhui-2014/4",
      "生活垃圾管理实施意见 | 2015 | changning-2015/1",
    ],
  ],
  [
    "entities-of-type",
    { type: "Event", year: 2015 },
    ["世界人工智能大会 | 2015 | changning-2015/3", "西岸音乐节 | 2015 | xuhui-2015/3"],
  ],
  [
    "new-in-year",
    { year: 2015, type: "Project" },
    ["徐家汇天桥连廊 | xuhui-2015/7", "智慧停车平台 | changning-2015/5", "西岸艺术品保税仓库 | xuhui-2015/2"],
  ],
  [
    "status-changes",
    {},
    [
      "漕河泾科技绿洲 | xuhui-2013/6.0 | 漕河泾开发区 | planned | 2013 | xuhui-2013/6",
      "漕河泾科技绿洲 | xuhui-2014/3.0 | 漕河泾开发区 | done | 2014 | xuhui-2014/3",
      "苏州河步道贯通工程 | changning-2014/2.1 | 苏州河 | ongoing | 2014 | changning-2014/2",
      "苏州河步道贯通工程 | changning-2015/2.0 | 苏州河 | done | 2015 | changning-2015/2",
      "西岸传媒港 | xuhui-2013/5.0 | 徐汇滨江 | planned | 2013 | xuhui-2013/5",
      "西岸传媒港 | xuhui-2014/1.0 | 徐汇滨江 | ongoing | 2014 | xuhui-2014/1",
      "西岸传媒港 | xuhui-2015/1.2 | 徐汇滨江 | done | 2015 | xuhui-2015/1",
      "长宁区绿化市容局 | changning-2014/1.0 | 生活垃圾分类行动 | ongoing | 2014 | changning-2014/1",
      "长宁区绿化市容局 | changning-2015/6.0 | 生活垃圾分类行动 | problem | 2015 | changning-2015/6",
    ],
  ],
  [
    "several-responsible",
    {},
    ["西岸传媒港 | 徐汇区建交委, 徐汇区文化局 | xuhui-2015/1.1, xuhui-2015/1.0 | xuhui-2015/1"],
  ],
  ["weakest-facts", {}, ["龙吴路大修工程 | xuhui-2014/6.0 | 全面深化改革 | 0.6 | hand | xuhui-2014/6"]],
  [
    "shared-entities",
    { type: "Organization" },
    [
      "腾讯 | 5 | caohejing-2015/0, changning-2015/3, minhang-2016/0, xuhui-2014/3, xuhui-2015/4",
      "上海滨江公司 | 2 | culture-2014/0, xuhui-2015/3",
      "复旦大学 | 2 | caohejing-2015/0, xuhui-2015/4",
    ],
  ],
  [
    "sentences-saying",
    { words: "停车" },
    [
      "长宁区 | 虹桥商务区将建设智慧停车平台。 | 工作打算 | changning-2015 | 2015 | changning-2015/5",
      "徐汇区 | 徐家汇停车难问题尚未解决。 | 工作回顾 | xuhui-2015 | 2015 | xuhui-2015/6",
    ],
  ],
  [
    "sentences-saying",
    { words: "停车", place: "徐家汇" },
    ["徐汇区 | 徐家汇停车难问题尚未解决。 | 工作回顾 | xuhui-2015 | 2015 | xuhui-2015/6"],
  ],
  [
    "sentences-saying",
    { words: "苏州河 建成", place: "长宁区", year: 2015 },
    ["长宁区 | 苏州河步道贯通工程在苏州河全线建成。 | 工作回顾 | changning-2015 | 2015 | changning-2015/2"],
  ],
  ["sentences-saying", { words: "人工智能", year: 2014 }, []],
  [
    "reports-saying",
    { words: "垃圾分类" },
    [
      "长宁区 | changning-2015 | 2015 | – | 2 | changning-2015/1, changning-2015/6",
      "长宁区 | changning-2014 | 2014 | – | 1 | changning-2014/1",
    ],
  ],
  [
    "reports-saying",
    { words: "垃圾分类", limit: 1 },
    ["长宁区 | changning-2015 | 2015 | – | 2 | changning-2015/1, changning-2015/6"],
  ],
  [
    "areas-saying",
    { words: "停车" },
    ["徐汇区 |  | 2015 | 1 | 1 | xuhui-2015/6", "长宁区 |  | 2015 | 1 | 1 | changning-2015/5"],
  ],
  ["areas-saying", { words: "办学" }, ["– | 漕河泾 | 2015 | 1 | 1 | caohejing-2015/0"]],
  [
    "years-saying",
    { words: "龙吴路" },
    ["2013 | 1 | 1 | xuhui-2013/4", "2014 | 1 | 3 | xuhui-2014/5, xuhui-2014/6, xuhui-2014/9"],
  ],
  [
    "named-with",
    { words: "工程", type: "Project" },
    [
      "苏州河步道贯通工程 | 2014, 2015 | 2 | changning-2015/2, changning-2014/2, changning-2014/4",
      "龙吴路大修工程 | 2013, 2014 | 2 | xuhui-2014/5, xuhui-2014/6, xuhui-2014/9, xuhui-2013/4",
      "龙华塔修缮工程 | 2016 | 1 | longhua-2016/1",
    ],
  ],
  [
    "named-with",
    { words: "西岸", type: "Project", place: "徐汇滨江", year: 2014 },
    ["西岸传媒港 | 2014 | 1 | xuhui-2014/1, xuhui-2014/4"],
  ],
  ["named-with", { words: "works" }, []],
  ["named-with", { words: "dream" }, ["东方梦工场 | 2014 | 1 | xuhui-2014/1, xuhui-2014/2"]],
  ["named-with", { words: "工程", status: "problem" }, ["龙吴路大修工程 | 2013 | 1 | xuhui-2013/4"]],
  ["years-saying", { words: "停车", place: "徐汇区" }, ["2015 | 1 | 1 | xuhui-2015/6"]],
];
