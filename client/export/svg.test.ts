import { describe, expect, it } from "vitest";
import { entity } from "../core/fixture.js";
import { createWords } from "../panels/messages/words.js";
import { zhCN } from "../panels/messages/zh-CN.js";
import { ABOUT, measure, shot, shotEdge, shotNode } from "./fixture.js";
import { pictureOf } from "./picture.js";
import { svgFromDrawing } from "./svg.js";

const words = createWords("zh-CN", zhCN);
const BARE = { isTransparent: false, hasLegend: false, hasCaptions: false } as const;
const context = { about: ABOUT, words, measure };

describe("an SVG picture of the canvas", () => {
  it("draws lines between the rims, heads, discs with icons and names, and nothing else", () => {
    const [west, media] = [
      shotNode(entity("西岸", "Place"), { x: 100, y: 100 }),
      shotNode(entity("传媒港"), { x: 200, y: 100 }),
    ];
    const svg = svgFromDrawing(pictureOf(shot([west, media], [shotEdge(media, west)]), BARE, context));
    expect(svg).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300" role="img" aria-labelledby="mailuo-title mailuo-description" font-family="system-ui, &quot;PingFang SC&quot;, &quot;Noto Sans SC&quot;, &quot;Noto Sans CJK SC&quot;, &quot;Microsoft YaHei&quot;, sans-serif">
      <title id="mailuo-title">西岸</title>
      <desc id="mailuo-description">2 个实体，1 条关系&#10;来源：工作报告（徐汇区，2014年）&#10;2026-11-26 由脉络 Mailuo 导出&#10;http://127.0.0.1:7010/#node=place:西岸</desc>
      <rect width="400" height="300" fill="#ffffff"/>
      <svg x="0" y="0" width="400" height="300" overflow="hidden">
      <g><title>传媒港 — 属于 → 西岸</title><line x1="192" y1="100" x2="115.7" y2="100" stroke="#64748b" stroke-width="1.6"/><polygon points="108,100 115.7,103.8 115.7,96.2" fill="#64748b"/></g>
      <g><title>西岸 · 地点</title><circle cx="100" cy="100" r="8" fill="#5b9560"/><path d="M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0 M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0" transform="translate(95 95) scale(0.4167)" fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></g>
      <g><title>传媒港 · 项目</title><circle cx="200" cy="100" r="8" fill="#d87a40"/><path d="M6 21h6 M9 21v-18l-6 6h18 M9 3l10 6 M17 9v4a2 2 0 1 1 -2 2" transform="translate(195 95) scale(0.4167)" fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></g>
      <text x="181.25" y="123.25" font-size="12.5" font-weight="500" fill="#1f2933" stroke="#ffffff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">传媒港</text>
      <text x="87.5" y="123.25" font-size="12.5" font-weight="500" fill="#1f2933" stroke="#ffffff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">西岸</text>
      </svg>

      </svg>
      "
    `);
  });

  it("calls what has one name by its scope too, on nodes and on lines", () => {
    const [a, b] = [shotNode(entity("a", "Project")), shotNode(entity("b", "Place"), { x: 200 })];
    const names = new Map([["a", "1号线（苏州市）"]]);
    const svg = svgFromDrawing(pictureOf(shot([a, b], [shotEdge(a, b)], { names }), BARE, context));
    expect(svg).toContain("<title>1号线（苏州市） · 项目</title>");
    expect(svg).toContain("<title>1号线（苏州市） — 属于 → b</title>");
  });

  it("lets the surface through where it shall be transparent", () => {
    const drawing = pictureOf(shot([shotNode()]), { ...BARE, isTransparent: true }, context);
    expect(svgFromDrawing(drawing)).not.toContain("<rect");
    expect(svgFromDrawing({ ...drawing, background: "#ffffff" })).toContain(
      '<rect width="400" height="300" fill="#ffffff"/>',
    );
  });

  it("shows any text of a report as text", () => {
    const name = `</text><script>alert("1")</script>&\u0007\ud800 مرحبا 👩‍🏫`;
    const node = shotNode(entity("x", "Person", { name }), { look: { label: name, highlighted: true } });
    const svg = svgFromDrawing(
      pictureOf(shot([node]), { ...BARE, hasCaptions: true }, { ...context, about: { ...ABOUT, title: name } }),
    );
    const written = "&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\ufffd\ufffd مرحبا 👩‍🏫";
    expect(svg).not.toContain("<script");
    expect(svg).toContain(`>${written}</text>`);
    expect(svg).toContain(`<title id="mailuo-title">${written}</title>`);
  });

  it("dashes plans, dots problems, gives partners no head and bends what is not alone between its nodes", () => {
    const [a, b] = [shotNode(entity("a")), shotNode(entity("b"), { x: 200 })];
    const planned = shotEdge(a, b, { pattern: "dashed" });
    const problem = { ...shotEdge(a, b, { pattern: "dotted", arrow: false }), id: "fact:other", bend: 10 };
    const svg = svgFromDrawing(pictureOf(shot([a, b], [planned, problem]), BARE, context));
    expect(svg.match(/<(?:line|path d="M[\d. ]+Q)[^>]*>/g)).toEqual([
      '<line x1="108" y1="100" x2="184.3" y2="100" stroke="#64748b" stroke-width="1.6" stroke-dasharray="5.5 3.5"/>',
      '<path d="M107.5 97.22Q150 82.78 192.5 97.22" fill="none" stroke="#64748b" stroke-width="1.6" stroke-dasharray="2.08 2.72"/>',
    ]);
    expect(svg.match(/<polygon/g)).toHaveLength(1);
  });

  it("writes relationships on their lines where the canvas does", () => {
    const [a, b] = [shotNode(entity("a")), shotNode(entity("b"), { x: 200 })];
    const svg = svgFromDrawing(pictureOf(shot([a, b], [{ ...shotEdge(a, b), isNamed: true }]), BARE, context));
    expect(svg).toMatch(/<text x="139" y="[\d.]+" font-size="11"[^>]*>属于<\/text>/);
  });

  it("carries title, legend, filters, sources, date and a link to the same view", () => {
    const [west, media] = [shotNode(entity("西岸", "Place")), shotNode(entity("传媒港"), { x: 200 })];
    const drawing = pictureOf(
      shot([west, media], [shotEdge(media, west)]),
      { isTransparent: false, hasLegend: true, hasCaptions: true },
      context,
    );
    const texts = [...svgFromDrawing(drawing).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(texts).toEqual([
      "传媒港",
      "西岸",
      "西岸",
      "地点 1",
      "项目 1",
      "已完成",
      "2 个实体，1 条关系",
      "来源：工作报告（徐汇区，2014年）",
      "2026-11-26 由脉络 Mailuo 导出",
      "http://127.0.0.1:7010/#node=place:西岸",
    ]);
    expect(svgFromDrawing(drawing)).toContain('<a href="http://127.0.0.1:7010/#node=place:西岸"><text');
    expect(drawing.canvas.frame).toEqual({ x: 80, y: 50, width: 400, height: 300 });
    expect(drawing.width).toBe(560);
  });

  it("gives a type no colour in the legend where colours tell something else", () => {
    const [one, other] = [shotNode(entity("a")), shotNode(entity("b"), { x: 200, look: { color: "#76447c" } })];
    const drawing = pictureOf(shot([one, other]), { ...BARE, hasLegend: true }, context);
    expect(drawing.surroundings.map(({ kind }) => kind)).toEqual(["icon", "text"]);
  });

  it("puts no name where the edge of the picture would cut it off", () => {
    const node = shotNode(entity("漕河泾开发区知识产权"), { x: 10, y: 150 });
    const svg = svgFromDrawing(pictureOf(shot([node]), BARE, context));
    expect(svg.match(/<text x="([^"]+)"/)?.[1]).toBe("22");
  });

  it("cuts names off that are whole sentences, but for that of the chosen node", () => {
    const long = "推进".repeat(100);
    const [plain, chosen] = [
      shotNode(entity("p", "Initiative", { name: long }), { look: { label: long } }),
      shotNode(entity("c", "Initiative", { name: long }), { y: 250, look: { label: long, highlighted: true } }),
    ];
    const svg = svgFromDrawing(pictureOf(shot([plain, chosen]), BARE, context));
    const lengths = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text?.length);
    expect(lengths).toEqual([17, 200]);
  });

  it("writes a line's name beside the leaf of what somebody noted on it", () => {
    const [west, media] = [
      shotNode(entity("西岸", "Place"), { x: 100, y: 150 }),
      shotNode(entity("传媒港"), { x: 300, y: 150 }),
    ];
    const nameOf = (note: string | null) => {
      const line = { ...shotEdge(media, west), isNamed: true, note };
      const { shapes } = pictureOf(shot([west, media], [line]), BARE, context).canvas;
      const name = shapes.find((shape) => shape.kind === "text" && shape.text === "属于");
      return name?.kind === "text" ? name.at : null;
    };
    const [usual, beside] = [nameOf(null), nameOf("存疑")];
    expect(beside?.y).toBe(usual?.y);
    expect(Math.abs((beside?.x ?? 0) - (usual?.x ?? 0))).toBeGreaterThan(15);
  });

  it("draws what lies over the canvas: headings, pins, rings, leaves with their notes, and texts in their boxes", () => {
    const [west, media] = [
      shotNode(entity("西岸", "Place"), { x: 100, y: 150, isChosen: true, note: "去过", look: { pinned: true } }),
      shotNode(entity("传媒港"), { x: 200, y: 150 }),
    ];
    const over = {
      headings: [
        {
          subject: { kind: "type", type: "Place" },
          count: 1,
          members: ["西岸"],
          at: { x: 100, y: 60 },
          room: 90,
          guide: { kind: "rim", centre: { x: 100, y: 100 }, radius: 45 },
          node: null,
        },
      ],
      texts: [{ text: "待查\n<b>", x: 250, y: 20 }],
    } as const;
    const line = { ...shotEdge(media, west), note: "存疑" };
    const drawing = pictureOf(shot([west, media], [line], over), BARE, context);
    const kinds = drawing.canvas.shapes.map((shape) =>
      shape.kind === "group" ? shape.shapes.map(({ kind }) => kind).join(" ") : shape.kind,
    );
    expect(kinds).toEqual([
      "ring",
      "stroke polygon",
      "disc icon disc disc",
      "disc icon",
      "text",
      "text",
      "text",
      "ring",
      "ring",
      "polygon polygon",
      "polygon polygon",
      "box text text",
    ]);
    const svg = svgFromDrawing(drawing);
    expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)).toEqual([
      "地点 · 1",
      "传媒港",
      "西岸",
      "待查",
      "&lt;b&gt;",
    ]);
    expect([...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title).slice(3)).toEqual([
      "去过",
      "存疑",
      "待查&#10;&lt;b&gt;",
    ]);
    expect(svg).toContain('<rect x="250" y="20" width="46" height="52" rx="6" fill="#ffffff" stroke="#dde2e8"/>');
    expect(svg).toContain('<circle cx="100" cy="100" r="45" fill="none" stroke="#dde2e8" stroke-width="1"/>');
  });

  it("says in the legend what colours mean that are no type's", () => {
    const [red, blue] = [
      { light: "#aa0000", dark: "#ff0000" },
      { light: "#0000aa", dark: "#0000ff" },
    ];
    const about = {
      ...ABOUT,
      colours: [
        { text: "名称含有：西岸", colours: [red] },
        { text: "PageRank：低 → 高", colours: [red, blue] },
      ],
    };
    const drawing = pictureOf(shot([shotNode()]), { ...BARE, hasLegend: true }, { ...context, about });
    const svg = svgFromDrawing(drawing);
    expect([...svg.matchAll(/r="5.5" fill="([^"]+)"/g)].map(([, colour]) => colour)).toEqual([
      "#aa0000",
      "#aa0000",
      "#0000aa",
    ]);
    expect(svg).toMatch(/>名称含有：西岸<.*>PageRank：低 → 高</s);
  });
});
