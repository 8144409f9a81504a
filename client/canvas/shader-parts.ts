/**
 * What the vertex shaders of nodes and of lines begin with. `a_style.y` tells two things: a mark (0 or 1), and 2 more for what is
 * bright. `u_pass` is one of `PASSES` in fading.ts.
 */
export const VERTEX_PARTS = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_style;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pass;

varying vec4 v_color;

const float bias = 255.0 / 254.0;
const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);

float bright() {
  return step(1.5, a_style.y);
}

float mark() {
  return a_style.y - 2.0 * bright();
}

/** What has no size is hidden, and what is of another pass has its turn in that. */
bool isLeftOut(float size) {
  return size == 0.0 || (u_pass > 0.5 && abs(u_pass - 1.0 - bright()) > 0.5);
}

vec4 withBias(vec4 color) {
  return vec4(color.rgb, color.a * bias);
}
`;

/** What the fragment shaders of nodes and of lines begin with that draw smooth edges: how much of a pixel is within one. */
export const FRAGMENT_PARTS = /* glsl */ `
precision highp float;

varying vec4 v_color;

uniform float u_feather;

float inside(float distance) {
  return 1.0 - smoothstep(-u_feather, u_feather, distance);
}
`;
