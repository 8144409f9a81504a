import { existsSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface JavaHome {
  readonly home: string;
  /** 17, 21, 25, … */
  readonly major: number;
}

/**
 * The JDKs of this machine (with a compiler, as single-file programs need one): `JAVA_HOME`, those on the path and those in the usual
 * folders. What a JDK is stands in its `release` file.
 */
export function javaHomes(env: NodeJS.ProcessEnv = process.env): readonly JavaHome[] {
  const onPath = (env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, ".."));
  const installed = FOLDERS.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, "Contents/Home")])
      : [],
  );
  const given = env["JAVA_HOME"] === undefined ? [] : [env["JAVA_HOME"]];
  return [...given, ...onPath, ...installed].flatMap((home) => {
    const major = majorOf(home);
    return major === null ? [] : [{ home, major }];
  });
}

const FOLDERS = ["/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", "C:/Program Files/Java"];

function majorOf(home: string): number | null {
  const release = join(home, "release");
  const hasCompiler = existsSync(join(home, "bin/javac")) || existsSync(join(home, "bin/javac.exe"));
  if (!hasCompiler || !existsSync(release)) return null;
  const version = /^JAVA_VERSION="(\d+)/mu.exec(readFileSync(release, "utf8"))?.[1];
  return version === undefined ? null : Number(version);
}
