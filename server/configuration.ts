import { z } from "zod";
import { GraphError } from "#model/problem.js";

/** Each field's message ends the sentence “NAME is “value”, but must be …”. */
const Environment = z.object({
  PORT: z.coerce
    .number("a port number from 0 to 65535")
    .pipe(wholeNumber(0, 65_535, "a port number"))
    .default(7010),
  HOST: z.string().default("127.0.0.1"),
  ALLOWED_HOSTS: z
    .string()
    .transform((text) => text.split(",").flatMap((name) => name.trim().toLowerCase() || []))
    .default([]),
  MAILUO_DATA: z.string().default("./data"),
  NEO4J_URI: z
    .string()
    .regex(
      /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^/@\s]+\/?$/,
      "an address like bolt://localhost:7687, without a password",
    )
    .optional(),
  NEO4J_USER: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  MAILUO_TIMEOUT_MS: z.coerce
    .number("a whole number from 1 to 120000")
    .pipe(wholeNumber(1, 120_000, "a whole number"))
    .default(10_000),
  MAILUO_MAX_ROWS: z.coerce
    .number("a whole number from 1 to 50000")
    .pipe(wholeNumber(1, 50_000, "a whole number"))
    .default(5_000),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "one of trace, debug, info, warn, error, fatal, silent",
    )
    .default("warn"),
});

/** Names of the variables that Mailuo reads, as `.env.example` and the README list them. */
export const CONFIGURATION_VARIABLES: readonly string[] = Object.keys(Environment.shape);

export type StoreConfiguration =
  | { readonly engine: "embedded"; readonly folder: string }
  | {
      readonly engine: "neo4j";
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      /** Absent: the user's home database. */
      readonly database?: string;
    };

export interface Configuration {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Names in the `Host` header that are let in besides the loopback names and `host`. */
  readonly allowedHosts: readonly string[];
  readonly store: StoreConfiguration;
  /** Longest time of one query, in milliseconds. */
  readonly timeoutMs: number;
  /** Most rows of one answer. */
  readonly maxRows: number;
  readonly logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
}

/**
 * Reads the environment; an empty variable counts as absent. Throws `invalid-configuration` with a sentence that names every
 * variable that is wrong, never a password.
 */
export function configurationFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} is “${withoutCredentials(given[name] ?? "")}”, but must be ${issue.message}`;
    });
    throw new GraphError("invalid-configuration", `${wrong.join("; ")}.`);
  }
  return {
    host: parsed.data.HOST,
    port: parsed.data.PORT,
    allowedHosts: parsed.data.ALLOWED_HOSTS,
    store: storeFromEnvironment(parsed.data),
    timeoutMs: parsed.data.MAILUO_TIMEOUT_MS,
    maxRows: parsed.data.MAILUO_MAX_ROWS,
    logLevel: parsed.data.LOG_LEVEL,
  };
}

function storeFromEnvironment(environment: z.infer<typeof Environment>): StoreConfiguration {
  if (environment.NEO4J_URI === undefined) return { engine: "embedded", folder: environment.MAILUO_DATA };
  if (environment.NEO4J_PASSWORD === undefined) {
    throw new GraphError(
      "invalid-configuration",
      "NEO4J_URI is set, but NEO4J_PASSWORD is not; set it to the password of NEO4J_USER, or unset NEO4J_URI to use the embedded engine.",
    );
  }
  return {
    engine: "neo4j",
    uri: environment.NEO4J_URI,
    user: environment.NEO4J_USER,
    password: environment.NEO4J_PASSWORD,
    ...(environment.NEO4J_DATABASE === undefined ? {} : { database: environment.NEO4J_DATABASE }),
  };
}

function withoutCredentials(value: string): string {
  return value.replace(/\/\/[^/]*@/u, "//…@");
}

function wholeNumber(least: number, most: number, what: string) {
  const sentence = `${what} from ${least} to ${most}`;
  return z.int(sentence).min(least, sentence).max(most, sentence);
}
