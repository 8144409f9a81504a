const NUMBER =
  /\d+(?:\.\d+)?|[一二三四五六七八九十百]+(?=期|号|线|届|轮|次|批|环|桥|路|中|院|小|医院|中学|小学|馆|厂|矿|站|区)|第[一二三四五六七八九十百]+|[东西南北中](?=[区段线站院校岸片门翼延]|侧|环|$)|[ⅠⅡⅢⅣⅤⅥ]/gu;

/** Digits, ordinals and sides in their order: what makes 15号线 another than 11号线, 一期 another than 二期, 东站 another than 南站. */
export function numbersIn(name: string): readonly string[] {
  return name.match(NUMBER) ?? [];
}

export function hasSameNumbers(a: string, b: string): boolean {
  return numbersIn(a).join() === numbersIn(b).join();
}
