"""Reads what the canvas was exported as and prints what the scene compares: python exported_graphs.py FOLDER KEY"""

import json
import sys

import networkx

folder, key = sys.argv[1:3]


def seen(graph, node, labels, position):
    return {
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "name": node["name"],
        "type": labels.rsplit(":", 1)[-1],
        "isPlaced": all(isinstance(value, float | int) for value in position),
    }


gexf = networkx.read_gexf(f"{folder}/graph.gexf")
place = gexf.nodes[key]
at = place["viz"]["position"]
graphml = networkx.read_graphml(f"{folder}/graph.graphml", force_multigraph=True)
node = next(data for _, data in graphml.nodes(data=True) if data["key"] == key)
with open(f"{folder}/graph.json", encoding="utf-8") as file:
    plain = json.load(file)
one = next(item for item in plain["nodes"] if item["id"] == key)
print(
    json.dumps(
        {
            "gexf": seen(gexf, place, place["labels"], [at["x"], at["y"]]),
            "graphml": seen(graphml, node, node["labels"], [node["x"], node["y"]]),
            "json": {
                "nodes": len(plain["nodes"]),
                "edges": len(plain["relationships"]),
                "name": one["properties"]["name"],
                "type": one["labels"][-1],
                "isPlaced": all(isinstance(one["view"][side], float | int) for side in "xy"),
            },
        }
    )
)
