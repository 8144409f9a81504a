import type { Program, ProgramAttributeSpecification, ProgramInfo } from "sigma/rendering";

/** Hands the numbers of a program to the graphics processor only when they have changed: Sigma's own programs do at each frame. */
export interface LazyUpload {
  readonly touch: () => void;
  /** `bindAttribute` points an attribute at the bound buffer, and answers with how many bytes it takes. */
  readonly bind: (
    info: ProgramInfo,
    program: Pick<Program, "array" | "constantArray" | "ATTRIBUTES" | "CONSTANT_ATTRIBUTES">,
    bindAttribute: (attribute: ProgramAttributeSpecification, offset: number, isOfItem: boolean) => number,
  ) => void;
}

export function createLazyUpload(): LazyUpload {
  const uploaded = new Map<WebGLBuffer, Float32Array>();
  return {
    touch: () => uploaded.clear(),
    bind({ gl, buffer, constantBuffer }, { array, constantArray, ATTRIBUTES, CONSTANT_ATTRIBUTES }, bindAttribute) {
      const bindAttributes = (attributes: readonly ProgramAttributeSpecification[], isOfItem: boolean) => {
        let offset = 0;
        for (const attribute of attributes) offset += bindAttribute(attribute, offset, isOfItem);
      };
      gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
      if (uploaded.get(constantBuffer) !== constantArray) {
        gl.bufferData(gl.ARRAY_BUFFER, constantArray, gl.STATIC_DRAW);
        uploaded.set(constantBuffer, constantArray);
      }
      bindAttributes(CONSTANT_ATTRIBUTES, false);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      if (uploaded.get(buffer) !== array) {
        gl.bufferData(gl.ARRAY_BUFFER, array, gl.DYNAMIC_DRAW);
        uploaded.set(buffer, array);
      }
      bindAttributes(ATTRIBUTES, true);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}
