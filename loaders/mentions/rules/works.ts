import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import { joinedNames } from "../phrase-forms.js";
import type { Phrase } from "../phrase.js";
import type { PhraseGroup } from "../phrases.js";

const SITE = /(?:路|街|大道|桥|线|机场|公路|高速|河|湖|江|水库|公园|馆|学校|医院|片区)$/u;
const WORKS =
  /(?:改造|改扩建|扩建|迁建|新建|整治|治理|修复|拓宽|大修|延伸|扩容|提升|更新|加固|示范试点)(?:工程|项目|试点)?$/u;

/** 综合整治工程, 改扩建项目: work that is done at a place. */
export function isWork(text: string): boolean {
  return WORKS.test(text);
}

/**
 * The work that a list does at each of several places: 大运河、胥江|综合整治工程, 肿瘤医院、人民医院等|改扩建项目. `own` is the name of one of
 * them, `work` what all share; null when it is none.
 */
export function workAt(member: Phrase, own: Candidate, work: string, type: EntityType): Candidate | null {
  if (!isWork(work) || isWork(own.name) || !isSite(own)) return null;
  return {
    start: member.start,
    end: member.end,
    type,
    name: joinedNames(own.name, work),
    aliases: [],
    rule: "works-at",
    confidence: 0.78,
  };
}

const WORKING = /^(?:改造|改扩建|扩建|迁建|整治|治理|拓宽|升级改造|综合治理|综合整治)$/u;

/** A verb of works before a place is the work by name: 迁建|昭通机场 is 昭通机场迁建. */
export function workedPlace(group: PhraseGroup, own: Candidate | null): Candidate[] {
  const { verb, verbStart } = group;
  if (own === null || verb === null || verbStart === null || !WORKING.test(verb) || !isSite(own)) return [];
  const work: Candidate = {
    ...own,
    start: verbStart,
    type: "Project",
    name: `${own.name}${verb}`,
    aliases: [`${verb}${own.name}`],
    rule: "worked-place",
    confidence: 0.7,
  };
  return [work, { ...own, type: "Place" }];
}

function isSite(own: Candidate): boolean {
  return own.type === "Place" || own.type === "Organization" || SITE.test(own.name);
}

const WORKED =
  /^(?:提质改造|改造提升|改扩建|升级改造|综合治理|综合整治|整治提升|加固|疏浚|清淤|修缮|修复|改造|扩建|迁建|整治|治理|拓宽|提升|保护|更新)$/u;

/** The work that a verb tells of each place behind it: 拓宽|金山路、八达路 has 八达路拓宽 too. Whether it names anything only a judge can tell. */
export function looselyWorked({ verb, members }: PhraseGroup): Candidate[] {
  if (verb === null || !WORKED.test(verb)) return [];
  return members.flatMap(({ start, end, text }) =>
    SITE.test(text) && text.length > 2
      ? [
          {
            start,
            end,
            type: "Project" as const,
            name: `${text}${verb}`,
            aliases: [`${verb}${text}`],
            rule: "loosely-worked",
            confidence: 0.45,
          },
        ]
      : [],
  );
}
