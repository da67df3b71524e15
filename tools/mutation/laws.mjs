import fc from 'fast-check';

/** How often a law is tried at most; the suite itself tries it in full. */
export const law = { mostRuns: Number.POSITIVE_INFINITY };

const fewer = (given) => ({ ...given, numRuns: Math.min(given?.numRuns ?? 100, law.mostRuns) });

export default { ...fc, assert: (property, given) => fc.assert(property, { ...fewer(given), endOnFailure: true }) };
