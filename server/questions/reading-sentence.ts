import type { EntityType, FactStatus } from "#model/ontology.js";
import type { BothLanguages, QuestionContract } from "#model/question.js";
import type { ParamValue } from "#model/query.js";

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
  planned: { en: "planned", zh: "计划" },
  problem: { en: "a problem", zh: "问题" },
};

/** The question with its blanks filled; what only narrows it stands behind it in brackets, a blank that is open as `…`. */
export function readingSentence(
  { asks, blanks }: QuestionContract,
  params: Readonly<Record<string, ParamValue>>,
  names: readonly { readonly param: string; readonly name: string; readonly nameEn?: string | undefined }[],
): BothLanguages {
  return { en: sentenceIn("en"), zh: sentenceIn("zh") };

  function sentenceIn(language: keyof BothLanguages): string {
    const told = (param: string): string => {
      const named = names.find((one) => one.param === param);
      const name = language === "en" ? (named?.nameEn ?? named?.name) : named?.name;
      return name ?? toldValue(params[param], language);
    };
    const sentence = asks[language].replaceAll(/\{(\w+)\}/gu, (_, param: string) => told(param));
    const narrowed = blanks.flatMap(({ param, required, kind, label }) => {
      if (required || params[param] === undefined) return [];
      return kind === "number" ? [`${label[language]} ${told(param)}`] : [told(param)];
    });
    if (narrowed.length === 0) return sentence;
    return language === "en" ? `${sentence} (${narrowed.join(", ")})` : `${sentence}（${narrowed.join("、")}）`;
  }
}

function toldValue(value: ParamValue | undefined, language: keyof BothLanguages): string {
  if (value === undefined) return "…";
  const word = new Map<ParamValue, BothLanguages>([...Object.entries(TYPES), ...Object.entries(STATUSES)]).get(value);
  return word?.[language] ?? (typeof value === "string" ? value : JSON.stringify(value));
}
