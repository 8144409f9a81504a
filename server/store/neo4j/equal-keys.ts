import type { Sentence } from "#model/language.js";

/** `… type='UNIQUENESS', schema=(:Entity {key}) ):` and, on the next line, what stands in the way. */
const EQUAL =
  /^Unable to create Constraint\( name='(?<name>[^']+)'[^]*Both Node\((?<first>\d+)\) and Node\((?<second>\d+)\) have the label `(?<label>[^`]+)` and property `(?<property>[^`]+)` = (?<value>[^\n]*?)(?:\. Note that [^\n]*)?$/u;

/** What Neo4j says where nodes that are there already break a constraint that is to be made; null: it says something else. */
export function equalKeys(message: string): Sentence | null {
  const { name, first, second, label, property, value } = EQUAL.exec(message.trim())?.groups ?? {};
  if (name === undefined) return null;
  return {
    en: `Two nodes :${label} in the database have the same ${property}, ${value} (Neo4j's ids ${first} and ${second}), so that the constraint “${name}” cannot be made, without which Mailuo writes nothing: give those that are not Mailuo's another label or ${property}, or give Mailuo a database of its own (NEO4J_DATABASE).`,
    zh: `数据库里有两个 :${label} 节点的 ${property} 相同，都是 ${value}（Neo4j 编号 ${first} 和 ${second}），因此无法建立约束“${name}”，而没有它脉络不会写入任何内容：请给不属于脉络的节点改用别的标签或 ${property}，或给脉络一个单独的数据库（NEO4J_DATABASE）。`,
  };
}
