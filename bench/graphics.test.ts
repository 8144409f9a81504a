import { describe, expect, it } from "vitest";
import { graphicsArguments } from "../e2e/chromium.js";

describe("graphicsArguments", () => {
  it("draws in software unless it is told otherwise", () => {
    for (const environment of [{}, { CHROMIUM_GRAPHICS: "" }, { CHROMIUM_GRAPHICS: " " }]) {
      expect(graphicsArguments(environment)).toContain("--use-angle=swiftshader");
    }
  });

  it("takes what is given in place of all of that", () => {
    const given = { CHROMIUM_GRAPHICS: "--use-angle=vulkan  --ignore-gpu-blocklist" };
    expect(graphicsArguments(given)).toEqual(["--use-angle=vulkan", "--ignore-gpu-blocklist"]);
  });
});
