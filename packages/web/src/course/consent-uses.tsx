import type { ConsentUse } from '@percuta/practice';
import type { ReactElement } from 'react';
import { commonWords } from '../words/en/common.ts';
import { consentWords as words } from '../words/en/consent.ts';

/** What of me is used, under which consent; and what has to end because I took one back. */
export function ConsentUses({ uses }: { readonly uses: readonly ConsentUse[] }): ReactElement | null {
  const shown = uses.filter(({ kind, standing }) => kind === 'use' || standing === 'refused');
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{words.uses}</h3>
      <p className="hint">{words.usesHint}</p>
      <ul className="own-findings">
        {shown.map(({ use, what, scope, begunOn, standing }) => (
          <li key={use}>
            <p>{what}</p>
            <p className="hint">
              {words.desk.scopes[scope]}, {commonWords.day(begunOn)}. {words.standing[standing]}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
