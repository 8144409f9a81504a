/** The same function, which answers the same object as long as it is called with the same arguments: what views compare by identity. */
export function rememberLast<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | undefined;
  return (...given) => {
    if (last === undefined || given.some((argument, index) => argument !== last?.given[index])) {
      last = { given, result: compute(...given) };
    }
    return last.result;
  };
}
