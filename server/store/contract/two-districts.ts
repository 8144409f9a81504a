import type { DocumentBatch } from "#model/batch.js";
import { buildBatch } from "./batch-builder.js";

/** Reports of two districts that have one name, each of which names its own by a key of its city. */
export const TWO_DISTRICTS = [
  reportOf("nanjing", "南京市", ["鼓楼区建设滨江步道。", "鼓楼区与腾讯合作。", "鼓楼区发展AI产业。"]),
  reportOf("xuzhou", "徐州市", ["鼓楼区建设环湖步道。", "鼓楼区与腾讯合作。", "鼓楼区引进Shanghai港航公司。"]),
];

/** The key of the district of that city. */
export function districtOf(city: string): string {
  return `place:${city}/鼓楼区`;
}

function reportOf(name: string, city: string, sentences: readonly string[]): DocumentBatch {
  const district = districtOf(city);
  const batch = buildBatch({
    name,
    passages: sentences.map((text) => [text, null] as const),
    entities: [
      { type: "Place", name: "鼓楼区", key: district, scope: city },
      { type: "Organization", name: "腾讯" },
    ],
    mentions: sentences.flatMap((text, passage) => [
      [passage, district, "鼓楼区"] as const,
      ...(text.includes("腾讯") ? [[passage, "organization:腾讯", "腾讯"] as const] : []),
    ]),
  });
  return { ...batch, document: { ...batch.document, area: "鼓楼区", issuer: "鼓楼区政府" } };
}
