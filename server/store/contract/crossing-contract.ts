import { beforeAll, describe, expect } from "vitest";
import type { Contract } from "./contract.js";
import { keyOfNamed, TEN_REPORTS } from "./ten-reports.js";
import { toldRows } from "./told-rows.js";

/** Which projects link to which initiatives, in ten reports. */
export function describeCrossing(contract: Contract): void {
  const { store, it, ask, withdrawAll } = contract;

  describe("projects and initiatives of ten reports", () => {
    beforeAll(async () => {
      await withdrawAll();
      for (const report of TEN_REPORTS) await store().replaceDocument(report);
    });

    it("are linked in a clause, by a heading, and through a policy", async () => {
      const { columns, rows } = await ask("crossing-links");
      const told = ["project", "initiative", "policy", "route", "status", "evidence"].map((name) =>
        columns.indexOf(name),
      );
      expect(toldRows({ rows: rows.map((row) => told.map((column) => row[column] ?? null)) })).toEqual([
        "苏州河步道贯通工程 | 15分钟社区生活圈 | – | stated | ongoing | changning-2014/2",
        "西岸传媒港 | 西岸文化走廊 | – | stated | planned | xuhui-2013/5",
        "龙吴路大修工程 | 全面深化改革 | – | section | done | xuhui-2014/6",
        "西岸传媒港 | 西岸文化走廊 | 影视扶持办法 | policy | done | xuhui-2014/4, plan-2016/0",
      ]);
    });

    it("are cut after so many of each kind, and counted whole", async () => {
      expect((await ask("crossing-links", { limit: 1 })).rows).toHaveLength(2);
      const { rows } = await ask("crossing-counts");
      expect(new Map(rows.map(([kind, count]) => [kind, count]))).toEqual(
        new Map([
          ["initiatives", 4],
          ["links", 4],
          ["projects", 8],
        ]),
      );
    });

    it("are told apart where nothing links them", async () => {
      const { rows } = await ask("crossing-unlinked", { limit: 2 });
      expect(rows.map(([type, , name, , total]) => [type, name, total])).toEqual([
        ["Project", "徐家汇天桥连廊", 5],
        ["Project", "智慧停车平台", 5],
        ["Initiative", "生活垃圾分类行动", 1],
      ]);
    });

    it("are grouped by where projects are, and by who is responsible for them", async () => {
      const keys = ["西岸传媒港", "龙吴路大修工程"].map(keyOfNamed);
      const { rows } = await ask("crossing-groups", { keys });
      const told = toldRows({
        rows: rows.map(([project = null, type = null, , name = null]) => [project, type, name]),
      });
      expect(told.toSorted()).toEqual([
        "西岸传媒港 | Department | 徐汇区建交委",
        "西岸传媒港 | Department | 徐汇区文化局",
        "西岸传媒港 | Place | 徐汇滨江",
        "龙吴路大修工程 | Department | 徐汇区建交委",
        "龙吴路大修工程 | Place | 徐汇滨江",
      ]);
    });
  });
}
