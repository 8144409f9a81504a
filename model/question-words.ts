import type { EntityType, FactStatus } from "./ontology.js";
import type { BothLanguages } from "./question.js";

/** How types and states are called within the sentence of a question. */

export const QUESTION_TYPES: Readonly<Record<EntityType, BothLanguages>> = {
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

export const QUESTION_STATUSES: Readonly<Record<FactStatus, BothLanguages>> = {
  done: { en: "done", zh: "已完成" },
  ongoing: { en: "under way", zh: "进行中" },
  planned: { en: "planned", zh: "计划中" },
  problem: { en: "a problem", zh: "有问题" },
};
