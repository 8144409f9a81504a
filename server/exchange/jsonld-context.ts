import { ENTITY_TYPES } from "#model/entity-types.js";
import { PROVENANCE_LABELS } from "#model/ontology.js";

/** The namespaces of what the graph's keys name, and of words that no published vocabulary has. */
export const KEY_NAMESPACE = "urn:mailuo:";
const VOCABULARY = "urn:mailuo:vocabulary:";

/** What stands before the colon of keys and ids. */
const KEY_PREFIXES = [...ENTITY_TYPES, ...PROVENANCE_LABELS, "Fact", "Observation"].map((kind) => kind.toLowerCase());

export function isKeyPrefix(prefix: string): boolean {
  return KEY_PREFIXES.includes(prefix);
}

const iri = (id: string) => ({ "@id": id, "@type": "@id" });

/**
 * JSON-LD 1.1: the graph's words in schema.org, W3C ORG, Dublin Core, SKOS, PROV-O and Web Annotation; what none of these has stays in a
 * vocabulary of Mailuo's own.
 */
export const JSONLD_CONTEXT = {
  "@version": 1.1,
  "@vocab": VOCABULARY,
  mailuo: VOCABULARY,
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  ...Object.fromEntries(KEY_PREFIXES.map((prefix) => [prefix, `${KEY_NAMESPACE}${prefix}:`])),

  Department: "schema:GovernmentOrganization",
  Organization: "schema:Organization",
  Place: "schema:Place",
  Project: "schema:Project",
  Policy: "schema:Legislation",
  Event: "schema:Event",
  Person: "schema:Person",
  Indicator: "schema:StatisticalVariable",
  Observation: "schema:Observation",
  Document: "schema:Report",
  Dataset: "schema:Dataset",
  Statement: "rdf:Statement",
  Passage: "oa:SpecificResource",
  TextPositionSelector: "oa:TextPositionSelector",
  TextQuoteSelector: "oa:TextQuoteSelector",

  name: "schema:name",
  nameEn: { "@id": "schema:name", "@language": "en" },
  aliases: "skos:altLabel",
  aliasRules: { "@container": "@list" },
  aliasPassages: { "@container": "@list" },
  code: "schema:identifier",
  lat: "schema:latitude",
  lon: "schema:longitude",
  unit: "schema:unitText",
  value: "schema:value",
  title: "dcterms:title",
  description: "dcterms:description",
  date: "dcterms:date",
  source: "dcterms:source",
  text: "schema:text",
  issuer: "dcterms:publisher",
  area: "dcterms:spatial",
  period: "dcterms:temporal",
  loadedAt: { "@id": "prov:generatedAtTime", "@type": "xsd:dateTime" },

  subject: iri("rdf:subject"),
  predicate: { "@id": "rdf:predicate", "@type": "@vocab" },
  object: iri("rdf:object"),
  document: iri("prov:hadPrimarySource"),
  evidence: iri("prov:wasQuotedFrom"),
  hasSelector: "oa:hasSelector",
  exact: "oa:exact",
  start: "oa:start",
  end: "oa:end",

  LOCATED_IN: iri("schema:containedInPlace"),
  PART_OF: iri("dcterms:isPartOf"),
  ISSUED: iri("mailuo:ISSUED"),
  legislationPassedBy: iri("schema:legislationPassedBy"),
  RESPONSIBLE_FOR: iri("mailuo:RESPONSIBLE_FOR"),
  PARTNERS_WITH: iri("org:linkedTo"),
  PARTICIPATES_IN: iri("mailuo:PARTICIPATES_IN"),
  APPLIES_TO: iri("mailuo:APPLIES_TO"),
  IN: iri("dcterms:isPartOf"),
  READ_FROM: iri("prov:wasDerivedFrom"),
  MENTIONS: iri("schema:mentions"),
  DESCRIBES: iri("mailuo:DESCRIBES"),
  OF: iri("schema:variableMeasured"),
  ABOUT: iri("schema:observationAbout"),
} as const;
