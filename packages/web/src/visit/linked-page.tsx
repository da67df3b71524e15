import { readVisitLink, type VisitLink } from '@percuta/practice';
import { type ReactElement, useState } from 'react';
import { PageTitle } from '../parts/page-title.tsx';
import { SiteFoot } from '../parts/site-foot.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { useHash } from '../parts/use-hash.ts';
import { visitWords as words } from '../words/en/visit.ts';

/** A page that the link of a mail opens: what is behind the link, or that it was cut on the way. */
export function LinkedPage({ children }: { readonly children: (link: VisitLink) => ReactElement }): ReactElement {
  const now = readVisitLink(useHash());
  // The way past the head is a hash too, and takes the link out of the address.
  const [first] = useState(now);
  const link = now ?? first;
  return (
    <>
      <SiteHead here="elsewhere" skipTo="content" />
      <main id="content" tabIndex={-1} className="column">
        {link === null ? <Cut /> : children(link)}
      </main>
      <SiteFoot />
    </>
  );
}

function Cut(): ReactElement {
  return (
    <>
      <PageTitle>{words.cut}</PageTitle>
      <p className="explanation lead">{words.cutText}</p>
      <p className="whom-to-call">{words.callUnknown}</p>
    </>
  );
}
