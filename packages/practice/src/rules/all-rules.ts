import type { ListedRule } from './family.ts';

/** Every rule that has a predicate, of all three phases. A family joins with one line: `...listRules(ITS_FAMILY)`. */
export const ALL_RULES: readonly ListedRule[] = [];
