import { entityTypeFromLabel } from "../names/entity-type.js";
import { type Step, stepsFromText } from "./earlier-links.js";
import { paramsFromJson } from "./params-json.js";
import { type LinkedQuestion, linkedQuestionFrom, tellQuestion } from "../questions/linked-question.js";
import { chartFromText, textFromChart } from "../query-run/chart-choice.js";
import type { Selection } from "../scene/selection.js";
import { type Language, LANGUAGES, type Theme, THEMES } from "../session/preferences.js";
import type { Camera } from "../scene/geometry.js";
import type { State } from "../state.js";
import { BLANK_QUERY, DEFAULT_QUERY, type QueryContent } from "../workbench/query-content.js";
import type { EntityType } from "#model/ontology.js";

/** What a link carries. Null: the link does not say, the reader's own choice holds. */
export interface View {
  /** The canvas: in code, by the key of a link that the server keeps, or as links of earlier versions told it; null: the overview. */
  readonly canvas:
    | { readonly kind: "code"; readonly code: string }
    /** `isAlone`: the address says nothing else, so that the link decides on all that is seen. */
    | { readonly kind: "link"; readonly key: string; readonly isAlone: boolean }
    | { readonly kind: "steps"; readonly steps: readonly Step[] }
    | null;
  readonly selection: Selection | null;
  readonly hiddenTypes: readonly EntityType[];
  readonly camera: Camera | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly query: LinkedQuery | null;
  /** Whether parts of the query could not be read, and were left out. */
  readonly isQueryDamaged: boolean;
  /** The key of a link that the server keeps, which leads to a query. */
  readonly queryKey: string | null;
  readonly reader: State["reader"];
  readonly crossing: State["crossing"];
  readonly question: LinkedQuestion | null;
  readonly typedQuestion: string;
}

/** A query as a link carries it: with its parameters, of `written` which of them are entities, how its result is looked at, and its row limit. */
export type LinkedQuery = Pick<QueryContent, "text" | "params" | "written" | "view" | "chart" | "limits">;

export const OVERVIEW_LIMIT = 200;

/** How an address tells the canvas: in code, or by the key of a link that the server keeps. */
export interface CanvasParameter {
  readonly name: "v" | "k";
  readonly value: string;
}

export function canvasParameterOf(address: string): CanvasParameter | null {
  const { canvas } = viewFromAddress(address);
  if (canvas?.kind === "code") return { name: "v", value: canvas.code };
  return canvas?.kind === "link" ? { name: "k", value: canvas.key } : null;
}

/** What an address carries, the same for the same state: the canvas (`v` or `k`), `node`, `fact`, `hide`, `doc`, `passage`, … */
export function addressFromState(state: State, canvas: CanvasParameter | null): string {
  const search = new URLSearchParams();
  if (state.selection !== null) search.set(state.selection.kind === "node" ? "node" : "fact", state.selection.id);
  if (state.hiddenTypes.size > 0) search.set("hide", [...state.hiddenTypes].toSorted().join(","));
  if (state.camera !== null) search.set("at", textFromCamera(state.camera));
  if (state.reader !== null) search.set("doc", state.reader.document);
  if (state.reader !== null && state.reader.passage !== null) search.set("passage", state.reader.passage);
  if (state.crossing !== null) search.set("crossing", state.crossing);
  tellQuestion(search, state);
  search.set("lang", state.language);
  if (state.theme !== "auto") search.set("theme", state.theme);
  // Last, because it is long and says nothing to people.
  if (canvas !== null) search.set(canvas.name, canvas.value);
  return search.toString();
}

