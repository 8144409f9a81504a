const OBTAINED =
  /争取(?![^，,。；;\d]{0,16}(?:达|增[长加]|新增|完成|实现|突破|建[设成]|开工|引进|培育|认定|设立|落[户地]|提高|投产|形成|超))(?:了|到(?!\d)|[^，,。；;\d]{0,24}?(?:资金|补助|投资|债券?|贷款|电量|指标|额度|拨款|基金))/g;

/** Without what was got by asking for it: `争取政策性投资`26亿元; 争取投资达到26亿元 is an aim, and stays. */
export function withoutObtained(words: string): string {
  return words.replaceAll(OBTAINED, "");
}
