import type { signOutContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import type { Me } from '../server/use-me.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { homeOf } from './go-home.ts';

interface AlreadyInProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
}

export function AlreadyIn({ me, onSignedOut }: AlreadyInProps): ReactElement {
  const act = useAct();
  const signOut = async () => {
    const done = await act.run(() => call<typeof signOutContract>({ method: 'DELETE', path: '/api/me/sign-in' }));
    if (done !== null) onSignedOut();
  };
  const home = homeOf(me);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.already(me.name, me.practice)}</p>
      <div className="actions">
        <a className="button" href={home}>
          {home === '/course/' ? words.goToCourse : words.goToDesk}
        </a>
        <Button kind="link" onClick={() => void signOut()}>
          {words.signOut}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </>
  );
}
