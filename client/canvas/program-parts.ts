import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** WebGL's numbers for what a program is made of: it is defined before there is a context to ask. */
export const WEBGL = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401, TRIANGLE_STRIP: 0x0005 } as const;

/** What the shaders of nodes and of lines are told alike: see shader-parts.ts. */
export const SHARED_UNIFORMS = ["u_matrix", "u_dimensions", "u_sizeRatio", "u_feather"] as const;

export function setSharedUniforms({ gl, uniformLocations }: ProgramInfo, params: RenderParams): void {
  const { u_matrix, u_dimensions, u_sizeRatio, u_feather } = uniformLocations;
  gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
  gl.uniform2f(u_dimensions ?? null, params.width, params.height);
  gl.uniform1f(u_sizeRatio ?? null, params.sizeRatio);
  gl.uniform1f(u_feather ?? null, params.antiAliasingFeather / 2 / params.pixelRatio);
}
