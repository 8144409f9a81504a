import type { ProgramInfo } from "sigma/rendering";

/** Hands the numbers of a program to the graphics processor only when they have changed: Sigma's own programs do at each frame. */
export interface LazyUpload {
  readonly touch: () => void;
  readonly bind: (info: ProgramInfo, parts: UploadParts) => void;
}

interface UploadParts {
  readonly array: Float32Array;
  readonly constantArray: Float32Array;
  /** Points the program's attributes at the bound buffer: those of each item, or those that all items share. */
  readonly bindAttributes: (kind: "item" | "shared") => void;
}

export function createLazyUpload(): LazyUpload {
  const uploaded = new Map<WebGLBuffer, Float32Array>();
  return {
    touch: () => uploaded.clear(),
    bind({ gl, buffer, constantBuffer }, { array, constantArray, bindAttributes }) {
      gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
      if (uploaded.get(constantBuffer) !== constantArray) {
        gl.bufferData(gl.ARRAY_BUFFER, constantArray, gl.STATIC_DRAW);
        uploaded.set(constantBuffer, constantArray);
      }
      bindAttributes("shared");
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      if (uploaded.get(buffer) !== array) {
        gl.bufferData(gl.ARRAY_BUFFER, array, gl.DYNAMIC_DRAW);
        uploaded.set(buffer, array);
      }
      bindAttributes("item");
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}
