import { z } from "zod";

/** What is said between the server and a thread that it asks. */

export const Call = z.object({ id: z.int(), question: z.unknown() });
export type Call = z.infer<typeof Call>;

export const Reply = z.union([
  z.object({ id: z.int(), failure: z.string() }),
  z.object({ id: z.int(), value: z.unknown() }),
]);
export type Reply = z.infer<typeof Reply>;
