import neo4j, { type Driver, type Result } from "neo4j-driver";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createRowSource } from "./row-source.js";
import { describeWithNeo4j } from "./testing/with-neo4j.js";

const FETCH_SIZE = 100;
const READING = { fetchSize: FETCH_SIZE, timeoutMs: 60_000, location: "bolt://here" };
const MANY = "UNWIND range(1, 1000000) AS n RETURN n";

/** How many rows the server has sent. */
function countCome(result: Result): () => number {
  let come = 0;
  const subscribe = result.subscribe.bind(result);
  result.subscribe = (observer) =>
    subscribe({
      ...observer,
      onNext(record) {
        come += 1;
        observer.onNext?.(record);
      },
    });
  return () => come;
}

describeWithNeo4j(({ uri, user, password }) => {
  let driver: Driver;
  beforeEach(() => {
    const only = { maxConnectionPoolSize: 1, disableLosslessIntegers: true };
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), only);
  });
  afterEach(() => driver.close());

  function ask(text: string) {
    const session = driver.session({ fetchSize: FETCH_SIZE, defaultAccessMode: neo4j.session.READ });
    const result = session.run(text);
    const come = countCome(result);
    return { source: createRowSource(session, result, READING), come };
  }

  it("sends no more rows than are taken and some that wait, goes on when they are taken, and all of them in order", async () => {
    const { source, come } = ask(MANY);
    expect(await source.take(1, Infinity)).toEqual([[1]]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(come()).toBeLessThanOrEqual(3 * FETCH_SIZE);
    const taken = await source.take(5 * FETCH_SIZE, Infinity);
    expect(taken).toEqual(Array.from({ length: 5 * FETCH_SIZE }, (_, index) => [index + 2]));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(come()).toBeLessThanOrEqual(8 * FETCH_SIZE);
    source.close();
  });

  it("answers the next query on the connection of one that was left in the midst", async () => {
    const left = ask(MANY);
    await left.source.take(1, Infinity);
    left.source.close();
    const { source } = ask("RETURN 'next' AS word");
    expect(await source.take(10, Infinity)).toEqual([["next"]]);
    source.close();
  });
});
