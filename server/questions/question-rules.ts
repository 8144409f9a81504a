import type { Concept } from "./concepts.js";
import type { Meant } from "./meant.js";

/** How a question of the library is recognised among what people type. */
export interface QuestionRule {
  readonly question: string;
  /** Of each group one must be said. */
  readonly needs: readonly (readonly Concept[])[];
  /** What may be said as well. */
  readonly likes?: readonly Concept[];
  /** Which of project and initiative must be said first, or last behind 的. */
  readonly leads?: Concept;
  /** Whether the named entities are those that it is about. */
  readonly suits?: (names: readonly Meant[]) => boolean;
}

/** Figures are about a place: they do not stand there. */
const STANDING_TYPE = [
  "project",
  "policy",
  "initiative",
  "department",
  "organization",
  "place",
  "event",
  "person",
] as const satisfies readonly Concept[];
const ANY_TYPE = [...STANDING_TYPE, "indicator"] as const satisfies readonly Concept[];
const BODY = ["who", "department", "organization", "person"] as const satisfies readonly Concept[];

const isDistrict = ({ name, type }: Meant): boolean => type === "Place" && /[区县市州省盟旗]$/u.test(name);

/** Something that goes on until it is done. */
const isMatter = ({ type }: Meant): boolean => ["Project", "Policy", "Initiative", "Event"].includes(type);

/** Where two explain a question equally well, the one that stands first is meant. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  { question: "departments-active-in", needs: [["department"]], likes: ["active", "responsible", "who"] },
  { question: "places-of", needs: [["where"]], likes: ["stand", "place", "inside"] },
  { question: "responsible-for", needs: [["responsible"]], likes: [...BODY, "issue"] },
  { question: "responsibilities-of", needs: [["responsible", "active"]], likes: ["what", "responsible", "change"] },
  {
    question: "responsibilities-of",
    needs: [
      ["project", "initiative", "event"],
      ["what", "have", "each"],
    ],
  },
  {
    question: "initiative-projects",
    needs: [["project"]],
    likes: ["partOf", "includes", "link", "relation", "each", "howMany", "stand"],
  },
  { question: "parts-of", needs: [["includes"]] },
  { question: "initiatives-of", needs: [["partOf"]], likes: ["initiative", "link"] },
  { question: "initiatives-of", needs: [["initiative"]], likes: ["partOf", "link", "relation", "support"] },
  {
    question: "projects-without-initiative",
    needs: [["project"], ["initiative"], ["without", "only"]],
    likes: ["partOf", "link"],
    leads: "project",
  },
  {
    question: "initiatives-without-project",
    needs: [["initiative"], ["project"], ["without", "only"]],
    likes: ["partOf", "link"],
    leads: "initiative",
  },
  {
    question: "projects-by-initiative",
    needs: [["project"], ["initiative"]],
    likes: ["partOf", "link", "relation"],
  },
  {
    question: "several-responsible",
    needs: [
      ["responsible", "share"],
      ["several", "share"],
    ],
    likes: ["share", "department", "responsible", "together", "who"],
  },
  { question: "department-responsibilities", needs: [["responsible"]], likes: ["who", "department", "each"] },
  {
    question: "places-and-projects",
    needs: [["project"], ["place", "where"]],
    likes: ["stand", "inside", "each"],
  },
  { question: "policies-of", needs: [["issue"]], likes: ["policy"] },
  { question: "policies-of", needs: [["policy"]], likes: ["issue"] },
  { question: "issuers-of", needs: [["issue", "who"]], likes: [...BODY, "issue", "policy"] },
  { question: "responsible-for", needs: [["who", "department"]] },
  { question: "policy-coverage", needs: [["cover", "support"]], likes: ["who", "cover", "support"] },
  { question: "initiative-policies", needs: [["policy"]], likes: ["support", "partOf", "link"] },
  { question: "policies-covering", needs: [["policy"]], likes: ["cover", "support"] },
  { question: "policies-issued", needs: [["policy"], ["issue"]], likes: ["who", "department", "cover"] },
  { question: "partners-of", needs: [["partner"]], likes: [...BODY, "relation"] },
  { question: "connections", needs: [["partner"]], suits: (names) => names.length === 2 },
  { question: "partnerships", needs: [["partner"]], likes: ["who", "relation", "department", "organization", "join"] },
  { question: "participants-of", needs: [["join"]], likes: ["who"] },
  { question: "participations-of", needs: [["join"]] },
  { question: "planned-not-done", needs: [["plan", "undone"]], likes: ["undone", "plan", "done"] },
  { question: "planned-for", needs: [["plan"]], likes: ["undone", "plan"] },
  { question: "problems-of", needs: [["problem"]], likes: ["have", "mention", "report"] },
  {
    question: "in-place",
    needs: [["what", "have", "inside", "stand", "each", "where", ...STANDING_TYPE]],
    likes: ["stand", "inside", "each", "howMany"],
  },
  { question: "in-place", needs: [["stand"]], likes: ["who", "inside", "have"] },
  { question: "problems-named", needs: [["problem"]], likes: ["report", "mention", "have"] },
  { question: "declining-figures", needs: [["decline"]], likes: ["indicator", "figure", "most"] },
  {
    question: "indicator-growth",
    needs: [["growth"]],
    likes: ["indicator", "figure", "most", "howMany"],
  },
  { question: "targets", needs: [["target"]], likes: ["figure", "indicator", "plan"] },
  {
    question: "figures-of",
    needs: [],
    likes: ["figure", "howMany", "change", "indicator", "growth", "decline", "target"],
  },
  {
    question: "figures-about",
    needs: [["figure", "indicator", "howMany"]],
    likes: ["growth", "figure", "indicator", "howMany", "say"],
  },
  { question: "shared-by-districts", needs: [["share"]], likes: ["have"], suits: (names) => names.every(isDistrict) },
  {
    question: "shared-by-districts",
    needs: [["mention"], ["what"], ["and"]],
    likes: ["each", "share"],
    suits: (names) => names.length === 2 && names.every(isDistrict),
  },
  { question: "shared-by-two", needs: [["share"]], likes: ["link", "have"] },
  {
    question: "named-together",
    needs: [["mention", "say"]],
    likes: ["together", "where", "report", "say"],
  },
  {
    question: "named-together",
    needs: [["together"], ["mention", "where", "report", "say"]],
    likes: ["mention", "where", "report", "say"],
  },
  { question: "connections", needs: [["together"]], likes: ["have", "active"] },
  {
    question: "connections",
    needs: [["relation", "link", "why"]],
    likes: ["relation", "link", "why", "have"],
  },
  { question: "said-of", needs: [["say"]], likes: ["report", "mention"] },
  { question: "documents-naming", needs: [["mention"]], likes: ["report", "where", "when", "fresh"] },
  { question: "documents-naming", needs: [["report"]], likes: ["mention", "link"] },
  { question: "history-of", needs: [["change"]], likes: ["state", "link"] },
  {
    question: "history-of",
    needs: [["done", "undone", "stalled", "state"]],
    likes: ["done", "ongoing", "undone", "stalled", "state", "without", "change"],
    suits: (names) => names.every(isMatter),
  },
  { question: "neighbours-of", needs: [["link", "relation"]], likes: ["relation", "entity"] },
  { question: "named-once", needs: [["once"]], likes: ["only", "mention", "report", "entity"] },
  { question: "most-named", needs: [["most"], ["mention"]], likes: ["report", "entity"] },
  { question: "new-in-year", needs: [["fresh"]], likes: ["mention", "entity"] },
  { question: "status-changes", needs: [["change"]], likes: ["state", "report", "fact"] },
  { question: "weakest-facts", needs: [["uncertain"]], likes: ["fact", "most"] },
  {
    question: "shared-entities",
    needs: [
      ["several", "share"],
      ["mention", "report"],
    ],
    likes: ["mention", "report", "entity", "share"],
  },
  { question: "matters-by-status", needs: [["done", "ongoing"]] },
  { question: "entities-of-type", needs: [ANY_TYPE], likes: ["each", "howMany", "have"] },
];

/** What is offered where nothing is understood: of what was stopped or put off no status tells. */
export const OFFERED_RULES: readonly QuestionRule[] = [
  { question: "problems-of", needs: [["stalled"]], likes: ["have"] },
  { question: "problems-named", needs: [["stalled"]], likes: ["report", "mention", "have"] },
  { question: "planned-not-done", needs: [["stalled"]], likes: ["plan", "done"] },
];

