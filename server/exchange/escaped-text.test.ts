import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapedText, unescapedText } from "./escaped-text.js";
import { hostileText } from "./testing/hostile-text.js";
import { xmlText, xmlToken } from "./xml-text.js";

// oxlint-disable-next-line eslint/no-control-regex -- these are what is escaped
const CONTROLS = /[\u0000-\u001F\p{Cs}]/gu;

describe("text that a format cannot hold", () => {
  it("is written by its code, and what looks so is kept apart", () => {
    expect(escapedText("a\u0000b", CONTROLS)).toBe("a_x0000_b");
    expect(escapedText("\uD83D!", CONTROLS)).toBe("_xD83D_!");
    expect(escapedText("_x0000_ _x_ _x00_ _a_", CONTROLS)).toBe("_x005F_x0000_ _x005F_x_ _x005F_x00_ _a_");
  });

  it("comes back as it was, whatever it is", () => {
    const comesBack = fc.property(
      hostileText,
      (text) => unescapedText(escapedText(text, CONTROLS)) === text && unescapedText(xmlToken(text)) === text,
    );
    expect(fc.check(comesBack)).toMatchObject({ failed: false });
  });
});

describe("text in XML", () => {
  it("keeps line breaks and tabs, and escapes what has a meaning there", () => {
    expect(xmlText('<a b="c">\r\n\t&\u0000\uFFFF')).toBe("&lt;a b=&quot;c&quot;&gt;&#13;&#10;&#9;&amp;_x0000__xFFFF_");
  });

  it("is an id with the characters of a name only", () => {
    expect(xmlToken("policy:a b/（c）")).toBe("policy:a_x0020_b_x002F_（c）");
  });
});
