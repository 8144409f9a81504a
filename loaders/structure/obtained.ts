const RESOURCES = "(?:资金|补助|投资|债券?|贷款|电量|指标|额度|拨款|基金|奖补|经费|试点|项目(?=\\d))";
/** Verbs of what is to become of it; 新增专项债券, 建设资金, 超长期国债 are names. */
const AIMS = `(?:达|增[长加]|新增(?![^，,。；;]{0,6}${RESOURCES})|完成|实现|突破|建[设成](?![^，,。；;]{0,3}(?:资金|用地|指标|试点))|开工|引进|培育|认定|设立|落[户地]|提高|投产|形成|超(?!长期))`;
const OBTAINED = new RegExp(
  `(?:成功|累计|已|经|先后|新|共)争取|争取到位|争取(?![^，,。；;\\d]{0,16}${AIMS})(?:了|到(?!\\d)|[^，,。；;]{0,28}?${RESOURCES})`,
  "gu",
);

/** Without what was got by asking for it: `争取政策性投资`26亿元; 争取投资达到26亿元 is an aim, and stays. */
export function withoutObtained(words: string): string {
  return words.replaceAll(OBTAINED, "");
}
