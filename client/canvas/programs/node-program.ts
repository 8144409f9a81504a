import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { LABEL_COLOURS, type Scheme, SURFACE } from "../../core/look/palette.js";
import type { Compiling } from "./compiling.js";
import type { NodeLook } from "../look/look.js";
import { channelsOf } from "./channels.js";
import { createLazyUpload } from "./lazy-upload.js";
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from "./node-shaders.js";
import type { EdgeAttributes, NodeAttributes } from "../picture.js";
import { beginProgram, setSharedUniforms, SHARED_UNIFORMS, WEBGL } from "./program-parts.js";

const UNIFORMS = [...SHARED_UNIFORMS, "u_icons", "u_surface", "u_ink"] as const;
type Uniform = (typeof UNIFORMS)[number];

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WEBGL;

export interface NodeProgramParts {
  /** See icon-atlas.ts. */
  readonly icons: HTMLCanvasElement;
  readonly scheme: () => Scheme;
  /** Called with what draws them; by default they are drawn at once. */
  readonly when?: (draw: () => void) => void;
  /** Told of what they are drawn with. */
  readonly compiling?: Compiling;
}

/** Draws nodes: a disc with its type's icon in the colour of the surface, and a mark where it is pinned. */
export function createNodeProgram({
  icons,
  scheme,
  when = (draw) => draw(),
  compiling,
}: NodeProgramParts): NodeProgramType<NodeAttributes, EdgeAttributes> {
  return class IconNodeProgram extends NodeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    readonly upload = createLazyUpload();
    readonly texture: WebGLTexture | null;

    constructor(...[gl, , renderer]: ConstructorParameters<NodeProgramType<NodeAttributes, EdgeAttributes>>) {
      // Nothing is picked by its colour: see pointing.ts.
      super(gl, null, renderer);
      compiling?.add(this.normalProgram);
      this.texture = textureOf(gl, icons);
    }

    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_style", size: 2, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    protected override getProgramInfo(...[, gl, vertex, fragment]: Parameters<NodeProgram["getProgramInfo"]>) {
      const { ATTRIBUTES, CONSTANT_ATTRIBUTES } = this.getDefinition();
      const attributes = [...CONSTANT_ATTRIBUTES, ...ATTRIBUTES];
      return beginProgram(gl, { vertex, fragment, attributes, uniforms: UNIFORMS });
    }

    override process(...values: Parameters<NodeProgram["process"]>): void {
      this.upload.touch();
      super.process(...values);
    }

    override processVisibleItem(
      _nodeIndex: number,
      startIndex: number,
      data: NodeDisplayData & Partial<Pick<NodeLook, "icon" | "pinned">>,
    ): void {
      const { array } = this;
      array[startIndex] = data.x;
      array[startIndex + 1] = data.y;
      array[startIndex + 2] = data.size;
      array[startIndex + 3] = data.icon ?? -1;
      array[startIndex + 4] = Number(data.pinned ?? false);
      array[startIndex + 5] = floatColor(data.color);
    }

    override render(params: RenderParams): void {
      when(() => super.render(params));
    }

    override setUniforms(params: RenderParams, info: ProgramInfo) {
      setSharedUniforms(info, params);
      const { gl, uniformLocations } = info;
      const { u_icons, u_surface, u_ink } = uniformLocations;
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.texture);
      gl.uniform1i(u_icons ?? null, 0);
      gl.uniform3fv(u_surface ?? null, channelsOf(SURFACE[scheme()]));
      gl.uniform3fv(u_ink ?? null, channelsOf(LABEL_COLOURS[scheme()].text));
    }

    protected override bindProgram(info: ProgramInfo): void {
      this.upload.bind(info, this, (attribute, offset, isOfItem) =>
        this.bindAttribute(attribute, info, offset, isOfItem),
      );
    }
  };
}

function textureOf(gl: WebGLRenderingContext | WebGL2RenderingContext, image: HTMLCanvasElement): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.generateMipmap(gl.TEXTURE_2D);
  return texture;
}
