import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** WebGL's numbers for what a program is made of: it is defined before there is a context to ask. */
export const WEBGL = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401, TRIANGLE_STRIP: 0x0005 } as const;

interface ProgramParts {
  readonly vertex: string;
  readonly fragment: string;
  /** In the order of their locations. */
  readonly attributes: readonly { readonly name: string }[];
  readonly uniforms: readonly string[];
}

/**
 * A program as Sigma has it, but the page does not wait until it is compiled: where its uniforms are is asked when it is first drawn
 * with, which throws where it could not be.
 */
export function beginProgram(
  gl: ProgramInfo["gl"],
  { vertex, fragment, attributes, uniforms }: ProgramParts,
): ProgramInfo {
  const program = gl.createProgram();
  const [vertexShader, fragmentShader] = [
    shaderOf(gl, gl.VERTEX_SHADER, vertex),
    shaderOf(gl, gl.FRAGMENT_SHADER, fragment),
  ];
  for (const shader of [vertexShader, fragmentShader]) gl.attachShader(program, shader);
  for (const [location, { name }] of attributes.entries()) gl.bindAttribLocation(program, location, name);
  gl.linkProgram(program);
  let uniformLocations: ProgramInfo["uniformLocations"] | undefined;
  return {
    name: "normal",
    isPicking: false,
    gl,
    program,
    vertexShader,
    fragmentShader,
    frameBuffer: null,
    buffer: gl.createBuffer(),
    constantBuffer: gl.createBuffer(),
    attributeLocations: Object.fromEntries(attributes.map(({ name }, location) => [name, location])),
    get uniformLocations() {
      return (uniformLocations ??= locationsOf(gl, program, uniforms));
    },
  };
}

function shaderOf(gl: ProgramInfo["gl"], type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error("The graphics processor makes no shader.");
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function locationsOf(gl: ProgramInfo["gl"], program: WebGLProgram, names: readonly string[]) {
  if (gl.getProgramParameter(program, gl.LINK_STATUS) === false && !gl.isContextLost()) {
    const shaders = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`A program could not be compiled: ${[gl.getProgramInfoLog(program), ...shaders].join("\n")}`);
  }
  return Object.fromEntries(
    names.flatMap((name) => {
      const location = gl.getUniformLocation(program, name);
      return location === null ? [] : [[name, location] as const];
    }),
  );
}

/** What the shaders of nodes and of lines are told alike: see shader-parts.ts. */
export const SHARED_UNIFORMS = ["u_matrix", "u_dimensions", "u_sizeRatio", "u_feather"] as const;

export function setSharedUniforms({ gl, uniformLocations }: ProgramInfo, params: RenderParams): void {
  const { u_matrix, u_dimensions, u_sizeRatio, u_feather } = uniformLocations;
  gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
  gl.uniform2f(u_dimensions ?? null, params.width, params.height);
  gl.uniform1f(u_sizeRatio ?? null, params.sizeRatio);
  gl.uniform1f(u_feather ?? null, params.antiAliasingFeather / 2 / params.pixelRatio);
}
