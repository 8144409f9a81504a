import { ATLAS_COLUMNS, ATLAS_ROWS } from "./icon-atlas.js";
import { FRAGMENT_PARTS, VERTEX_PARTS } from "./shader-parts.js";

/** A node is a square around its disc, large enough for a pin's mark at its upper right. All lengths are CSS pixels. */
export const NODE_VERTEX_SHADER = /* glsl */ `${VERTEX_PARTS}
attribute vec2 a_position;
attribute float a_size;

varying vec2 v_at;
varying vec3 v_style;

void main() {
  // What has no size is hidden.
  if (a_size == 0.0) {
    gl_Position = nowhere;
    return;
  }
  float radius = a_size / u_sizeRatio;
  float pinned = a_style.y;
  float reach = radius * (1.0 + 0.35 * pinned) + 1.0 + 3.0 * pinned;
  v_at = a_corner * reach;
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_at * 2.0 / u_dimensions, 0.0, 1.0);
  v_style = vec3(radius, a_style.x, pinned);
  v_color = withBias(a_color);
}
`;

export const NODE_FRAGMENT_SHADER = /* glsl */ `${FRAGMENT_PARTS}
varying vec2 v_at;
varying vec3 v_style;

uniform sampler2D u_icons;
uniform vec3 u_surface;
uniform vec3 u_ink;

const vec2 cells = vec2(${ATLAS_COLUMNS}.0, ${ATLAS_ROWS}.0);

void main() {
  float radius = v_style.x;
  vec4 color = vec4(v_color.rgb, 1.0) * v_color.a * inside(length(v_at) - radius);

  // Icons that would be specks are left out.
  float shown = smoothstep(5.5, 7.0, radius) * step(0.0, v_style.y);
  vec2 place = v_at / (radius * 1.42);
  if (shown > 0.0 && max(abs(place.x), abs(place.y)) < 0.5) {
    vec2 cell = vec2(mod(v_style.y, cells.x), floor((v_style.y + 0.5) / cells.x));
    vec2 at = (cell + vec2(place.x + 0.5, 0.5 - place.y)) / cells;
    float ink = texture2D(u_icons, at).a * shown * color.a;
    color.rgb = mix(color.rgb, u_surface, ink);
  }

  if (v_style.z > 0.5) {
    float pin = max(radius * 0.3, 2.5);
    float away = length(v_at - vec2(0.76, 0.76) * radius);
    color = mix(color, vec4(u_surface, 1.0), inside(away - pin - 1.5));
    color = mix(color, vec4(u_ink, 1.0), inside(away - pin));
  }
  gl_FragColor = color;
}
`;
