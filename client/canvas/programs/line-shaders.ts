import { LANE_SHARE, LANE_WIDTH, LARGEST_SCALE } from "../geometry/curve.js";
import { FRAGMENT_PARTS, VERTEX_PARTS } from "./shader-parts.js";

/** How long an arrow head is and half as wide as; `arrow`: 1 where there is one, else 0. */
const HEAD = /* glsl */ `
float headLengthOf(float thickness, float arrow) {
  return arrow * (thickness * 2.0 + 4.5);
}

float headHalfOf(float thickness) {
  return thickness + 2.2;
}
`;

/** `a_shape`: thickness, the lane (see curve.ts), and the radii of both nodes. */
export const LINE_PARTS = /* glsl */ `${VERTEX_PARTS}
attribute vec4 a_headColor;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_shape;

uniform float u_minThickness;
${HEAD}
float bendOf(float lane, float span) {
  return lane * min(${literal(LANE_WIDTH)} * min(1.0 / u_sizeRatio, ${literal(LARGEST_SCALE)}), ${literal(LANE_SHARE)} * span);
}

/** Pixels from the middle of the canvas. */
vec2 onCanvas(vec2 point) {
  return (u_matrix * vec3(point, 1.0)).xy * u_dimensions / 2.0;
}

float thicknessOnCanvas() {
  return max(a_shape.x / u_sizeRatio, u_minThickness);
}

/** What has no thickness is hidden. */
bool isHidden() {
  return a_shape.x == 0.0;
}
`;

/** A number as the language of shaders writes it. */
function literal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** How much ink is where: so far behind the start's rim and before the end's, and so far from the line. `v_style`: thickness, pattern, head. */
export const INK = /* glsl */ `${FRAGMENT_PARTS}
varying vec4 v_headColor;
varying vec3 v_style;
${HEAD}
vec4 ink(float behind, float ahead, float across) {
  float thickness = v_style.x;
  float pattern = v_style.y;
  float headLength = headLengthOf(thickness, v_style.z);
  float headHalf = headHalfOf(thickness);

  float body = inside(across - thickness / 2.0) * step(0.0, behind) * step(headLength, ahead);
  if (pattern > 0.5) {
    float period = pattern > 1.5 ? thickness * 3.0 : 9.0;
    float inked = pattern > 1.5 ? thickness * 1.3 : 5.5;
    float phase = mod(behind, period);
    body *= inside(abs(phase - inked / 2.0) - inked / 2.0);
  }
  float back = ahead / max(headLength, 0.001);
  float head = v_style.z * step(0.0, back) * step(back, 1.0) * inside(across - headHalf * back);
  return v_color * body * (1.0 - head) + v_headColor * head;
}
`;

/**
 * A line is a narrow rectangle from rim to head and one wide enough for the head; the fragment shader cuts out the gaps of the
 * pattern and the head. All lengths are CSS pixels, so that dashes neither grow nor crawl while one zooms. `a_corner`: a station on
 * the way, and the side. Stations: rim, where the head begins, the same for the head, its tip.
 */
export const LINE_VERTEX_SHADER = /* glsl */ `${LINE_PARTS}
uniform float u_feather;

varying vec4 v_headColor;
varying vec2 v_at;
varying vec2 v_cuts;
varying vec3 v_style;

void main() {
  if (isHidden()) {
    gl_Position = nowhere;
    return;
  }
  vec2 start = onCanvas(a_start);
  vec2 end = onCanvas(a_end);
  float span = max(length(end - start), 0.001);
  vec2 along = (end - start) / span;
  vec2 left = vec2(-along.y, along.x);

  float thickness = thicknessOnCanvas();
  vec2 radii = a_shape.zw / u_sizeRatio;

  v_cuts = vec2(radii.x, span - radii.y);
  float neck = v_cuts.y - headLengthOf(thickness, a_style.y);
  float way = a_corner.x < 0.5 ? v_cuts.x : a_corner.x < 2.5 ? neck : v_cuts.y;
  float reach = (a_corner.x < 1.5 ? thickness / 2.0 : headHalfOf(thickness)) + u_feather;
  v_at = vec2(way, reach * a_corner.y);
  gl_Position = vec4((start + along * v_at.x + left * v_at.y) * 2.0 / u_dimensions, 0.0, 1.0);
  v_style = vec3(thickness, a_style);
  v_color = withBias(a_color);
  v_headColor = withBias(a_headColor);
}
`;

export const LINE_FRAGMENT_SHADER = /* glsl */ `${INK}
varying vec2 v_at;
varying vec2 v_cuts;

void main() {
  gl_FragColor = ink(v_at.x - v_cuts.x, v_cuts.y - v_at.x, abs(v_at.y));
}
`;

/** Lines of both kinds from centre to centre, as thin as the screen can draw them, those that bend as far aside as they are on the whole. */
export const PLAIN_VERTEX_SHADER = /* glsl */ `${LINE_PARTS}
const float opacity = 0.6;

void main() {
  if (isHidden()) {
    gl_Position = nowhere;
    return;
  }
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy;
  vec2 way = (end - start) * u_dimensions / 2.0 + vec2(0.0001, 0.0);
  float span = length(way);
  vec2 aside = vec2(-way.y, way.x) / span * bendOf(a_shape.y, span) * 2.0 / 3.0;
  gl_Position = vec4(mix(start, end, a_corner.x) + aside * 2.0 / u_dimensions, 0.0, 1.0);
  // So many lines lie over each other that each lets the others through.
  v_color = withBias(a_color) * opacity;
}
`;

export const PLAIN_FRAGMENT_SHADER = /* glsl */ `
precision mediump float;

varying vec4 v_color;

void main() {
  gl_FragColor = v_color;
}
`;