/** What can be asked of names where nothing else is understood. */
export const NAME_ALONE_RULES: readonly QuestionRule[] = [
  { question: "connections", needs: [], suits: (names) => names.length === 2 },
  ...[
    "neighbours-of",
    "in-place",
    "departments-active-in",
    "initiative-projects",
    "responsible-for",
    "responsibilities-of",
    "said-of",
  ].map((question) => ({ question, needs: [], suits: () => true })),
];

/** What may be said beside the words that texts are searched for. */
const SAYING = [
  "say",
  "mention",
  "report",
  "what",
  "have",
  "each",
  "inside",
  "includes",
] as const satisfies readonly Concept[];

/** What is asked of the texts with words that name nothing: 低空经济有哪些, 哪些城市提到共同富裕. */
export const WORDS_RULES: readonly QuestionRule[] = [
  {
    question: "named-with",
    needs: [["called"]],
    likes: ["called", "what", "have", "each", "inside", "includes", "entity"],
  },
  {
    question: "areas-saying",
    needs: [
      ["where", "place"],
      ["mention", "say", "report"],
    ],
    likes: [...SAYING, "where", "place"],
  },
  {
    question: "years-saying",
    needs: [
      ["when", "fresh", "howMany"],
      ["mention", "say", "report"],
    ],
    likes: [...SAYING, "when", "fresh", "howMany", "once"],
  },
  { question: "sentences-saying", needs: [["say"]], likes: SAYING },
  { question: "reports-saying", needs: [["report"], ["what"]], likes: SAYING },
  { question: "sentences-saying", needs: [], likes: SAYING },
];

/** What is asked of a type with words that names of the type have in them: 苏州有哪些轨道交通项目. */
export const NAMED_RULES: readonly QuestionRule[] = [
  {
    question: "named-with",
    needs: [ANY_TYPE],
    likes: ["what", "have", "each", "inside", "stand", "howMany", "link", "issue"],
  },
];

/** What is offered where words stand alone. */
export const WORDS_ALONE_RULES: readonly QuestionRule[] = [
  "sentences-saying",
  "areas-saying",
  "years-saying",
  "reports-saying",
].map((question) => ({ question, needs: [], likes: SAYING }));
