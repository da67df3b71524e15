/** The same scatter on every machine: a picture of skin needs irregularity, and a test needs the same picture twice. */
export function seededDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
