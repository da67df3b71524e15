import type { TimeSpan } from '@percuta/practice';

const COUNT_BYTES = 4;
/** Its length, then flags, then each end with its length. */
const RANGE_BYTES = 29;
const FROM_AT = 9;
const UNTIL_AT = 21;
/** The length of a range that has both ends. */
const BOUNDED_BYTES = 25;
const HIGH_WORD = 2 ** 32;
/** PostgreSQL counts microseconds from the year 2000 on. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

/**
 * What `multirange_send` makes of a `tstzmultirange`: in order, apart, none of them empty. Read as bytes, since moments
 * as text take the database and us ten times as long. Throws for a range without an end.
 */
export function spansOfMultirange(bytes: Buffer): readonly TimeSpan[] {
  const count = bytes.readUInt32BE(0);
  const spans: TimeSpan[] = [];
  for (let index = 0, at = COUNT_BYTES; index < count; index++, at += RANGE_BYTES) {
    if (bytes.readUInt32BE(at) !== BOUNDED_BYTES) throw new Error('A stretch of time has no end.');
    spans.push({ fromMs: millisecondsAt(bytes, at + FROM_AT), untilMs: millisecondsAt(bytes, at + UNTIL_AT) });
  }
  return spans;
}

function millisecondsAt(bytes: Buffer, at: number): number {
  const microseconds = bytes.readInt32BE(at) * HIGH_WORD + bytes.readUInt32BE(at + 4);
  return microseconds / 1_000 + EPOCH_MS;
}
