import { resolve } from "node:path";
import { GraphError } from "#model/problem.js";
import { nearWord } from "./near-word.js";
import { Settings, toldSettings, type ToldSetting } from "./settings/settings.js";

export type StoreConfiguration =
  | {
      readonly engine: "embedded";
      readonly folder: string;
      /** Absent: as many as suit the store and the machine. */
      readonly readers?: number;
    }
  | {
      readonly engine: "neo4j";
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      /** Absent: the user's home database. */
      readonly database?: string;
    };

/** What is set: each field is told of in `Settings`. */
export interface Configuration extends Readonly<Omit<Settings, `neo4j${string}` | "readers">> {
  readonly store: StoreConfiguration;
}

/** Where settings stand. Flags win over the environment, that over the file. */
export interface SettingSources {
  /** By the settings' names. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Where flags are typed: their paths are meant from there. */
  readonly workingFolder?: string;
  /** By the settings' variables; an empty one counts as absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly file?: SettingsFile | null;
}

export interface SettingsFile {
  /** As the person knows it. */
  readonly path: string;
  /** Absolute: the file's paths are meant from there. */
  readonly folder: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A setting's value, and by what name it was given. */
interface Given {
  readonly spoken: string;
  readonly value: unknown;
}

/**
 * Reads what is set. Throws `invalid-configuration` with a sentence that names everything that is wrong or unknown, never a
 * password.
 */
export function configurationFrom(sources: SettingSources): Configuration {
  const settings = toldSettings();
  const given = new Map(settings.flatMap((setting) => givenFor(setting, sources)));
  const parsed = Settings.safeParse(Object.fromEntries([...given].map(([name, { value }]) => [name, value])));
  const wrong = [...unknownVariables(sources, settings), ...unknownFields(sources, settings)];
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0]);
      wrong.push(wrongValue(given.get(name), { issue: issue.message, isSecret: isSecret(settings, name) }));
    }
  }
  if (!parsed.success || wrong.length > 0) throw new GraphError("invalid-configuration", `${wrong.join("; ")}.`);
  const { neo4jUri: _, neo4jUser: __, neo4jPassword: ___, neo4jDatabase: ____, readers: _____, ...rest } = parsed.data;
  return { ...rest, store: storeFromSettings(parsed.data) };
}

/** The environment alone, as tests and small programs use it. */
export function configurationFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Configuration {
  return configurationFrom({ environment });
}

function givenFor(setting: ToldSetting, sources: SettingSources): readonly (readonly [string, Given])[] {
  const { name, variable, flag } = setting;
  const typed = sources.flags?.[name];
  const set = sources.environment?.[variable];
  const { file } = sources;
  const from = (spoken: string, value: unknown, folder?: string) => {
    const placed =
      setting.kind.isPath && folder !== undefined && typeof value === "string" ? resolve(folder, value) : value;
    return [[name, { spoken, value: placed }] as const];
  };
  if (typed !== undefined) return from(flag ?? name, typed, sources.workingFolder);
  if (set !== undefined && set !== "") return from(variable, set);
  if (file && Object.hasOwn(file.content, name))
    return from(`${name} in ${file.path}`, file.content[name], file.folder);
  return [];
}

function wrongValue(given: Given | undefined, { issue, isSecret }: { issue: string; isSecret: boolean }): string {
  const value = typeof given?.value === "string" ? given.value : JSON.stringify(given?.value);
  const shown = isSecret ? "…" : withoutCredentials(value ?? "");
  return `${given?.spoken ?? "A setting"} is “${shown}”, but must be ${issue}`;
}

function isSecret(settings: readonly ToldSetting[], name: string): boolean {
  return settings.some((setting) => setting.name === name && setting.isSecret === true);
}

/** Variables that others use are left alone; one that begins like ours and nearly is one of ours was meant for us. */
function unknownVariables({ environment = {} }: SettingSources, settings: readonly ToldSetting[]): string[] {
  const names = settings.map(({ variable }) => variable);
  return Object.keys(environment).flatMap((name) => {
    if (!/^(?:MAILUO|NEO4J)_/u.test(name) || names.includes(name)) return [];
    const meant = nearWord(name, names);
    return meant === null ? [] : [`${name} is not known; did you mean ${meant}`];
  });
}

function unknownFields({ file }: SettingSources, settings: readonly ToldSetting[]): string[] {
  if (!file) return [];
  const names = settings.map(({ name }) => name);
  return Object.keys(file.content).flatMap((field) => {
    if (names.includes(field)) return [];
    const ofVariable = settings.find(({ variable }) => variable === field)?.name;
    const meant = ofVariable ?? nearWord(field, names);
    const hint = meant === null ? "docs/configuration.md lists what there is" : `did you mean ${meant}`;
    return [`${field} in ${file.path} is not known; ${hint}`];
  });
}

function storeFromSettings(settings: Settings): StoreConfiguration {
  const { neo4jUri: uri, neo4jUser: user, neo4jPassword: password, neo4jDatabase: database } = settings;
  if (uri === undefined) {
    const { dataFolder: folder, readers } = settings;
    return { engine: "embedded", folder, ...(readers === undefined ? {} : { readers }) };
  }
  if (password === undefined) {
    throw new GraphError(
      "invalid-configuration",
      "NEO4J_URI is set, but NEO4J_PASSWORD is not; set it to the password of NEO4J_USER, or unset NEO4J_URI to use the embedded engine.",
    );
  }
  return { engine: "neo4j", uri, user, password, ...(database === undefined ? {} : { database }) };
}

function withoutCredentials(value: string): string {
  return value.replace(/\/\/[^/]*@/u, "//…@");
}
