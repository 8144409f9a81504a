import type { Sentence } from "#model/language.js";

/** Why reading a file came to no end of its own, each as the end of a sentence. */

export function tookTooLong(timeLimitMs: number): Sentence {
  const seconds = timeLimitMs / 1000;
  return {
    en: `reading it took longer than ${seconds} s and was ended; split it or allow more with --time-limit`,
    zh: `读取超过 ${seconds} 秒，已被终止；请拆分，或用 --time-limit 放宽时限`,
  };
}

/** `reason` is in English: it is the system's, or the program's own. */
export function brokenDown(reason: string): Sentence {
  return { en: `reading it broke down: ${reason}`, zh: `读取中断：${reason}` };
}
