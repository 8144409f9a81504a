import type { AnnotatedDocument } from "#loaders/training/documents.js";

/** An annotated excerpt in the form of the gold files, as `score.py` reads it. */
export function goldFromAnnotation({ id, annotation }: AnnotatedDocument): object {
  const { area, issuer, year, entities, relations, observations } = annotation;
  const ids = new Map(entities.map((entity, index) => [entity, `e${index}`]));
  return {
    document: id,
    area,
    issuer,
    year,
    entities: entities.map(({ types, names, optional }, index) => ({
      id: `e${index}`,
      type: types[0],
      alsoType: types.slice(1),
      name: names[0],
      aliases: names.slice(1),
      optional,
    })),
    relations: relations.map(({ type, source, target, optional }) => ({
      type,
      source: ids.get(source),
      target: ids.get(target),
      quote: "",
      optional,
    })),
    observations: observations.map(({ indicator, value, unit, growthPercent, period, status }) => ({
      indicator: ids.get(indicator),
      value,
      unit,
      growthPercent,
      period,
      status,
      quote: "",
    })),
  };
}
