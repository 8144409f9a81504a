/** Lets work of one process come one after the other: what looks before it writes finds what the one before it wrote. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
