import { z } from "zod";
import type { Sentence } from "#model/language.js";
import type { Kind } from "./kinds.js";

/** What is known of a setting besides its values. Its name in a file is its name in the schema. */
export interface AboutSetting extends Sentence {
  /** In the environment. */
  readonly variable: string;
  /** On the command line; null where that would show a secret to every user of the machine. */
  readonly flag: string | null;
  /** `store`: every command that opens the store takes it; `server`: `mailuo serve` alone. */
  readonly of: "store" | "server";
  /** Not repeated in messages. */
  readonly isSecret?: true;
  /** Stands in `.env.example`, out of use, where there is no default. */
  readonly example?: string;
}

/** The same with what its kind says of it. */
export interface KnownSetting extends AboutSetting {
  /** What it may be: see `Kind`. */
  readonly kind: Omit<Kind<z.ZodType>, "schema">;
}

const known = new WeakMap<z.ZodType, KnownSetting>();

/** A setting with a default. */
export function setting<Schema extends z.ZodType>(
  { schema, ...kind }: Kind<Schema>,
  { fallback, ...about }: AboutSetting & { readonly fallback: z.core.util.NoUndefined<z.output<Schema>> },
): z.ZodDefault<Schema> {
  const made = schema.default(fallback);
  known.set(made, { ...about, kind });
  return made;
}

/** A setting that may be absent. */
export function optionalSetting<Schema extends z.ZodType>(
  { schema, ...kind }: Kind<Schema>,
  about: AboutSetting,
): z.ZodOptional<Schema> {
  const made = z.optional(schema);
  known.set(made, { ...about, kind });
  return made;
}

/** Throws where the schema was made by neither of the two. */
export function aboutSetting(schema: z.ZodType): KnownSetting {
  const about = known.get(schema);
  if (about === undefined) throw new Error("This is no setting: make it with `setting` or `optionalSetting`.");
  return about;
}
