import { AbstractEdgeProgram, AbstractNodeProgram } from "sigma/rendering";

/** Stands where Sigma wants a program and would compile one of its own that nothing is drawn by. */
export class IdleNodeProgram extends AbstractNodeProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

/** The same for lines. */
export class IdleEdgeProgram extends AbstractEdgeProgram {
  readonly drawLabel = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}
