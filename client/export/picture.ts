import type { Shot } from "../canvas/renderer/shot.js";
import { LABEL_COLOURS, SURFACE, type Scheme } from "../core/look/palette.js";
import type { Words } from "../panels/messages/words.js";
import type { About } from "./about.js";
import { canvasShapes } from "./canvas-shapes.js";
import type { Drawing, MeasureText, Shape, Text } from "./drawing.js";
import { legendShapes, movedShape } from "./legend-shapes.js";
import { shortenedText, wrappedText } from "./wrapped-text.js";

export interface PictureChoice {
  readonly isTransparent: boolean;
  readonly hasLegend: boolean;
  /** Title above; filters, sources, date and address below. */
  readonly hasCaptions: boolean;
}

const PAD = 20;
const TITLE = { size: 18, isStrong: true } as const;
const CAPTION = { size: 12, isStrong: false } as const;
const CAPTION_ROW = 18;
/** Narrower, legend and captions would be all there is. */
const NARROWEST = 560;
const MOST_SOURCES = 8;
const QUIET = { light: "#56616d", dark: "#a3adb7" } as const satisfies Record<Scheme, string>;

/** A shot of the canvas with what makes it understood by itself. */
export function pictureOf(
  shot: Shot,
  choice: PictureChoice,
  { about, words, measure }: { readonly about: About; readonly words: Words; readonly measure: MeasureText },
): Drawing {
  const isFramed = choice.hasLegend || choice.hasCaptions;
  const width = isFramed ? Math.max(shot.width, NARROWEST) : shot.width;
  const inner = width - 2 * PAD;
  const head = choice.hasCaptions
    ? titleShapes(about, shot.scheme, { width: inner, measure })
    : { shapes: [], height: 0 };
  const legend = choice.hasLegend
    ? legendShapes(shot, { width: inner, words, measure, colours: about.colours })
    : { shapes: [], height: 0 };
  const captions = choice.hasCaptions
    ? captionShapes(about, shot.scheme, { width: inner, words, measure })
    : { shapes: [], height: 0 };
  const legendTop = head.height + shot.height + (legend.height > 0 ? PAD / 2 : 0);
  const captionTop = legendTop + legend.height + (captions.height > 0 ? PAD / 2 : 0);
  const below = legend.height + captions.height > 0 ? PAD / 2 : 0;
  return {
    width,
    height: captionTop + captions.height + below,
    title: about.title,
    description: captionLines(about, words).join("\n"),
    background: choice.isTransparent ? null : SURFACE[shot.scheme],
    canvas: {
      frame: { x: Math.round((width - shot.width) / 2), y: head.height, width: shot.width, height: shot.height },
      shapes: canvasShapes(shot, words, measure),
    },
    surroundings: [
      ...head.shapes,
      ...legend.shapes.map((shape) => movedShape(shape, PAD, legendTop)),
      ...captions.shapes.map((shape) => movedShape(shape, PAD, captionTop)),
    ],
  };
}

interface Band {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

function titleShapes(
  { title }: About,
  scheme: Scheme,
  { width, measure }: { readonly width: number; readonly measure: MeasureText },
): Band {
  const lines = wrappedText(title, width, (line) => measure(line, TITLE));
  const shapes = lines.map((text, index): Text => ({
    kind: "text",
    text,
    at: { x: PAD, y: PAD + 9 + index * 26 },
    ...TITLE,
    colour: LABEL_COLOURS[scheme].text,
    halo: null,
  }));
  return { shapes, height: PAD + lines.length * 26 + 4 };
}

/** What stands below a picture, and what a file says of itself where it has room for lines. */
export function captionLines({ filters, sources, date, address }: About, { t }: Words): readonly string[] {
  const named = sources.slice(0, MOST_SOURCES).join(t("list.comma"));
  const more = sources.length - MOST_SOURCES;
  const from =
    more > 0 ? t("export.sourcesMore", { sources: named, count: more }) : t("export.sources", { sources: named });
  return [filters.join(t("list.stop")), ...(sources.length === 0 ? [] : [from]), t("export.made", { date }), address];
}

function captionShapes(
  about: About,
  scheme: Scheme,
  { width, words, measure }: { readonly width: number; readonly words: Words; readonly measure: MeasureText },
): Band {
  const measured = (line: string) => measure(line, CAPTION);
  const said = captionLines(about, words);
  const written = said.slice(0, -1).flatMap((line) => wrappedText(line, width, measured).map((text) => ({ text })));
  // An address holds all that is seen and may be long; it is whole in the link.
  const address = { text: shortenedText(readableAddress(about.address), width, measured), link: about.address };
  const shapes = [...written, address].map((line, index): Text => ({
    kind: "text",
    at: { x: 0, y: CAPTION_ROW * (index + 0.5) },
    ...CAPTION,
    colour: QUIET[scheme],
    halo: null,
    ...line,
  }));
  return { shapes, height: shapes.length * CAPTION_ROW };
}

function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
