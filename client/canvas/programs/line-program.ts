import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Compiling } from "./compiling.js";
import type { EdgeLook } from "../look/look.js";
import type { Detail } from "../renderer/detail.js";
import { createLazyUpload } from "./lazy-upload.js";
import { CURVE_FRAGMENT_SHADER, CURVE_VERTEX_SHADER } from "./curve-shaders.js";
import {
  LINE_FRAGMENT_SHADER,
  LINE_VERTEX_SHADER,
  PLAIN_FRAGMENT_SHADER,
  PLAIN_VERTEX_SHADER,
} from "./line-shaders.js";
import type { EdgeAttributes, NodeAttributes } from "../picture.js";
import { beginProgram, setSharedUniforms, SHARED_UNIFORMS, WEBGL } from "./program-parts.js";

const UNIFORMS = [...SHARED_UNIFORMS, "u_minThickness"] as const;
type Uniform = (typeof UNIFORMS)[number];

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WEBGL;
const PATTERN_CODES = { solid: 0, dashed: 1, dotted: 2 } as const satisfies Record<EdgeLook["pattern"], number>;

export interface LineProgramParts {
  /** How finely so many lines are to be drawn. */
  readonly detailOf: (lines: number, params: RenderParams) => Detail;
  /** Called with what draws them; by default they are drawn at once. */
  readonly when?: (draw: () => void) => void;
  /** Told of what they are drawn with in full. */
  readonly compiling?: Compiling;
}

type LineProgramType = EdgeProgramType<NodeAttributes, EdgeAttributes>;

/**
 * Draws facts that are alone between their nodes: straight, solid, dashed or dotted, with an arrow head of its own colour; or plainly, as thin
 * lines. Sigma's own programs know no patterns.
 */
export function createLineProgram(parts: LineProgramParts): LineProgramType {
  return programOf(parts, { vertex: LINE_VERTEX_SHADER, fragment: LINE_FRAGMENT_SHADER, stations: 4 });
}

/** Draws those that are not, each in its lane. */
export function createCurvedLineProgram(parts: LineProgramParts): LineProgramType {
  return programOf(parts, { vertex: CURVE_VERTEX_SHADER, fragment: CURVE_FRAGMENT_SHADER, stations: 2 });
}

interface LineShaders {
  readonly vertex: string;
  readonly fragment: string;
  /** At how many places on its way a line has a corner on either side. */
  readonly stations: number;
}

/** The sides of the first station and those of the next, and so on. */
function cornersOf(stations: number): number[][] {
  return Array.from({ length: 2 * stations }, (_, index) => [Math.floor(index / 2), index % 2 === 0 ? 1 : -1]);
}

/** In the order of corners, one of the first station and one of the next: the ends of a plain line. */
const ENDS = { first: 1, count: 2 } as const;

/** A class because Sigma makes its programs by `new`. */
function programOf(
  { detailOf, when = (draw) => draw(), compiling }: LineProgramParts,
  shaders: LineShaders,
): LineProgramType {
  return class LineProgram extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    readonly upload = createLazyUpload();
    readonly plain: ProgramInfo;

    constructor(...[gl, , renderer]: ConstructorParameters<EdgeProgramType<NodeAttributes, EdgeAttributes>>) {
      // Nothing is picked by its colour: see pointing.ts.
      super(gl, null, renderer);
      compiling?.add(this.normalProgram);
      const plain = this.getProgramInfo("normal", gl, PLAIN_VERTEX_SHADER, PLAIN_FRAGMENT_SHADER, null);
      const { buffer, constantBuffer } = this.normalProgram;
      this.plain = Object.assign(plain, { buffer, constantBuffer });
    }

    override getDefinition() {
      return {
        VERTICES: 2 * shaders.stations,
        VERTEX_SHADER_SOURCE: shaders.vertex,
        FRAGMENT_SHADER_SOURCE: shaders.fragment,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_start", size: 2, type: FLOAT },
          { name: "a_end", size: 2, type: FLOAT },
          { name: "a_shape", size: 4, type: FLOAT },
          { name: "a_style", size: 2, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_headColor", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: cornersOf(shaders.stations),
      };
    }

    protected override getProgramInfo(...[, gl, vertex, fragment]: Parameters<EdgeProgram["getProgramInfo"]>) {
      const { ATTRIBUTES, CONSTANT_ATTRIBUTES } = this.getDefinition();
      const attributes = [...CONSTANT_ATTRIBUTES, ...ATTRIBUTES];
      return beginProgram(gl, { vertex, fragment, attributes, uniforms: UNIFORMS });
    }

    override process(...values: Parameters<EdgeProgram["process"]>): void {
      this.upload.touch();
      super.process(...values);
    }

    override processVisibleItem(
      _edgeIndex: number,
      startIndex: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<EdgeLook>,
    ): void {
      const { array } = this;
      array[startIndex] = source.x;
      array[startIndex + 1] = source.y;
      array[startIndex + 2] = target.x;
      array[startIndex + 3] = target.y;
      array[startIndex + 4] = data.size;
      array[startIndex + 5] = data.lane ?? 0;
      array[startIndex + 6] = source.size;
      array[startIndex + 7] = target.size;
      array[startIndex + 8] = PATTERN_CODES[data.pattern ?? "solid"];
      array[startIndex + 9] = Number(data.arrow ?? true);
      array[startIndex + 10] = floatColor(data.color);
      array[startIndex + 11] = floatColor(data.headColor ?? data.color);
    }

    override setUniforms(params: RenderParams, info: ProgramInfo) {
      setSharedUniforms(info, params);
      const { gl, uniformLocations } = info;
      gl.uniform1f(uniformLocations.u_minThickness ?? null, params.minEdgeThickness);
    }

    override render(params: RenderParams): void {
      if (!this.hasNothingToRender()) when(() => this.draw(params));
    }

    draw(params: RenderParams): void {
      const { gl } = this.plain;
      const isPlain = "drawArraysInstanced" in gl && detailOf(this.capacity, params) === "plain";
      const info = isPlain ? this.plain : this.normalProgram;
      gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
      this.bindProgram(info);
      gl.enable(gl.BLEND);
      gl.useProgram(info.program);
      this.setUniforms(params, info);
      if (isPlain) gl.drawArraysInstanced(gl.LINES, ENDS.first, ENDS.count, this.capacity);
      else this.drawWebGL(this.METHOD, info);
      this.unbindProgram(info);
    }

    protected override bindProgram(info: ProgramInfo): void {
      this.upload.bind(info, this, (attribute, offset, isOfItem) =>
        this.bindAttribute(attribute, info, offset, isOfItem),
      );
    }
  };
}
