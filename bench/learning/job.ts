import { z } from "zod";

const Hidden = z.int().nullable();

/** What a learning thread is told when it starts. */
export const Setting = z.object({ evaluation: z.string(), folds: z.int() });
export type Setting = z.infer<typeof Setting>;

/** One thing to learn. Chains and judges are kept in the cache, whence readers take them. */
export const Job = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("chain"), left: z.array(z.int()) }),
  z.object({ kind: z.literal("judge"), hidden: Hidden, left: Hidden }),
  z.object({ kind: z.literal("reader"), hidden: Hidden }),
]);
export type Job = z.infer<typeof Job>;

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** What is told back: of readers all their files. */
export const Answer = z.object({
  reader: z.object({ weights: Bytes, trees: Bytes, odds: Bytes, factWords: Bytes, factTrees: Bytes }).nullable(),
});
export type Answer = z.infer<typeof Answer>;