/** Reads a link, also an older or a mangled one: what it says and we do not understand is left out. */
export function viewFromAddress(text: string): View {
  const search = new URLSearchParams(text);
  const hide = search.get("hide")?.split(",") ?? [];
  const document = search.get("doc");
  return {
    canvas: canvasFromSearch(search),
    selection: selectionFromSearch(search),
    hiddenTypes: hide.flatMap((label) => entityTypeFromLabel(label) ?? []),
    camera: cameraFromText(search.get("at") ?? ""),
    language: LANGUAGES.find((language) => language === search.get("lang")) ?? null,
    theme: THEMES.find((theme) => theme === search.get("theme")) ?? null,
    ...queryFromSearch(search),
    queryKey: search.get("kq"),
    reader: document === null ? null : { document, passage: search.get("passage") },
    crossing: search.get("crossing"),
    question: linkedQuestionFrom(search),
    typedQuestion: search.get("say") ?? "",
  };
}

function textFromCamera({ x, y, ratio, reach }: Camera): string {
  const numbers = [x, y, ratio, ...(reach === undefined ? [] : [reach.across, reach.down])];
  return numbers.map((value) => Number(value.toFixed(8))).join(",");
}

function cameraFromText(text: string): Camera | null {
  const [x, y, ratio, across = 0, down = 0] = text.split(",").map(Number);
  const isWhole = Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(ratio);
  if (!isWhole || x === undefined || y === undefined || ratio === undefined || ratio <= 0) return null;
  return across > 0 && down > 0 ? { x, y, ratio, reach: { across, down } } : { x, y, ratio };
}

function canvasFromSearch(search: URLSearchParams): View["canvas"] {
  const [code, key] = [search.get("v"), search.get("k")];
  if (code !== null) return { kind: "code", code };
  if (key !== null) {
    const isAlone = [...search.keys()].every((name) => ["k", "lang", "theme"].includes(name));
    return { kind: "link", key, isAlone };
  }
  const steps = search.getAll("show").flatMap(stepsFromText);
  return steps.length === 0 ? null : { kind: "steps", steps };
}

function selectionFromSearch(search: URLSearchParams): Selection | null {
  const node = search.get("node");
  if (node !== null) return { kind: "node", id: node };
  const fact = search.get("fact");
  return fact === null ? null : { kind: "relationship", id: fact };
}

function queryFromSearch(search: URLSearchParams): Pick<View, "query" | "isQueryDamaged"> {
  const [text, params] = [search.get("q"), search.get("params")];
  const [rows, chart] = [search.get("rows"), search.get("chart")];
  if (text === null && params === null) return { query: null, isQueryDamaged: false };
  const read = params === null ? {} : paramsFromJson(params);
  const maxRows = Number(rows);
  const choice = chart === null ? null : chartFromText(chart);
  const isLimit = Number.isSafeInteger(maxRows) && maxRows > 0;
  return {
    query: {
      text: text ?? DEFAULT_QUERY,
      params: read ?? {},
      written: entitiesAmong(read ?? {}, search.get("entities")?.split(",") ?? []),
      view: search.get("as") ?? BLANK_QUERY.view,
      chart: choice,
      limits: isLimit ? { maxRows } : {},
    },
    // What does not decode comes as U+FFFD.
    isQueryDamaged:
      text?.includes("\uFFFD") === true ||
      read === null ||
      (rows !== null && !isLimit) ||
      (chart !== null && choice === null),
  };
}

/** The parameters that hold an entity's key, as people choose it: by its name. */
function entitiesAmong(params: QueryContent["params"], names: readonly string[]): QueryContent["written"] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = Object.hasOwn(params, name) ? params[name] : undefined;
      return typeof text === "string" ? [[name, { kind: "entity" as const, text }]] : [];
    }),
  );
}

/** A query as an address says it; see `viewFromAddress`. */
export function addressFromQuery({ text, params, written, view, chart, limits }: LinkedQuery): string {
  const search = new URLSearchParams({ q: text });
  if (Object.keys(params).length > 0) search.set("params", JSON.stringify(params));
  const entities = Object.keys(params).filter((name) => written[name]?.kind === "entity");
  if (entities.length > 0) search.set("entities", entities.join(","));
  if (view !== BLANK_QUERY.view) search.set("as", view);
  if (chart !== null) search.set("chart", textFromChart(chart));
  if (limits.maxRows !== undefined) search.set("rows", String(limits.maxRows));
  return search.toString();
}
