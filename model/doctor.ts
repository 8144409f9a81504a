import { z } from "zod";
import { Sentence } from "./language.js";

/** What is wrong with a store, and what helps. */
export const Finding = z.object({
  /** Which check found it: `entities-undescribed`. */
  check: z.string(),
  detail: Sentence,
  total: z.int().positive(),
  /** Keys, names or files; some of them where there are many. */
  examples: z.array(z.string()),
  /** `repair`: `doctor --repair` mends it; `restore`: a back-up does; `reload`: loading the documents again, after unloading them. */
  remedy: z.enum(["repair", "restore", "reload"]),
});
export type Finding = z.infer<typeof Finding>;

export const DoctorReport = z.object({
  engine: z.string(),
  store: z.string(),
  /** Names of the checks that were made. */
  checks: z.array(z.string()),
  findings: z.array(Finding),
  /** Sentences about what a repair did. */
  repaired: z.array(z.string()),
});
export type DoctorReport = z.infer<typeof DoctorReport>;
