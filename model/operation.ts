import { z } from "zod";

export const Liveness = z.object({ status: z.literal("alive") }).meta({ id: "Liveness" });
export type Liveness = z.infer<typeof Liveness>;

export const Readiness = z
  .object({
    status: z
      .enum(["ready", "unavailable", "ending"])
      .describe("`unavailable`: the store does not answer; `ending`: the server was asked to end."),
  })
  .meta({ id: "Readiness" });
export type Readiness = z.infer<typeof Readiness>;
