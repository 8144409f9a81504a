"""Reads a graph as NetworkX and rdflib see it and prints what the tests compare: python other_programs.py FOLDER KEY"""

import json
import sys

import networkx
import rdflib

folder, key = sys.argv[1:3]


def seen(graph, label):
    node = next(data for _, data in graph.nodes(data=True) if data.get("key") == key)
    facts = [
        (data["evidence"], data["confidence"])
        for _, _, data in graph.edges(data=True)
        if data.get(label) == "LOCATED_IN"
    ]
    return {
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "labels": node["labels"],
        "name": node["name"],
        "lat": node["lat"],
        "aliases": json.loads(node["aliases"]),
        "facts": [[json.loads(evidence), confidence] for evidence, confidence in facts],
    }


rdf = rdflib.Graph()
rdf.parse(f"{folder}/graph.jsonld", format="json-ld")
QUERY = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <https://schema.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?subject ?text ?start ?exact WHERE {
  ?subject schema:containedInPlace ?place .
  ?fact rdf:subject ?subject ; rdf:predicate schema:containedInPlace ; rdf:object ?place ; prov:wasQuotedFrom ?passage .
  ?passage schema:text ?text ; oa:hasSelector ?position, ?quote .
  ?position oa:start ?start .
  ?quote oa:exact ?exact .
}
"""
place = rdflib.URIRef(f"urn:mailuo:{key}")
print(
    json.dumps(
        {
            "graphml": seen(networkx.read_graphml(f"{folder}/graph.graphml"), "type"),
            "gexf": seen(networkx.read_gexf(f"{folder}/graph.gexf"), "label"),
            "rdf": {
                "statements": len(set(rdf.subjects(rdflib.RDF.type, rdflib.RDF.Statement))),
                "name": sorted(str(name) for name in rdf.objects(place, rdflib.URIRef("https://schema.org/name"))),
                "isPlace": (place, rdflib.RDF.type, rdflib.URIRef("https://schema.org/Place")) in rdf,
                "evidence": sorted([str(value) for value in row] for row in rdf.query(QUERY)),
            },
        }
    )
)
