import { GraphError } from "#model/problem.js";
import { isOfOthers, thingsOf, type MadeThing, type SchemaThing } from "../schema-things.js";

/**
 * Those of the schema's statements that concern nobody else. Neo4j goes by names: `IF NOT EXISTS` takes what others called so for ours, and
 * `DROP` takes it away. Throws `store-denied` where others have a name that Mailuo needs.
 */
export function ownStatements(statements: readonly string[], made: readonly MadeThing[]): readonly string[] {
  const ours = thingsOf(statements);
  for (const thing of ours) {
    const other = made.find((one) => one.name === thing.name && isOfOthers(one, thing));
    if (other !== undefined) throw nameTaken(thing, other);
  }
  const labels = new Set(ours.map(({ label }) => label));
  const isOurs = (name: string): boolean =>
    made.some((one) => one.name === name && one.labels.length > 0 && one.labels.every((label) => labels.has(label)));
  return statements.filter((text) => {
    const dropped = /^DROP INDEX (\w+)/u.exec(text)?.[1];
    return dropped === undefined || isOurs(dropped);
  });
}

function nameTaken({ name, label }: SchemaThing, { labels }: MadeThing): GraphError {
  const on = labels.map((other) => `:${other}`).join("|");
  return new GraphError("store-denied", {
    en: `The database has a constraint or index “${name}” of others, on ${on}, and Mailuo needs this name on :${label}: make theirs under another name, or give Mailuo a database of its own (NEO4J_DATABASE).`,
    zh: `数据库里已有他人的约束或索引“${name}”（用于 ${on}），而脉络要在 :${label} 上使用这个名称：请将他人的那一个改用别的名称，或给脉络一个单独的数据库（NEO4J_DATABASE）。`,
  });
}
