/** What a backup holds before it is compressed and encrypted: lines, told apart by their first letter. */
export const LINE = { table: '=', row: '-', end: '.' } as const;

/** What is in it, as its last line says. */
export interface BackupCounts {
  readonly tables: number;
  readonly rows: number;
}
