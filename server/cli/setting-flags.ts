import { InvalidArgumentError, Option, type Command } from "commander";
import { configurationFrom, type Configuration } from "#server/configuration.js";
import { fallbackText } from "#server/settings/pages.js";
import { SETTINGS_FILE, settingsFileFrom } from "#server/settings/settings-file.js";
import { toldSettings, type ToldSetting } from "#server/settings/settings.js";
import type { Terminal } from "./terminal.js";

const CONFIG = "config";
const HEADINGS = { server: "Server:", store: "Store:" } as const;

/** Gives a command a flag for each setting that it heeds: those of the store, and of the server where it serves. */
export function addSettingFlags(command: Command, kinds: readonly ToldSetting["of"][]): void {
  for (const of of kinds) {
    for (const setting of toldSettings()) {
      if (setting.of === of && setting.flag !== null) command.addOption(optionFrom(setting, setting.flag));
    }
  }
  const file = new Option("--config <file>", `a file with settings (default: ${SETTINGS_FILE} where there is one)`);
  command.addOption(file.helpGroup(HEADINGS.store));
}

/** What the flags of a command set, by the settings' names; `config` is the file that was named. */
export function settingFlagsOf(command: Command): Readonly<Record<string, string>> {
  const options: Readonly<Record<string, unknown>> = command.opts();
  const named = toldSettings().flatMap(({ name, flag }) => (flag === null ? [] : [[name, flag] as const]));
  const flags = [...named, [CONFIG, "--config"] as const].flatMap(([name, flag]) => {
    const value = command.options.some(({ long }) => long === flag)
      ? options[new Option(flag).attributeName()]
      : undefined;
    return value === undefined ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)] as const];
  });
  return Object.fromEntries(flags);
}

/** What is set for a command: by its flags, the environment, and a file. Throws `invalid-configuration`. */
export function configurationOf(terminal: Terminal): Configuration {
  const { environment, workingFolder } = terminal;
  const { [CONFIG]: named = environment["MAILUO_CONFIG"] || undefined, ...flags } = terminal.flags ?? {};
  return configurationFrom({ flags, workingFolder, environment, file: settingsFileFrom(named, terminal) });
}

function optionFrom(setting: ToldSetting, flag: string): Option {
  const { variable, schema, kind } = setting;
  const fallback = fallbackText(setting.fallback);
  const origin = fallback === "" ? variable : `${variable} or ${fallback}`;
  const says = `${setting.en.replace(/^[A-Z](?=[a-z ])/u, (letter) => letter.toLowerCase()).replace(/\.$/u, "")} (default: ${origin})`;
  return new Option([flag, kind.placeholder].join(" ").trim(), says)
    .helpGroup(HEADINGS[setting.of])
    .argParser((value) => {
      if (!schema.safeParse(value).success) throw new InvalidArgumentError(`It must be ${kind.words.en}.`);
      return value;
    });
}
