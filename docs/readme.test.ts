import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commandLineIn } from "#server/cli/command-line.js";
import { toldSettings } from "#server/settings/settings.js";

const ROOT = new URL("../", import.meta.url);
const ENGLISH = read("README.md");
const CHINESE = read("README.zh-CN.md");

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

/** What both languages must share: the order of headings, code, tables and pictures, each in its own language, and what stands in code. */
function skeleton(markdown: string): string[] {
  const parts: string[] = [];
  let code: string[] | null = null;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) {
      if (code === null) code = [line];
      else {
        parts.push([...code, line].join("\n"));
        code = null;
      }
    } else if (code !== null) code.push(line);
    else if (line.startsWith("#")) parts.push(/^#+/.exec(line)?.[0] ?? "");
    else if (line.startsWith("|"))
      parts.push(`row ${[...(line.split("|")[1] ?? "").matchAll(/`[^`<]+/g)].map((match) => match[0]).join(" ")}`);
    else if (line.startsWith("- ")) parts.push("item");
    else if (line.startsWith("![")) parts.push(/\(.*\)/.exec(line)?.[0].replace(".zh-CN.", ".") ?? "");
  }
  return parts;
}

function localLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map((match) => match[1] ?? "")
    .filter((link) => !link.startsWith("http"));
}

function pictures(markdown: string): string[] {
  return localLinks(markdown).filter((link) => link.endsWith(".png"));
}

describe("the two READMEs", () => {
  it("have the same headings, code, tables, lists and pictures in the same order", () => {
    expect(skeleton(CHINESE)).toEqual(skeleton(ENGLISH));
  });

  it("show pictures in their own language", () => {
    expect(pictures(ENGLISH).filter((link) => link.includes(".zh-CN."))).toEqual([]);
    expect(pictures(CHINESE).filter((link) => !link.includes(".zh-CN."))).toEqual([]);
  });

  it.each([
    ["README.md", ENGLISH],
    ["README.zh-CN.md", CHINESE],
  ])("%s links only to files that exist", (_, markdown) => {
    expect(localLinks(markdown).filter((link) => !existsSync(new URL(link, ROOT)))).toEqual([]);
  });

  it("lead to the page that explains every setting, and name none that is unknown", () => {
    expect(ENGLISH).toContain("](docs/configuration.md)");
    expect(CHINESE).toContain("](docs/configuration.zh-CN.md)");
    const known = new Set(toldSettings().map(({ variable }) => variable));
    const named = [...ENGLISH.matchAll(/`((?:MAILUO|NEO4J)_[A-Z_]+)`/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it("name every command", async () => {
    const { printed } = await commandLineIn(fileURLToPath(ROOT))(["--help"]);
    const listed = printed.slice(printed.indexOf("Commands:"));
    const commands = [...listed.matchAll(/^ {2}([a-z]+) /gmu)]
      .map(([, name = ""]) => name)
      .filter((name) => name !== "help");
    expect(commands).toContain("serve");
    expect(commands.filter((name) => !new RegExp(`^\\| \`${name}[ \`]`, "mu").test(ENGLISH))).toEqual([]);
  });

  it("name every folder of the repository", () => {
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^\.|^(?:node_modules|dist|data)$/.test(entry.name))
      .map((entry) => entry.name);
    expect(folders.filter((name) => !ENGLISH.includes(`\`${name}/\``))).toEqual([]);
  });
});
