/** What the vertex shaders of nodes and of lines begin with. */
export const VERTEX_PARTS = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_style;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;

varying vec4 v_color;

const float bias = 255.0 / 254.0;
const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);

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
