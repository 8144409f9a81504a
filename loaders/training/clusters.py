"""Sorts the words of the corpus into classes by the company they keep: word2vec, then k-means of three sizes.

    clusters.py WORDS CLUSTERS

WORDS has a line of the corpus on each line, its words parted by spaces (`npm run bench -- write-words`). CLUSTERS is loaders/tagger/learned/clusters.tsv.
Needs gensim and scikit-learn; `npm run train:clusters` sets them up.
"""
import sys
from collections import defaultdict

import numpy
from gensim.models import Word2Vec
from sklearn.cluster import MiniBatchKMeans

SIZES = (64, 256, 1024)


class Lines:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path, encoding="utf8") as lines:
            for line in lines:
                words = line.split()
                if len(words) > 1:
                    yield ["<s>", *words, "</s>"]


def main():
    source, target = sys.argv[1:]
    model = Word2Vec(Lines(source), vector_size=100, window=3, min_count=15, epochs=4, negative=8, sample=1e-4, workers=1, seed=1)
    words = model.wv.index_to_key[:40000]
    vectors = model.wv.vectors[: len(words)]
    vectors = vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)
    labels = [MiniBatchKMeans(size, random_state=1, batch_size=4096, n_init=3, max_iter=60).fit_predict(vectors) + 1 for size in SIZES]
    classes = defaultdict(list)
    for word, *numbers in zip(words, *labels):
        classes[tuple(int(number) for number in numbers)].append(word)
    with open(target, "w", encoding="utf8") as file:
        for numbers, members in sorted(classes.items()):
            file.write("\t".join([*map(str, numbers), " ".join(members)]) + "\n")


main()
