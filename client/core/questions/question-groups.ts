/** What the questions of the library are about, in the order in which they are offered. What is in no group comes last. */
export const QUESTION_GROUPS = {
  projects: [
    "projects-by-initiative",
    "initiative-projects",
    "initiatives-of",
    "projects-without-initiative",
    "initiatives-without-project",
    "parts-of",
  ],
  places: ["in-place", "places-of", "places-and-projects", "shared-by-districts"],
  departments: [
    "responsible-for",
    "responsibilities-of",
    "department-responsibilities",
    "departments-active-in",
    "several-responsible",
  ],
  policies: [
    "policies-of",
    "issuers-of",
    "policies-issued",
    "policy-coverage",
    "policies-covering",
    "initiative-policies",
  ],
  partners: ["partners-of", "partnerships", "participants-of", "participations-of"],
  figures: ["figures-of", "figures-about", "indicator-growth", "declining-figures", "targets"],
  progress: [
    "planned-not-done",
    "planned-for",
    "problems-named",
    "problems-of",
    "matters-by-status",
    "status-changes",
    "history-of",
    "new-in-year",
  ],
  links: ["connections", "shared-by-two", "neighbours-of", "named-together", "weakest-facts"],
  reports: [
    "sentences-saying",
    "areas-saying",
    "years-saying",
    "reports-saying",
    "said-of",
    "documents-naming",
    "shared-entities",
    "most-named",
    "named-once",
    "named-with",
    "entities-of-type",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type QuestionGroup = keyof typeof QUESTION_GROUPS | "others";

/** Questions by what they are about; groups without any are left out. */
export function groupedQuestions<Question extends { readonly name: string }>(
  questions: readonly Question[],
): readonly { readonly group: QuestionGroup; readonly questions: readonly Question[] }[] {
  const left = new Map(questions.map((question) => [question.name, question]));
  const found = groupEntries().map(([group, names]) => ({
    group,
    questions: names.flatMap((name) => {
      const question = left.get(name);
      left.delete(name);
      return question === undefined ? [] : [question];
    }),
  }));
  return [...found, { group: "others" as const, questions: [...left.values()] }].filter(
    (each) => each.questions.length > 0,
  );
}

function groupEntries(): readonly (readonly [QuestionGroup, readonly string[]])[] {
  return Object.entries(QUESTION_GROUPS).flatMap(([group, names]) => (isGroup(group) ? [[group, names] as const] : []));
}

function isGroup(name: string): name is keyof typeof QUESTION_GROUPS {
  return name in QUESTION_GROUPS;
}
