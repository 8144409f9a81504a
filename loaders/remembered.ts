/**
 * The function, remembering what it gave for each text. For pure functions that are asked the same again and again, in one report and in
 * the next. When `most` texts are remembered all are forgotten, so that memory stays bounded whatever is read.
 */
export function remembered<Value extends object>(most: number, work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      if (known.size >= most) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
