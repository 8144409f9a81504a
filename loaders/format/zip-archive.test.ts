import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { zipFile } from "../testing/zip-file.js";
import { climbsOut, openZip, zipNames } from "./zip-archive.js";

describe("a ZIP file", () => {
  it("gives its files by name with their content, whatever encoding the names are in", async () => {
    const entries = await openZip(
      zipFile([
        { name: "上海市/2013.md", content: "各位代表" },
        { name: iconv.encode("南京市\\2013.md", "gbk"), content: "现在" },
      ]),
      "a.zip",
    );
    const read = entries.map(async (entry) => [entry.name, Buffer.from(await entry.read()).toString()]);
    expect(await Promise.all(read)).toEqual([
      ["上海市/2013.md", "各位代表"],
      ["南京市/2013.md", "现在"],
    ]);
  });

  it("tells its names without being opened", () => {
    expect(zipNames(zipFile([{ name: "word/document.xml", content: "" }]))).toEqual(["word/document.xml"]);
    expect(zipNames(Buffer.from("PK\u0003\u0004 and no more"))).toEqual([]);
  });

  it.each([
    ["../a.txt", true],
    ["a/../../b.txt", true],
    ["/etc/passwd", true],
    ["C:/a.txt", true],
    ["a..b/c.txt", false],
  ])("%s leads out of it: %s", (name, leadsOut) => {
    expect(climbsOut(name)).toBe(leadsOut);
  });
});

async function readAll(bytes: Buffer, limits?: Parameters<typeof openZip>[2]): Promise<void> {
  for (const entry of await openZip(bytes, "a.zip", limits)) await entry.read();
}

describe("a ZIP file that cannot be read is one sentence", () => {
  const sound = { name: "a.txt", content: "各位代表".repeat(1000) };
  const limits = { maxEntries: 2, maxEntryBytes: 20_000, maxTotalBytes: 30_000 };

  it.each([
    [
      "cut short",
      zipFile([sound]).subarray(0, 60),
      "a.zip: the file is damaged or cut short (End of central directory",
    ],
    ["with a wrong checksum", zipFile([{ ...sound, claimedCrc: 1 }]), "a.zip/a.txt: the file is damaged"],
    ["that claims less than it holds", zipFile([{ ...sound, claimedSize: 5 }]), "a.zip/a.txt: the file is damaged"],
    [
      "encrypted",
      zipFile([{ ...sound, isEncrypted: true }]),
      "a.zip/a.txt: this is encrypted; unpack it with its password",
    ],
    ["with too many files", zipFile([sound, sound, sound]), "a.zip: the archive holds more than 2 files; split it."],
    ["of which one is too large", zipFile([{ ...sound, content: "0".repeat(20_001) }]), "it may be a ZIP bomb."],
    [
      "that is too large as a whole",
      zipFile([
        { ...sound, content: "0".repeat(19_000) },
        { ...sound, content: "1".repeat(19_000) },
      ]),
      "a.zip/a.txt: unpacked,",
    ],
  ])("%s", async (_, bytes, sentence) => {
    await expect(readAll(bytes, limits)).rejects.toThrow(sentence);
  });

  it("many small bombs are given up when together they have grown beyond 200 times their size", async () => {
    const bombs = zipFile(
      Array.from({ length: 8 }, (_, at) => ({ name: `${at}.txt`, content: Buffer.alloc(3_000_000) })),
    );
    const [first, second, third, ...others] = await openZip(bombs, "a.zip");
    for (const entry of [first, second, third]) await entry?.read();
    for (const entry of others) {
      await expect(entry.read()).rejects.toThrow(`a.zip/${entry.name}: unpacked, the archive's files have more than`);
    }
  });

  it("a bomb is given up when it has grown beyond 200 times its size", async () => {
    const bomb = zipFile([{ name: "a.txt", content: Buffer.alloc(50_000_000) }]);
    await expect(readAll(bomb)).rejects.toThrow("a.zip/a.txt: unpacked, this has more than 10 MB");
  });
});
