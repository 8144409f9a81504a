import type { Catalogue } from "#cypher/catalogue.js";
import type { Finding } from "#model/doctor.js";
import type { Sentence } from "#model/language.js";
import { examine } from "#server/doctor/doctor.js";
import { REMEDIES, summaryOf } from "#server/doctor/finding-words.js";
import type { CaredStore } from "#server/store/care.js";
import type { JobKind, RunningJob } from "./job-kind.js";

export const DOCTOR_JOB = "doctor";

/** Looks through the store, as `mailuo doctor` does, and tells what is wrong. */
export function doctorJobKind(store: CaredStore, catalogue: Catalogue): JobKind {
  return {
    name: DOCTOR_JOB,
    seenBy: "admin",
    prepare: () => ({ run: (job) => consult(job, store, catalogue), dispose: async () => {} }),
  };
}

async function consult(job: RunningJob, store: CaredStore, catalogue: Catalogue): Promise<void> {
  const { signal } = job;
  const report = await examine(store, catalogue, {
    signal,
    onChecked: (done, total, doing) => job.progress({ done, total, unit: "checks", doing }),
  });
  for (const finding of report.findings) {
    job.tell({ level: finding.remedy === "repair" ? "warning" : "error", text: textFrom(finding), document: null });
  }
  job.tell({ level: "info", text: summaryOf(report), document: null });
}

function textFrom({ check, detail, total, examples, remedy }: Finding): Sentence {
  const { en, zh } = REMEDIES[remedy];
  return {
    en: `${check}: ${detail.en} ${total}, such as ${examples.join(", ")}; ${en}.`,
    zh: `${check}：${detail.zh}共 ${total} 处，如 ${examples.join("、")}；${zh}。`,
  };
}
