import type { findPracticeContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { goTo } from '../parts/use-hash.ts';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { serverWords } from '../words/en/server.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { ByPasskey } from './by-passkey.tsx';
import { ByPassword } from './by-password.tsx';
import { DemoDoor } from './demo-door.tsx';

/** A practice's door: a passkey first, a password with a second step otherwise. */
export function AtPractice({ slug }: { readonly slug: string }): ReactElement {
  const [answer] = useAnswer(slug, () =>
    call<typeof findPracticeContract>({ method: 'GET', path: '/api/practices/:slug', params: { slug } }),
  );
  const [byPassword, setByPassword] = useState(false);
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) {
    return (
      <>
        <PageTitle>{words.title}</PageTitle>
        <Notice denial={answer} />
        <Button kind="link" onClick={() => goTo('')}>
          {words.otherPractice}
        </Button>
      </>
    );
  }
  const { name, kind } = answer.body;
  return (
    <>
      <PageTitle>{words.at(name)}</PageTitle>
      {kind === 'demo' ? (
        <>
          <p className="explanation lead">{words.demo}</p>
          <DemoDoor slug={slug} />
          <h2 className="own-door">{words.demoOther}</h2>
        </>
      ) : null}
      {byPassword ? (
        <ByPassword slug={slug} />
      ) : (
        <>
          <ByPasskey slug={slug} isAside={kind === 'demo'} />
          <Button kind="link" onClick={() => setByPassword(true)}>
            {words.usePassword}
          </Button>
        </>
      )}
      <p className="ways-out">
        {words.newHere} <a href={`#${slug}/register`}>{words.register}</a>
        <Button kind="link" onClick={() => goTo('')}>
          {words.otherPractice}
        </Button>
      </p>
    </>
  );
}
