import type { Params, ParamValue } from "#model/query.js";
import { entityTypeFromLabel } from "./entity-type.js";
import {
  type Camera,
  DEFAULT_QUERY,
  type Language,
  type Selection,
  type State,
  type Step,
  type Theme,
} from "./state.js";
import type { EntityType } from "#model/ontology.js";

/** What a link carries. Null: the link does not say, the reader's own choice holds. */
export interface View {
  /** Empty: the overview. */
  readonly steps: readonly Step[];
  readonly selection: Selection | null;
  readonly hiddenTypes: readonly EntityType[];
  readonly camera: Camera | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly query: { readonly text: string; readonly params: Params } | null;
  readonly reader: State["reader"];
}

export const OVERVIEW_LIMIT = 200;
const LANGUAGES = ["zh-CN", "en"] as const satisfies readonly Language[];
const THEMES = ["light", "dark", "auto"] as const satisfies readonly Theme[];

/** What an address carries, the same for the same state: `node`, `fact`, `show` (once a step), `hide`, `doc`, `passage`, `q`, … */
export function addressFromState(state: State): string {
  const search = new URLSearchParams();
  const { steps } = state;
  const isPlain = steps.length === 1 && steps[0]?.kind === "overview" && steps[0].limit === OVERVIEW_LIMIT;
  if (!isPlain) for (const step of steps) search.append("show", textFromStep(step));
  if (state.selection !== null) search.set(state.selection.kind === "node" ? "node" : "fact", state.selection.id);
  if (state.hiddenTypes.size > 0) search.set("hide", [...state.hiddenTypes].toSorted().join(","));
  if (state.camera !== null) search.set("at", textFromCamera(state.camera));
  if (state.reader !== null) search.set("doc", state.reader.document);
  if (state.reader !== null && state.reader.passage !== null) search.set("passage", state.reader.passage);
  if (state.query.text !== DEFAULT_QUERY) search.set("q", state.query.text);
  if (Object.keys(state.query.params).length > 0) search.set("params", JSON.stringify(state.query.params));
  search.set("lang", state.language);
  if (state.theme !== "auto") search.set("theme", state.theme);
  return search.toString();
}

/** Reads a link, also an older or a mangled one: what it says and we do not understand is left out. */
export function viewFromAddress(text: string): View {
  const search = new URLSearchParams(text);
  const hide = search.get("hide")?.split(",") ?? [];
  const document = search.get("doc");
  return {
    steps: search.getAll("show").flatMap(stepsFromText),
    selection: selectionFromSearch(search),
    hiddenTypes: hide.flatMap((label) => entityTypeFromLabel(label) ?? []),
    camera: cameraFromText(search.get("at") ?? ""),
    language: LANGUAGES.find((language) => language === search.get("lang")) ?? null,
    theme: THEMES.find((theme) => theme === search.get("theme")) ?? null,
    query: queryFromSearch(search),
    reader: document === null ? null : { document, passage: search.get("passage") },
  };
}

function textFromCamera({ x, y, ratio }: Camera): string {
  return [x, y, ratio].map((value) => Number(value.toFixed(5))).join(",");
}

function cameraFromText(text: string): Camera | null {
  const [x, y, ratio] = text.split(",").map(Number);
  const isWhole = Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(ratio);
  if (!isWhole || x === undefined || y === undefined || ratio === undefined || ratio <= 0) return null;
  return { x, y, ratio };
}

function textFromStep(step: Step): string {
  switch (step.kind) {
    case "overview":
      return `overview:${step.limit}`;
    case "expand":
      return `expand:${step.limit}:${step.id}`;
    case "place":
      return `place:${step.point.x},${step.point.y}:${step.id}`;
    case "query":
      return `query:${JSON.stringify(step.params)}:${step.text}`;
    default:
      return step.kind;
  }
}

function stepsFromText(text: string): readonly Step[] {
  if (text === "arrange") return [{ kind: "arrange" }];
  const number = "(-?\\d+(?:\\.\\d+)?)";
  const overview = /^overview:(\d{1,5})$/.exec(text);
  if (overview !== null) return [{ kind: "overview", limit: Number(overview[1]) }];
  const expand = /^expand:(\d{1,4}):(.+)$/s.exec(text);
  if (expand?.[2] !== undefined) return [{ kind: "expand", limit: Number(expand[1]), id: expand[2] }];
  const place = new RegExp(`^place:${number},${number}:(.+)$`, "s").exec(text);
  if (place?.[3] !== undefined) {
    return [{ kind: "place", id: place[3], point: { x: Number(place[1]), y: Number(place[2]) } }];
  }
  return text.startsWith("query:") ? queryStepFromText(text.slice("query:".length)) : [];
}

/** `{"params":…}:MATCH …`: the parameters end at the first `}:` after which they are valid JSON. */
function queryStepFromText(text: string): readonly Step[] {
  for (let end = text.indexOf("}:"); end !== -1; end = text.indexOf("}:", end + 1)) {
    const params = paramsFromJson(text.slice(0, end + 1));
    if (params !== null) return [{ kind: "query", params, text: text.slice(end + 2) }];
  }
  return [];
}

function selectionFromSearch(search: URLSearchParams): Selection | null {
  const node = search.get("node");
  if (node !== null) return { kind: "node", id: node };
  const fact = search.get("fact");
  return fact === null ? null : { kind: "relationship", id: fact };
}

function queryFromSearch(search: URLSearchParams): View["query"] {
  const text = search.get("q");
  const params = search.get("params");
  if (text === null && params === null) return null;
  return { text: text ?? DEFAULT_QUERY, params: (params === null ? null : paramsFromJson(params)) ?? {} };
}

function paramsFromJson(json: string): Params | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return isParams(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isParams(value: unknown): value is Params {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isParamValue)
  );
}

function isParamValue(value: unknown): value is ParamValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return Array.isArray(value) ? value.every(isParamValue) : isParams(value);
}
