import type { Language, Sentence } from "#model/language.js";
import { SETTINGS_FILE } from "./settings-file.js";
import { toldSettings, type ToldSetting } from "./settings.js";

/** The files that are made from the settings, by their paths in the repository. */
export function settingPages(): Readonly<Record<string, string>> {
  return {
    ".env.example": environmentExample(),
    "docs/configuration.md": configurationPage("en"),
    "docs/configuration.zh-CN.md": configurationPage("zh"),
  };
}

/** A default as it is written in the environment; empty where there is none. */
export function fallbackText(fallback: unknown): string {
  if (fallback === null) return "";
  return typeof fallback === "string" ? fallback : JSON.stringify(fallback).replaceAll(/[[\]"]/gu, "");
}

const BANNER = "made by “npm run configuration” from server/settings/settings.ts";

function environmentExample(): string {
  const blocks = toldSettings().map(({ variable, en, zh, fallback, example = "" }) => {
    const value = fallbackText(fallback);
    return `# ${en}\n# ${zh}\n${value === "" ? `# ${variable}=${example}` : `${variable}=${value}`}\n`;
  });
  const head = `# Copy to .env and fill in what differs; every line is optional. The environment itself wins.\n# This file is ${BANNER}.\n`;
  return `${head}\n${blocks.join("\n")}`;
}

const FRAME = {
  title: { en: "Configuration", zh: "配置" },
  made: { en: `<!-- ${BANNER} -->`, zh: `<!-- ${BANNER} -->` },
  how: {
    en: `Everything can be set by a flag of the command, by an environment variable (also in \`.env\`, where the program is started), or in a file: \`${SETTINGS_FILE}\` where the program is started, or the one that \`--config FILE\` or \`MAILUO_CONFIG\` names. Flags win over the environment, the environment over the file. What is unknown or not as it should be is refused with a sentence; nothing is guessed. Paths in a file are meant from the file's folder.`,
    zh: `每一项都可以用命令的选项、环境变量（也可写在启动目录的 \`.env\` 中）或文件来设置：文件是启动目录中的 \`${SETTINGS_FILE}\`，或由 \`--config FILE\`、\`MAILUO_CONFIG\` 指定。选项优先于环境变量，环境变量优先于文件。未知或不合要求的设置会被拒绝并说明原因，不作猜测。文件中的路径以该文件所在的文件夹为准。`,
  },
  server: { en: "The server", zh: "服务" },
  store: { en: "The store", zh: "图库" },
  variable: { en: "variable", zh: "环境变量" },
  field: { en: "in the file", zh: "文件中" },
  flag: { en: "flag", zh: "选项" },
  noFlag: { en: "none, since other users could see it", zh: "无，以免被其他用户看到" },
  kind: { en: "value", zh: "取值" },
  fallback: { en: "default", zh: "默认" },
  none: { en: "none", zh: "无" },
} as const satisfies Readonly<Record<string, Sentence>>;

function configurationPage(language: Language): string {
  const word = (name: keyof typeof FRAME): string => FRAME[name][language];
  const settings = toldSettings();
  const parts = (["server", "store"] as const).map((of) => {
    const entries = settings.filter((setting) => setting.of === of).map((setting) => entry(setting, language));
    return `## ${word(of)}\n\n${entries.join("\n")}`;
  });
  const example = `\`\`\`json\n{ "port": 8080, "dataFolder": "./data", "allowedHosts": ["mailuo.example.org"] }\n\`\`\``;
  return `# ${word("title")}\n\n${word("made")}\n\n${word("how")}\n\n${example}\n\n${parts.join("\n")}`;
}

function entry(setting: ToldSetting, language: Language): string {
  const word = (name: keyof typeof FRAME): string => FRAME[name][language];
  const flag = setting.flag === null ? word("noFlag") : code([setting.flag, setting.kind.placeholder].join(" ").trim());
  const fallback = fallbackText(setting.fallback);
  const lines = [
    `- ${word("variable")}: ${code(setting.variable)}`,
    `- ${word("field")}: ${code(setting.name)}`,
    `- ${word("flag")}: ${flag}`,
    `- ${word("kind")}: ${setting.kind.words[language]}`,
    `- ${word("fallback")}: ${fallback === "" ? word("none") : code(fallback)}`,
  ];
  return `### ${setting.variable}\n\n${setting[language]}\n\n${lines.join("\n")}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}
