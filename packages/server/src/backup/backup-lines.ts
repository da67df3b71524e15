/** What a backup holds before it is compressed and encrypted: lines, told apart by their first letter. */
export const LINE = { table: '=', row: '-', picture: '#', piece: '+', end: '.' } as const;

/** What is in it, as its last line says. */
export interface BackupCounts {
  readonly tables: number;
  readonly rows: number;
  /** Files of photographs, sealed as they lie. A backup from before there were any does not say. */
  readonly pictures?: number;
}
