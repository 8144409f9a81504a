/** A canvas of many thousands is asked for in many requests, which shall leave room for others. */
const REQUESTS_AT_ONCE = 3;

/** The answers to many requests in their order, a few asked for at a time. */
export async function inTurns<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const waiting = items.entries();
  const answers: Answer[] = [];
  const line = async () => {
    for (const [index, item] of waiting) answers[index] = await ask(item);
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, line));
  return answers;
}
