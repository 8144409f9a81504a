/** What is asked of WebGL for it. */
export interface Telling {
  readonly getExtension: (name: typeof TELLING) => { readonly COMPLETION_STATUS_KHR: GLenum } | null;
  readonly getProgramParameter: (program: WebGLProgram, name: GLenum) => unknown;
  readonly isContextLost: () => boolean;
}

interface Begun {
  readonly gl: Telling;
  readonly program: WebGLProgram;
  readonly uniformLocations: unknown;
}

/** Programs that the graphics processor is still compiling, beside the page. */
export interface Compiling {
  readonly add: (program: Begun) => void;
  /** To draw sooner would hold the page up until they are compiled; this waits for none. Each time one that is compiled is asked where its uniforms are. */
  readonly isDone: () => boolean;
}

export function createCompiling(): Compiling {
  let begun: readonly Begun[] = [];
  return {
    add(program) {
      begun = [...begun, program];
    },
    isDone() {
      const compiled = begun.find(isCompiled);
      begun = begun.filter((program) => program !== compiled);
      if (compiled !== undefined && !compiled.gl.isContextLost()) void compiled.uniformLocations;
      return begun.length === 0;
    },
  };
}

/** To be called before anything is compiled: a browser tells of no program that was begun before. */
export function tellWhenCompiled(gl: Pick<Telling, "getExtension">): void {
  gl.getExtension(TELLING);
}

/** Where the browser does not tell, programs are taken to be compiled. */
function isCompiled({ gl, program }: Begun): boolean {
  const telling = gl.getExtension(TELLING);
  return (
    telling === null || gl.isContextLost() || gl.getProgramParameter(program, telling.COMPLETION_STATUS_KHR) !== false
  );
}

const TELLING = "KHR_parallel_shader_compile";
