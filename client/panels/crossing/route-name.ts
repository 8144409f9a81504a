import type { Words } from "../messages/words.js";

/** What a way of being linked is called: a basis, or through a policy. */
export function routeName(route: string, { named, t }: Pick<Words, "named" | "t">): string {
  return route === "policy" ? t("crossing.policy") : named("basis", route);
}
