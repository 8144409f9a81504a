import * as fc from "fast-check";

const SIGNS = [
  ..."_ x 0 5 F ; , : | ' \" \\ ` & < > % / 西 （ 𠮷 ]]> \\u0041 // _x_ _x0041_".split(" "),
  ..." \n\r\t\u0000\u001F\u0085\u2028\uD83D".split(""),
];

/** For tests: text of any UTF-16 units, half surrogate pairs among them, and of the signs that formats trip over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 12 }),
);
