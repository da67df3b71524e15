import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { SITE_PAGES } from '../parts/site-head.tsx';
import { safetyWords as words } from '../words/en/safety.ts';
import type { Draft } from './draft.ts';
import type { AskedKey, Judged } from './judged.ts';
import { told } from './told.ts';

interface TakeAlongProps {
  readonly judged: Judged;
  readonly draft: Draft;
}

/** What happens next: words to take along, and a consultation. */
export function TakeAlong({ judged, draft }: TakeAlongProps): ReactElement {
  return (
    <section className="take-along" aria-labelledby="take-along">
      <h2 id="take-along">{words.next}</h2>
      <p>{words.nextText}</p>
      <blockquote>{words.quote(toSay(judged, draft).join(' '))}</blockquote>
      <div className="actions no-print">
        <a className="button button-wide" href={SITE_PAGES.practices}>
          {words.book}
        </a>
        <Button kind="link" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </section>
  );
}

function toSay({ raised, open, withoutExclusions }: Judged, draft: Draft): readonly string[] {
  const keys: readonly AskedKey[] = [...new Set(raised.flatMap((finding) => finding.about))];
  const said = keys.flatMap((key) => told(draft, key) ?? []).map((phrase) => `${phrase}.`);
  return [
    ...(said.length === 0 && open.length === 0 ? [words.nothingSaid] : said),
    ...(open.length === 0 ? [] : [words.openWords(open.length)]),
    words.ask[withoutExclusions],
  ];
}
