import { describe, expect, it } from "vitest";
import { crossing, link } from "../crossing/fixture.js";
import { indexCrossing } from "../crossing/crossing-index.js";
import { toldApart } from "./told-apart.js";

const of = (key: string, name: string, nameEn: string | null = null) => ({ key, name, nameEn });

describe("entities of one name", () => {
  it("are told apart by the area and the year of their keys", () => {
    const told = toldApart([
      of("initiative:南京市/2024/三大工程", "三大工程"),
      of("initiative:广州市/2024/三大工程", "三大工程"),
      of("initiative:乡村振兴", "乡村振兴", "Rural revitalization"),
      of("initiative:武汉市/乡村全面振兴", "乡村全面振兴", "Rural revitalization"),
      of("initiative:武汉市/美丽武汉", "美丽武汉"),
    ]);
    expect(told.map(({ name, nameEn }) => [name, nameEn])).toEqual([
      ["三大工程（南京市 2024）", null],
      ["三大工程（广州市 2024）", null],
      ["乡村振兴", "Rural revitalization"],
      ["乡村全面振兴（武汉市）", "Rural revitalization (武汉市)"],
      ["美丽武汉", null],
    ]);
  });

  it("are told apart also where one of them is linked with none, and a name holds a stroke", () => {
    const answer = crossing([link("project:广州市/甲/乙", "initiative:改革")]);
    const index = indexCrossing({
      ...answer,
      projects: answer.projects.map((project) => ({ ...project, name: "甲/乙" })),
      unlinked: {
        ...answer.unlinked,
        projects: { items: [of("project:武汉市/甲/乙", "甲/乙")], total: 1, truncated: false },
      },
    });
    expect(index.projects.get("project:广州市/甲/乙")?.name).toBe("甲/乙（广州市）");
    expect(index.answer.unlinked.projects.items[0]?.name).toBe("甲/乙（武汉市）");
  });
});
