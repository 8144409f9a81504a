import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { javaHomes } from "./java.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-java-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("knows a JDK by its release file and its compiler, from JAVA_HOME and the path", () => {
  const given = jdk("given", 'JAVA_VERSION="21.0.4"\n', "javac");
  const onPath = jdk("on-path", 'IMPLEMENTOR="x"\nJAVA_VERSION="17.0.15"\n', "javac");
  const runtimeOnly = jdk("runtime-only", 'JAVA_VERSION="17.0.1"\n', "java");
  const path = [join(runtimeOnly, "bin"), join(onPath, "bin")].join(":");
  expect(javaHomes({ JAVA_HOME: given, PATH: path }).slice(0, 2)).toEqual([
    { home: given, major: 21 },
    { home: onPath, major: 17 },
  ]);
});

function jdk(name: string, release: string, tool: string): string {
  const home = join(folder, name);
  mkdirSync(join(home, "bin"), { recursive: true });
  writeFileSync(join(home, "release"), release);
  writeFileSync(join(home, "bin", tool), "");
  return home;
}
