import type { DoctorReport, Finding } from "#model/doctor.js";
import type { Sentence } from "#model/language.js";

/** What helps, as the end of a sentence. */
export const REMEDIES: Readonly<Record<Finding["remedy"], Sentence>> = {
  repair: { en: "“mailuo doctor --repair” mends it", zh: "“mailuo doctor --repair”可修复" },
  restore: { en: "restore a back-up", zh: "请恢复备份" },
  reload: { en: "unload the documents and load them again", zh: "请撤回有关文件并重新载入" },
};

export function summaryOf({ checks, findings }: Pick<DoctorReport, "checks" | "findings">): Sentence {
  return findings.length === 0
    ? { en: `${checks.length} checks, all sound`, zh: `${checks.length} 项检查，一切正常` }
    : {
        en: `${checks.length} checks, ${findings.length} with findings`,
        zh: `${checks.length} 项检查，${findings.length} 项有问题`,
      };
}
