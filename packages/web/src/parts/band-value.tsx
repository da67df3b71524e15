import type { ReactElement } from 'react';
import type { BandText } from '../numbers/format-band.ts';
import { commonWords as words } from '../words/en/common.ts';

interface BandValueProps {
  /** Null where there is no honest number: then it says so at the number's size. */
  readonly text: BandText | null;
  readonly after?: string;
  readonly why?: string;
}

/** A number with its interval beside it, crossing over when it changes. */
export function BandValue({ text, after, why }: BandValueProps): ReactElement {
  const value = text?.value ?? words.notKnown;
  return (
    <span className="band-value" key={value}>
      <b>{value}</b>{' '}
      {text === null ? (
        <span className="band-interval">{why}</span>
      ) : (
        <span className="band-interval">{`${text.interval}${after ? ` ${after}` : ''}`}</span>
      )}
    </span>
  );
}
