import type { signInByPasswordContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { call } from '../server/call.ts';
import { keepLastPractice } from '../server/last-practice.ts';
import { useAct } from '../server/use-act.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts';
import { goHome } from './go-home.ts';

/** The demo’s door: one press, and one looks around as one of them. */
export function DemoDoor({ slug }: { readonly slug: string }): ReactElement {
  const act = useAct();
  const enter = async (email: string) => {
    const done = await act.run(() =>
      call<typeof signInByPasswordContract>({
        method: 'POST',
        path: '/api/practices/:slug/sign-in/password',
        params: { slug },
        body: { email, password: DEMO_PASSWORD },
      }),
    );
    if (done?.status !== 200) return;
    keepLastPractice(slug);
    await goHome();
  };
  return (
    <section className="way-in" aria-labelledby="demo-door">
      <h2 id="demo-door">{words.demoAs}</h2>
      <ul className="demo-accounts">
        {DEMO_ACCOUNTS.map(({ role, email }, index) => (
          <li key={role}>
            <Button kind={index === 0 ? 'primary' : 'plain'} isShut={act.isBusy} onClick={() => void enter(email)}>
              {words.demoRoles[role]}
            </Button>
          </li>
        ))}
      </ul>
      <Notice denial={act.denial} />
    </section>
  );
}
