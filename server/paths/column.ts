/** A list of numbers in a flat array that grows: a plain array takes twice the memory of whole numbers, and is no help to copying. */
export interface Column<Values> {
  readonly size: () => number;
  readonly push: (value: number) => void;
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
  /** Leaves out what stands at `size` and behind. */
  readonly cut: (size: number) => void;
  readonly fill: (value: number) => void;
  readonly copy: () => Values;
}

const FIRST_CAPACITY = 1024;

export function createColumn<Values extends Int32Array | Float64Array>(
  create: (length: number) => Values,
): Column<Values> {
  let values = create(FIRST_CAPACITY);
  let size = 0;
  return {
    size: () => size,
    push(value) {
      if (size === values.length) {
        const larger = create(2 * size);
        larger.set(values);
        values = larger;
      }
      values[size] = value;
      size += 1;
    },
    get: (at) => values[at] ?? 0,
    set(at, value) {
      values[at] = value;
    },
    cut(to) {
      size = Math.min(size, to);
    },
    fill(value) {
      values.fill(value, 0, size);
    },
    copy() {
      const copied = create(size);
      copied.set(values.subarray(0, size));
      return copied;
    },
  };
}

export const integers = (length: number): Int32Array => new Int32Array(length);
export const numbers = (length: number): Float64Array => new Float64Array(length);
