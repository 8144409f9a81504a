import type { ResultSummary } from "neo4j-driver";
import type { QueryNotification } from "#model/query-remarks.js";

/** What the server remarks about a query, as it says it. */
export function notificationsFrom(summary: Pick<ResultSummary, "gqlStatusObjects">): readonly QueryNotification[] {
  return summary.gqlStatusObjects
    .filter(({ isNotification }) => isNotification)
    .map(({ gqlStatus, statusDescription, severity, position }) => ({
      code: gqlStatus,
      severity: severity === "WARNING" ? "warning" : "information",
      description: sentenceFrom(statusDescription),
      ...(position === undefined ? {} : { line: Number(position.line), column: Number(position.column) }),
    }));
}

/** Where ours and the server's say that a name is unknown, ours stands, as it may know the one that was meant. */
export function withNearNames(
  theirs: readonly QueryNotification[],
  ours: readonly QueryNotification[],
): readonly QueryNotification[] {
  const isOurs = ({ code, description }: QueryNotification): boolean =>
    ours.some((one) => one.code === code && one.name !== undefined && description.includes(`\`${one.name}\``));
  return [...theirs.filter((one) => !isOurs(one)), ...ours];
}

/** `warn: label does not exist. The label …` → `The label …`; a single sentence stays. */
function sentenceFrom(description: string): string {
  const words = description.replace(/^\w+: /u, "");
  const [, rest] = /^[^.`]*\. (.+)$/su.exec(words) ?? [];
  const sentence = rest ?? words;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
