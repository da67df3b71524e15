/** Percuta cannot start, and whoever started it can change that. The message is one sentence or two, shown as it is. */
export class CannotStart extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CannotStart';
  }
}

/** The code of a system or PostgreSQL error, as `EACCES` or `28P01`; empty where there is none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
