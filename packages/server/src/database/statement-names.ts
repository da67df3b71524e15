/** What has come so often is planned once a connection and kept there: under row-level security planning is dear. */
const OFTEN = 3;
/** So many statements at most: each connection keeps their plans. */
const MOST = 500;
const MOST_COUNTED = 10 * MOST;

/** What has a plan; `begin` and `commit` have none. */
const IS_PLANNED = /^\s*(?:select|insert|update|delete|with)\b/i;

/** The names under which statements are prepared. */
export interface StatementNames {
  /** Null as long as it is not worth a name. */
  readonly of: (sql: string) => string | null;
  /** From now on nothing has a name. */
  readonly stop: () => void;
}

/** Counts statements, and names those that come again and again. */
export function startNames(): StatementNames {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  let isOn = true;
  const of = (sql: string): string | null => {
    if (!isOn) return null;
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST || !IS_PLANNED.test(sql)) return known ?? null;
    const count = (counts.get(sql) ?? 0) + 1;
    if (counts.size >= MOST_COUNTED) counts.clear();
    counts.set(sql, count);
    if (count < OFTEN) return null;
    counts.delete(sql);
    const name = `percuta-${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
  const stop = (): void => {
    isOn = false;
  };
  return { of, stop };
}
