import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { EdgeLook } from "./appearance.js";
import { LINE_FRAGMENT_SHADER, LINE_VERTEX_SHADER } from "./line-shaders.js";

const UNIFORMS = ["u_matrix", "u_dimensions", "u_sizeRatio", "u_minThickness", "u_feather"] as const;
type Uniform = (typeof UNIFORMS)[number];

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401, TRIANGLES: 0x0004 } as const;
const PATTERN_CODES = { solid: 0, dashed: 1, dotted: 2 } as const satisfies Record<EdgeLook["pattern"], number>;

/**
 * Draws facts: straight lines side by side, solid, dashed or dotted, with an arrow head of its own colour. Sigma's own programs know
 * neither patterns nor offsets. A class because Sigma makes its programs by `new`.
 */
export class LineProgram extends EdgeProgram<Uniform> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: LINE_VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: LINE_FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_shape", size: 4, type: FLOAT },
        { name: "a_style", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_headColor", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<EdgeLook>,
  ): void {
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      data.size,
      data.offset ?? 0,
      source.size,
      target.size,
      PATTERN_CODES[data.pattern ?? "solid"],
      Number(data.arrow ?? true),
      floatColor(data.color),
      floatColor(data.headColor ?? data.color),
      edgeIndex,
    ];
    this.array.set(values, startIndex);
  }

  override setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<EdgeProgram<Uniform>["setUniforms"]>[1],
  ) {
    const { u_matrix, u_dimensions, u_sizeRatio, u_minThickness, u_feather } = uniformLocations;
    gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
    gl.uniform2f(u_dimensions ?? null, params.width, params.height);
    gl.uniform1f(u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(u_minThickness ?? null, params.minEdgeThickness);
    gl.uniform1f(u_feather ?? null, params.antiAliasingFeather / 2 / params.pixelRatio);
  }
}
