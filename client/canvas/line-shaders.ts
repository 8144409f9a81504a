import { FRAGMENT_PARTS, VERTEX_PARTS } from "./shader-parts.js";

/** `a_shape`: thickness, offset from the line through the centres, and the radii of both nodes. */
const LINE_PARTS = /* glsl */ `${VERTEX_PARTS}
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_shape;
`;

/**
 * A line is a rectangle from centre to centre, wide enough for its arrow head; the fragment shader cuts out the nodes, the gaps of
 * the pattern and the head. All lengths are CSS pixels, so that dashes neither grow nor crawl while one zooms.
 */
export const LINE_VERTEX_SHADER = /* glsl */ `${LINE_PARTS}
attribute vec4 a_headColor;

uniform float u_minThickness;

varying vec4 v_headColor;
varying vec2 v_at;
varying vec2 v_cuts;
varying vec3 v_style;

void main() {
  // What has no thickness is hidden.
  if (a_shape.x == 0.0) {
    gl_Position = nowhere;
    return;
  }
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_dimensions / 2.0;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_dimensions / 2.0;
  float span = max(length(end - start), 0.001);
  vec2 along = (end - start) / span;
  vec2 left = vec2(-along.y, along.x);

  float thickness = max(a_shape.x / u_sizeRatio, u_minThickness);
  float offset = a_shape.y / max(u_sizeRatio, 0.5);
  vec2 radii = a_shape.zw / u_sizeRatio;
  // Where a line beside the centre leaves a disc.
  vec2 reach = sqrt(max(radii * radii - offset * offset, 0.0));

  float halfWidth = thickness * 2.0 + 6.0;
  vec2 corner = start + along * span * a_corner.x + left * (offset + halfWidth * a_corner.y);
  gl_Position = vec4(corner * 2.0 / u_dimensions, 0.0, 1.0);

  v_at = vec2(span * a_corner.x, halfWidth * a_corner.y);
  v_cuts = vec2(reach.x, span - reach.y);
  v_style = vec3(thickness, a_style.x, a_style.y);
  v_color = withBias(a_color);
  v_headColor = withBias(a_headColor);
}
`;

export const LINE_FRAGMENT_SHADER = /* glsl */ `${FRAGMENT_PARTS}
varying vec4 v_headColor;
varying vec2 v_at;
varying vec2 v_cuts;
varying vec3 v_style;

void main() {
  float along = v_at.x;
  float across = abs(v_at.y);
  float thickness = v_style.x;
  float pattern = v_style.y;
  float headLength = v_style.z * (thickness * 2.0 + 4.5);
  float headHalf = thickness + 2.2;

  float bodyEnd = v_cuts.y - headLength;
  float body = inside(across - thickness / 2.0) * step(v_cuts.x, along) * step(along, bodyEnd);
  if (pattern > 0.5) {
    float period = pattern > 1.5 ? thickness * 3.0 : 9.0;
    float inked = pattern > 1.5 ? thickness * 1.3 : 5.5;
    float phase = mod(along - v_cuts.x, period);
    body *= inside(abs(phase - inked / 2.0) - inked / 2.0);
  }
  float back = (v_cuts.y - along) / max(headLength, 0.001);
  float head = v_style.z * step(0.0, back) * step(back, 1.0) * inside(across - headHalf * back);
  gl_FragColor = v_color * body * (1.0 - head) + v_headColor * head;
}
`;

/** The same line from centre to centre, as thin as the screen can draw it. */
export const PLAIN_VERTEX_SHADER = /* glsl */ `${LINE_PARTS}
const float opacity = 0.6;

void main() {
  // What has no thickness is hidden.
  if (a_shape.x == 0.0) {
    gl_Position = nowhere;
    return;
  }
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy;
  vec2 along = normalize((end - start) * u_dimensions + vec2(0.0001, 0.0));
  vec2 aside = vec2(-along.y, along.x) * a_shape.y / max(u_sizeRatio, 0.5) * 2.0 / u_dimensions;
  gl_Position = vec4(mix(start, end, a_corner.x) + aside, 0.0, 1.0);
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
