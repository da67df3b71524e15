import type { ReactElement } from 'react';
import { SiteFoot } from '../parts/site-foot.tsx';
import { words } from '../words/en.ts';
import type { Computed } from '../worker/protocol.ts';

/** What computed this page, so that the same page can be had again. */
export function Foot({ computed }: { readonly computed: Computed }): ReactElement {
  return (
    <SiteFoot>
      <p>{words.foot.note}</p>
      <p className="source">
        {words.foot.model({ ...computed.model, posterior: shortHash(computed.model.posterior) })}{' '}
        {words.foot.ruleset(shortHash(computed.screened.ruleset))}
      </p>
    </SiteFoot>
  );
}

function shortHash(hash: string): string {
  return hash.slice(0, 19);
}
