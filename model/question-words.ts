import type { EntityType, FactStatus } from "./ontology.js";
import type { BothLanguages } from "./question.js";

const TYPES: Readonly<Record<EntityType, BothLanguages>> = {
  Department: { en: "departments", zh: "部门" },
  Organization: { en: "organizations", zh: "机构" },
  Place: { en: "places", zh: "地点" },
  Project: { en: "projects", zh: "项目" },
  Policy: { en: "policies", zh: "政策" },
  Initiative: { en: "initiatives", zh: "举措" },
  Event: { en: "events", zh: "活动" },
  Person: { en: "people", zh: "人物" },
  Indicator: { en: "indicators", zh: "指标" },
};

const STATUSES: Readonly<Record<FactStatus, BothLanguages>> = {
  done: { en: "done", zh: "已完成" },
  ongoing: { en: "under way", zh: "进行中" },
  planned: { en: "planned", zh: "计划中" },
  problem: { en: "a problem", zh: "有问题" },
};

const WORDS: ReadonlyMap<string, BothLanguages> = new Map([...Object.entries(TYPES), ...Object.entries(STATUSES)]);

/** How a type or a state is called within the sentence of a question: which projects, what is planned; undefined for what is neither. */
export function wordInQuestion(name: string): BothLanguages | undefined {
  return WORDS.get(name);
}
