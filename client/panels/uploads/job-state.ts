import type { Job } from "#model/jobs.js";
import type { Translate } from "../messages/translate.js";

const ENDS = ["loaded", "unchanged", "failed", "restored", "withdrawn"] as const;

/** How a job is, and what came of it so far: “已完成，载入 2 份，1 份失败”. */
export function jobState({ status, before, counts }: Job, t: Translate): string {
  if (status === "waiting") return before ? t("job.waiting", { count: before }) : t("job.next");
  const ends = ENDS.flatMap((end) => {
    const count = counts[end] ?? 0;
    return count === 0 ? [] : [t(`count.${end}`, { count })];
  });
  return [t(`job.${status}`), ...ends].join(" · ");
}
