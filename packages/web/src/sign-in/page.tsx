import { type ReactElement, useState } from 'react';
import { PageTitle } from '../parts/page-title.tsx';
import { SiteFoot } from '../parts/site-foot.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { useHash } from '../parts/use-hash.ts';
import { useMe } from '../server/use-me.ts';
import { serverWords } from '../words/en/server.ts';
import { AlreadyIn } from './already-in.tsx';
import { AtPractice } from './at-practice.tsx';
import { ChoosePractice } from './choose-practice.tsx';
import { Recover } from './recover.tsx';
import { Register } from './register.tsx';
import { SetUp } from './set-up.tsx';
import { type Where, whereOf } from './where.ts';

/** Signing in: at which practice, as whom, by which means. */
export function SignInPage(): ReactElement {
  const where = whereOf(useHash());
  return (
    <>
      <SiteHead here="signIn" skipTo="content" />
      <main id="content" tabIndex={-1} className="column sign-in">
        <Part where={where} />
      </main>
      <SiteFoot />
    </>
  );
}

function Part({ where }: { readonly where: Where }): ReactElement {
  switch (where.part) {
    case 'set-up':
      return <SetUp slug={where.slug} token={where.token} />;
    case 'recovery':
      return <Recover slug={where.slug} token={where.token} />;
    case 'register':
      return <Register slug={where.slug} />;
    case 'choose':
    case 'sign-in':
      return <Door slug={where.part === 'sign-in' ? where.slug : null} />;
  }
}

/** Whoever is signed in already is told so; everyone else comes to the practice's door. */
function Door({ slug }: { readonly slug: string | null }): ReactElement {
  const me = useMe();
  const [isOther, setOther] = useState(false);
  if (me === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (me !== 'nobody' && !('ok' in me) && !isOther) return <AlreadyIn me={me} onSignedOut={() => setOther(true)} />;
  return slug === null ? <ChoosePractice /> : <AtPractice slug={slug} />;
}
