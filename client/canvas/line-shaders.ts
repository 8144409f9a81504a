/**
 * A line is a rectangle from centre to centre, wide enough for its arrow head; the fragment shader cuts out the nodes, the gaps of
 * the pattern and the head. All lengths are CSS pixels, so that dashes neither grow nor crawl while one zooms.
 */
export const LINE_VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_headColor;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_shape;
attribute vec2 a_style;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_minThickness;

varying vec4 v_color;
varying vec4 v_headColor;
varying vec2 v_at;
varying vec2 v_cuts;
varying vec3 v_style;

const float bias = 255.0 / 254.0;

void main() {
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
  v_style = vec3(thickness, a_style);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_color.a *= bias;
  v_headColor = a_headColor;
  v_headColor.a *= bias;
  #endif
}
`;

export const LINE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_headColor;
varying vec2 v_at;
varying vec2 v_cuts;
varying vec3 v_style;

uniform float u_feather;

float inside(float distance) {
  return 1.0 - smoothstep(-u_feather, u_feather, distance);
}

void main() {
  float along = v_at.x;
  float across = abs(v_at.y);
  float thickness = v_style.x;
  float pattern = v_style.y;
  float headLength = v_style.z * (thickness * 2.0 + 4.5);
  float headHalf = thickness + 2.2;

  #ifdef PICKING_MODE
  // Easier to hit than to see; near its ends, where lines meet, no wider than leaves each its own.
  float inward = min(along - v_cuts.x, v_cuts.y - along);
  if (inward < 0.0 || across > max(thickness / 2.0, min(6.0, 2.0 + inward * 0.1))) discard;
  gl_FragColor = v_color;
  #else
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
  #endif
}
`;
