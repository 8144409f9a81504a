import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { EntityType, FactType } from "#model/ontology.js";
import { excerptOf, parseAnnotation, type Annotation } from "./annotation.js";

/** A text with everything that a person found in it. */
export interface TrainingDocument {
  readonly id: string;
  readonly set: "gold" | "excerpts" | "unseen";
  readonly text: string;
  readonly area: string;
  readonly issuer: string;
  readonly year: number;
  readonly entities: readonly TrainingEntity[];
  readonly relations: readonly TrainingRelation[];
}

export interface TrainingRelation {
  readonly type: FactType;
  /** Both are of the document's entities. */
  readonly source: TrainingEntity;
  readonly target: TrainingEntity;
  readonly optional: boolean;
}

export interface TrainingEntity {
  readonly types: readonly EntityType[];
  readonly names: readonly string[];
  readonly optional: boolean;
}

const Gold = z.object({
  area: z.string(),
  issuer: z.string(),
  year: z.int(),
  entities: z.array(
    z.object({
      id: z.string(),
      type: EntityType,
      alsoType: z.array(EntityType).default([]),
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      optional: z.boolean().default(false),
    }),
  ),
  relations: z.array(
    z.object({ type: FactType, source: z.string(), target: z.string(), optional: z.boolean().default(false) }),
  ),
});

/** The gold files of a folder with `gold/` and `text/`, in the order of their names. */
export function goldDocuments(folder: string): TrainingDocument[] {
  return filesOf(join(folder, "gold"), ".json").map((file) => {
    const id = basename(file, ".json");
    const gold = Gold.parse(JSON.parse(readFileSync(join(folder, "gold", file), "utf8")));
    const { area, issuer, year } = gold;
    const entities = new Map(
      gold.entities.map(({ id: key, type, alsoType, name, aliases, optional }) => [
        key,
        { types: [type, ...alsoType], names: [name, ...aliases], optional },
      ]),
    );
    return {
      id,
      set: "gold" as const,
      text: readFileSync(join(folder, "text", `${id}.txt`), "utf8"),
      area,
      issuer,
      year,
      entities: [...entities.values()],
      relations: gold.relations.flatMap(({ type, source, target, optional }) => {
        const [from, to] = [entities.get(source), entities.get(target)];
        return from === undefined || to === undefined ? [] : [{ type, source: from, target: to, optional }];
      }),
    };
  });
}

export interface AnnotatedDocument extends TrainingDocument {
  readonly annotation: Annotation;
}

/** The annotated excerpts of a set; `corpus` is the folder of the unpacked collection. Files without entities are yet to be annotated. */
export function annotatedDocuments(folder: string, set: "excerpts" | "unseen", corpus: string): AnnotatedDocument[] {
  return filesOf(join(folder, set), ".txt").flatMap((file) => {
    const raw = readFileSync(join(folder, set, file), "utf8");
    if (!/^E/mu.test(raw)) return [];
    const annotation = parseAnnotation(raw, file);
    const text = excerptOf(annotation, readFileSync(join(corpus, annotation.source), "utf8"));
    const { area, issuer, year, entities, relations } = annotation;
    return [{ id: basename(file, ".txt"), set, text, area, issuer, year, entities, relations, annotation }];
  });
}

function filesOf(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .toSorted();
}
