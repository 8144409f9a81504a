import { z } from "zod";
import { DocumentSummary, PassageAnswer, PassageMention, SectionSummary, type EvidencePassage } from "#model/api.js";
import { GraphNode } from "#model/graph.js";

/** Documents, sections and passages as the catalogue's queries give them, turned into what the API answers. */

/** A property that the store leaves out where there is nothing. */
export function absentAsNull<Type extends z.ZodType>(type: Type) {
  return type.nullish().transform((value) => value ?? null);
}

const DocumentProperties = z.object({
  ...DocumentSummary.shape,
  issuer: absentAsNull(z.string()),
  area: absentAsNull(z.string()),
  year: absentAsNull(z.int()),
  period: absentAsNull(z.string()),
});

export function documentSummaryFromNode(node: GraphNode): DocumentSummary {
  return DocumentProperties.parse(node.properties);
}

export function sectionSummaryFromNode(node: GraphNode, parent: string): SectionSummary {
  return SectionSummary.parse({ ...node.properties, parent });
}

/** Columns that every query of passages gives. */
export const PassageRow = z.object({
  passage: GraphNode,
  parent: z.string(),
  mentions: z.array(PassageMention),
});

export function passageAnswerFromRow({ passage, parent, mentions }: z.infer<typeof PassageRow>): PassageAnswer {
  const { surface, ...properties } = passage.properties;
  return PassageAnswer.parse({ ...properties, original: surface ?? properties["text"], parent, mentions });
}

/** Columns of the queries that also give a passage's place. */
export const EvidenceRow = PassageRow.extend({
  document: GraphNode,
  section: GraphNode.nullable(),
  sectionParent: z.string().nullable(),
});

export function evidencePassageFromRow(row: z.infer<typeof EvidenceRow>): EvidencePassage {
  const { section, sectionParent } = row;
  return {
    passage: passageAnswerFromRow(row),
    document: documentSummaryFromNode(row.document),
    section: section === null || sectionParent === null ? null : sectionSummaryFromNode(section, sectionParent),
  };
}
