import type { ReactElement } from 'react';
import { commonWords as words } from '../words/en/common.ts';
import type { Verdict } from '../worker/protocol.ts';

const SHAPES: Readonly<Record<Verdict, ReactElement>> = {
  refuse: (
    <>
      <path className="mark-body" d="M7.4 2h9.2L23 8.4v9.2L16.6 24H7.4L1 17.6V8.4z" transform="translate(0 -1)" />
      <path className="mark-sign" d="M7 12h10" />
    </>
  ),
  defer: (
    <>
      <path className="mark-body" d="M2 2h20v20H2z" />
      <path className="mark-sign" d="M12 6.5V12l4 3.2" />
    </>
  ),
  ask: (
    <>
      <path className="mark-body" d="M12 .8 23.2 12 12 23.2.8 12z" />
      <path className="mark-sign" d="M9.4 9.6c0-1.6 1.1-2.6 2.6-2.6s2.6 1 2.6 2.3c0 1.9-2.6 2-2.6 4.1" />
      <path className="mark-dot" d="M10.9 15.4h2.2v2.2h-2.2z" />
    </>
  ),
  caution: (
    <>
      <path className="mark-outline" d="M12 2.6 22.6 21H1.4z" />
      <path className="mark-stroke" d="M12 9.4v5.4" />
      <path className="mark-fill" d="M11 16.6h2v2h-2z" />
    </>
  ),
  fine: (
    <>
      <circle className="mark-outline" cx="12" cy="12" r="10" />
      <path className="mark-stroke" d="m7.4 12.2 3.2 3.2 6-6.6" />
    </>
  ),
};

/** Shape, word and colour together; the shape alone says nothing to a screen reader. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactElement {
  return (
    <svg className={`verdict-mark verdict-${verdict}`} viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      {SHAPES[verdict]}
    </svg>
  );
}

/** The mark with its word. */
export function VerdictWord({ verdict, word }: { readonly verdict: Verdict; readonly word?: string }): ReactElement {
  return (
    <span className={`verdict-word verdict-${verdict}`}>
      <VerdictMark verdict={verdict} />
      <span>{word ?? words.verdicts[verdict]}</span>
    </span>
  );
}
