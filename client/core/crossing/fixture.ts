import type { CrossingAnswer, CrossingEntity, CrossingLink } from "#model/crossing-api.js";
import { REPORT } from "../fixture.js";

/** A link by a clause in a report of 2014, unless a test says otherwise. */
export function link(project: string, initiative: string, given: Partial<CrossingLink> = {}): CrossingLink {
  return {
    project,
    initiative,
    route: "stated",
    fact: `fact:${project}-${initiative}`,
    policy: null,
    link: null,
    status: "done",
    confidence: 0.9,
    document: "document:2014",
    evidence: [`passage:${project}-${initiative}`],
    ...given,
  };
}

/** An answer about these links, by two reports: `document:2013` of 徐汇区 and `document:2014` of 长宁区. */
export function crossing(
  links: readonly CrossingLink[],
  places: Readonly<Record<string, string[]>> = {},
): CrossingAnswer {
  const keys = (side: "project" | "initiative") => [...new Set(links.map((each) => each[side]))];
  return {
    links: { items: [...links], total: links.length, truncated: false },
    projects: keys("project").map((key) => ({ ...named(key), places: places[key] ?? [], departments: [] })),
    initiatives: keys("initiative").map(named),
    others: [...new Set(Object.values(places).flat())].map(named),
    documents: [
      { ...REPORT, key: "document:2013", title: "2013年报告", year: 2013, area: "徐汇区" },
      { ...REPORT, key: "document:2014", title: "2014年报告", year: 2014, area: "长宁区" },
    ],
    unlinked: {
      projects: { items: [], total: 0, truncated: false },
      initiatives: { items: [], total: 0, truncated: false },
    },
    totals: { projects: keys("project").length, initiatives: keys("initiative").length },
  };
}

function named(key: string): CrossingEntity {
  return { key, name: key, nameEn: null };
}
