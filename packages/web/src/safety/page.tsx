import { type ReactElement, useEffect, useState } from 'react';
import { SiteFoot } from '../parts/site-foot.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { goTo, useHash } from '../parts/use-hash.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { forgetDraft, keepDraft, readDraft } from './kept-draft.ts';
import { Result } from './result.tsx';
import { TOPICS } from './topics.ts';
import { Turn } from './turn.tsx';

/** Where the address leads once every turn has been taken. */
const RESULT = 'result';

/** Is it safe for me: a conversation in turns, and what the screening says of it. All of it happens in this browser. */
export function SafetyPage(): ReactElement {
  const [draft, setDraft] = useState<Draft>(readDraft);
  const hash = useHash();
  useEffect(() => keepDraft(draft), [draft]);
  const step = Math.max(
    0,
    TOPICS.findIndex((topic) => topic.id === hash),
  );
  const forget = () => {
    forgetDraft();
    setDraft(EMPTY_DRAFT);
    goTo('you');
  };
  return (
    <>
      <SiteHead here="safety" skipTo="content" />
      <main id="content" tabIndex={-1} className="column safety">
        {hash === RESULT ? (
          <Result draft={draft} onForget={forget} />
        ) : (
          <Turn step={step} draft={draft} onChange={setDraft} onNext={() => goTo(TOPICS[step + 1]?.id ?? RESULT)} />
        )}
      </main>
      <SiteFoot />
    </>
  );
}
