const RATED =
  /^(.{2,}?)的?(?:地表水|水体)?(?:水质(?!监测|考核)|优良|优质|达标|达到|优于?|[ⅠⅡⅢIV]+类|综合|无害化|合格|完好|覆盖).*(?:率|比例|占比)(?:均|都)?(?:达到?|为)?$/;

/** What is counted where a rate of it follows: 入海河流 of 13条`入海河流水质达标率`100%; undefined where none does. */
export function thingOfRate(words: string): string | undefined {
  return RATED.exec(words)?.[1];
}
