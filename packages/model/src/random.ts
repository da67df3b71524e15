/** A stream of independent numbers uniform on [0, 1). Handed in, never made here: the model rolls no dice of its own. */
export type Random = () => number;
