import type { Random } from "../random.js";

/** A request of the mix. All but uploads have an answer that uploads of other areas leave as it is. */
export interface MixedRequest {
  readonly kind: string;
  readonly path: string;
  /** Absent: GET. */
  readonly body?: unknown;
  readonly streamed?: true;
}

const SEARCHES = ["西岸", "xian", "漕河泾", "xuhui", "區委", "上海海关", "亚信峰会", "十八大", "West Bund", "xacmg"];
export const ENTITIES = [
  "department:徐汇区/区委",
  "department:上海海关",
  "project:西岸传媒港",
  "event:亚信峰会",
  "event:十八大",
  "indicator:区级财政收入",
];
const QUERIES = [
  "MATCH (p:Project)-[:PART_OF]->(i:Initiative) WHERE p.key CONTAINS '西岸' RETURN p.name, i.name ORDER BY p.name, i.name",
  "MATCH (d:Document {key: 'document:xuhui-2014-h1'})<-[:IN]-(s:Section) RETURN s.title ORDER BY s.order",
  "MATCH (e:Entity {key: 'project:西岸传媒港'})<-[m:MENTIONS]-(p:Passage) RETURN p.key, m.surface ORDER BY p.key",
];
const STREAMED =
  "MATCH (p:Passage)-[m:MENTIONS]->(e:Entity) WHERE p.key STARTS WITH 'document:xuhui-2014-h1' RETURN p.key, e.key, m.start ORDER BY p.key, e.key, m.start";

/** Every request that the mix draws from, with how often of a hundred its kind is drawn. */
export const MIX: readonly { readonly share: number; readonly requests: readonly MixedRequest[] }[] = [
  { share: 34, requests: SEARCHES.map((text) => get("search", `/api/search?q=${encodeURIComponent(text)}`)) },
  { share: 20, requests: ENTITIES.map((key) => get("expand", `${entityPath(key)}/neighbours?limit=50`)) },
  { share: 16, requests: ENTITIES.map((key) => get("entity", entityPath(key))) },
  { share: 12, requests: ENTITIES.map((key) => get("evidence", `${entityPath(key)}/evidence?limit=20`)) },
  { share: 12, requests: QUERIES.map((query) => ({ kind: "query", path: "/api/query", body: { query } })) },
  { share: 6, requests: [{ kind: "streamed query", path: "/api/query", body: { query: STREAMED }, streamed: true }] },
];

export function drawRequest(random: Random): MixedRequest {
  let left = random() * 100;
  for (const { share, requests } of MIX) {
    left -= share;
    const request = requests[Math.floor(random() * requests.length)];
    if (left < 0 && request !== undefined) return request;
  }
  throw new Error("The shares do not make a hundred.");
}

function get(kind: string, path: string): MixedRequest {
  return { kind, path };
}

function entityPath(key: string): string {
  return `/api/entities/${encodeURIComponent(key)}`;
}

/** The text of an answer without what may differ between two right ones: times, and cursors, which hold the revision. */
export function comparable(text: string): string {
  return text.replaceAll(/"(?:elapsedMs|nextCursor|revision)":(?:null|"[^"]*"|[\d.]+)/gu, "");
}
