/** The same function, which answers the same object for the same argument: what shares a part goes on sharing it. */
export function rememberEach<Given extends object, Result>(
  compute: (given: Given) => Result,
): (given: Given) => Result {
  const results = new Map<Given, Result>();
  return (given) => {
    const known = results.get(given);
    if (known !== undefined) return known;
    const result = compute(given);
    results.set(given, result);
    return result;
  };
}
