import * as fc from "fast-check";

/** For tests: text of any UTF-16 units, half surrogate pairs among them, and of the signs that formats trip over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom(
      ..."_x05F;,:|'\"\\`&<>%/ \n\r\t\u0000\u001F\u0085\u2028西（",
      "\uD83D",
      "𠮷",
      "]]>",
      "\\u0041",
      "//",
    ),
    maxLength: 12,
  }),
);
