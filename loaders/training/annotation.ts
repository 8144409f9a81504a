import { createHash } from "node:crypto";
import { z } from "zod";
import { FACT_ENDS } from "#model/fact-ends.js";
import { EntityType, FactType, ObservationStatus } from "#model/ontology.js";

/** One excerpt of a report, annotated to the guidelines: stand-off, so without the text itself. README.md has the format. */
export interface Annotation {
  /** Path of the report within the unpacked corpus. */
  readonly source: string;
  /** UTF-16 offsets of the excerpt in the report's text. */
  readonly start: number;
  readonly end: number;
  /** Of the excerpt, UTF-8. */
  readonly sha256: string;
  /** Of unseen excerpts: with which others it was drawn, from 1. */
  readonly round: number;
  readonly area: string;
  readonly issuer: string;
  readonly year: number;
  readonly entities: readonly AnnotatedEntity[];
  readonly relations: readonly AnnotatedRelation[];
  readonly observations: readonly AnnotatedObservation[];
}

export interface AnnotatedEntity {
  readonly line: number;
  readonly optional: boolean;
  /** The best type first, then the others that are right too. */
  readonly types: readonly EntityType[];
  /** The name first, then the other forms it takes in the excerpt. */
  readonly names: readonly string[];
}

export interface AnnotatedRelation {
  readonly line: number;
  readonly optional: boolean;
  readonly type: FactType;
  readonly source: AnnotatedEntity;
  readonly target: AnnotatedEntity;
}

export interface AnnotatedObservation {
  readonly line: number;
  readonly indicator: AnnotatedEntity;
  readonly value: number | null;
  readonly unit: string | null;
  readonly growthPercent: number | null;
  readonly period: string | null;
  readonly status: ObservationStatus;
}

const Head = z.object({
  source: z.string(),
  span: z.string().regex(/^\d+ \d+$/u),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  round: z.coerce.number().int().default(1),
  area: z.string(),
  issuer: z.string(),
  year: z.coerce.number().int(),
});

/** Reads an annotation file; throws one error that lists every faulty line. */
export function parseAnnotation(text: string, file: string): Annotation {
  const faults: string[] = [];
  const head: Record<string, string> = {};
  const entities: AnnotatedEntity[] = [];
  const relations: AnnotatedRelation[] = [];
  const observations: AnnotatedObservation[] = [];

  function find(name: string, types: readonly EntityType[], line: number): AnnotatedEntity | null {
    const named = entities.filter((entity) => entity.names.includes(name));
    const right = named.find((entity) => entity.types.some((type) => types.includes(type)));
    if (right === undefined) {
      const known = named.map((entity) => entity.types.join("+")).join(", ");
      faults.push(
        `${line}: “${name}” is ${known === "" ? "no entity of this file" : known}; ${types.join(" or ")} is needed`,
      );
    }
    return right ?? null;
  }

  for (const [index, row] of text.split("\n").entries()) {
    const line = index + 1;
    const [, kind = "", mark, rest = ""] = /^(\w+)(\??) +(.+)$/u.exec(row) ?? [];
    const optional = mark === "?";
    const fields = rest.split("|").map((field) => field.trim());
    if (kind === "E") {
      const types = z.array(EntityType).safeParse(fields[0]?.split("+"));
      const names = fields.slice(1);
      if (!types.success || names.length === 0 || names.includes("")) faults.push(`${line}: E TYPE[+TYPE]|name|alias…`);
      else entities.push({ line, optional, types: types.data, names });
    } else if (kind === "R") {
      const type = FactType.safeParse(fields[0]);
      const [, from, to] = fields;
      if (!type.success || from === undefined || to === undefined || fields.length > 3) {
        faults.push(`${line}: R TYPE|subject|object`);
        continue;
      }
      const ends = FACT_ENDS[type.data];
      const source = find(from, ends.subject, line);
      const target = find(to, ends.object, line);
      if (source !== null && target !== null) relations.push({ line, optional, type: type.data, source, target });
    } else if (kind === "O") {
      const observation = readObservation(fields);
      if (observation === null)
        faults.push(`${line}: O indicator|value|unit|growth %|period|actual, expected or target`);
      else {
        const indicator = find(fields[0] ?? "", ["Indicator"], line);
        if (indicator !== null) observations.push({ line, indicator, ...observation });
      }
    } else if (/^[a-z]/u.test(kind)) head[kind] = rest;
    else if (row.trim() !== "" && !row.startsWith("#")) faults.push(`${line}: “${row}” is no line of this format`);
  }

  for (const entity of entities) {
    const twin = entities.find(
      (other) =>
        other !== entity &&
        other.types[0] === entity.types[0] &&
        other.names.some((name) => entity.names.includes(name)),
    );
    if (twin !== undefined && twin.line < entity.line)
      faults.push(`${entity.line}: shares a name with line ${twin.line}`);
  }
  const parsed = Head.safeParse(head);
  if (!parsed.success) faults.unshift(`head: ${z.prettifyError(parsed.error)}`);
  if (!parsed.success || faults.length > 0) throw new Error(`${file}:\n${faults.join("\n")}`);
  const { span, ...facts } = parsed.data;
  const [start = 0, end = 0] = span.split(" ").map(Number);
  return { ...facts, start, end, entities, relations, observations };
}

const Numeric = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/u)
  .transform(Number);

function readObservation(fields: readonly string[]): Omit<AnnotatedObservation, "line" | "indicator"> | null {
  const row = z
    .tuple([
      z.string(),
      z
        .literal("")
        .transform(() => null)
        .or(Numeric),
      z.string().transform((unit) => (unit === "" ? null : unit)),
      z
        .literal("")
        .transform(() => null)
        .or(Numeric),
      z
        .literal("")
        .transform(() => null)
        .or(z.string().regex(/^\d{4}(-H[12]|-Q[1-4])?$/u)),
      ObservationStatus,
    ])
    .safeParse(fields);
  if (!row.success) return null;
  const [, value, unit, growthPercent, period, status] = row.data;
  return { value, unit, growthPercent, period, status };
}

/** The excerpt that an annotation is about; throws where the report's text is another one than was annotated. */
export function excerptOf(annotation: Annotation, report: string): string {
  const excerpt = report.slice(annotation.start, annotation.end);
  if (createHash("sha256").update(excerpt).digest("hex") !== annotation.sha256) {
    throw new Error(`${annotation.source}: the text at ${annotation.start}–${annotation.end} is not the annotated one`);
  }
  return excerpt;
}
