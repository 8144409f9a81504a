import { INK, LINE_PARTS } from "./line-shaders.js";

/**
 * A line that bends is a parabola over the straight one (see curve.ts), within a rectangle that holds it. `v_curve`: how steeply it sets
 * out, and its span.
 */
export const CURVE_VERTEX_SHADER = /* glsl */ `${LINE_PARTS}
varying vec4 v_headColor;
varying vec2 v_at;
varying vec2 v_cuts;
varying vec3 v_style;
varying vec2 v_curve;

float rim(float radius, float steepest, float span) {
  float slope = steepest * (1.0 - radius / length(vec2(1.0, steepest)) / span);
  return radius / length(vec2(1.0, slope));
}

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
  float bend = bendOf(a_shape.y, span);
  float steepest = 4.0 * bend / span;

  float room = thickness * 2.0 + 6.0;
  vec2 at = vec2(span * a_corner.x, a_corner.y > 0.0 ? max(bend, 0.0) + room : min(bend, 0.0) - room);
  gl_Position = vec4((start + along * at.x + left * at.y) * 2.0 / u_dimensions, 0.0, 1.0);

  v_at = at;
  v_cuts = vec2(rim(radii.x, steepest, span), span - rim(radii.y, steepest, span));
  v_style = vec3(thickness, a_style);
  v_curve = vec2(steepest, span);
  v_color = withBias(a_color);
  v_headColor = withBias(a_headColor);
}
`;

export const CURVE_FRAGMENT_SHADER = /* glsl */ `${INK}
varying vec2 v_at;
varying vec2 v_cuts;
varying vec2 v_curve;

float asideAt(float along) {
  return v_curve.x * along * (1.0 - along / v_curve.y);
}

float slopeAt(float along) {
  return v_curve.x * (1.0 - 2.0 * along / v_curve.y);
}

/** How long the curve is between two places along, by Simpson's rule. */
float lengthBetween(float from, float to) {
  float middle = (from + to) / 2.0;
  vec3 slopes = vec3(slopeAt(from), slopeAt(middle), slopeAt(to));
  return (to - from) * dot(sqrt(1.0 + slopes * slopes), vec3(1.0, 4.0, 1.0)) / 6.0;
}

void main() {
  // The nearest place on the curve, found by one step from the one straight across.
  float slope = slopeAt(v_at.x);
  float along = v_at.x + (v_at.y - asideAt(v_at.x)) * slope / (1.0 + slope * slope);
  float across = distance(v_at, vec2(along, asideAt(along)));
  gl_FragColor = ink(lengthBetween(v_cuts.x, along), lengthBetween(along, v_cuts.y), across);
}
`;
