import type { endCredentialContract, listCredentialsContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Me } from '../../server/use-me.ts';
import { deskWords } from '../../words/en/desk.ts';
import { stockWords } from '../../words/en/desk-stock.ts';
import { serverWords } from '../../words/en/server.ts';
import { EnterCredential } from './enter-credential.tsx';
import { Jurisdictions } from './jurisdictions.tsx';
import { answersFor } from './may.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const words = stockWords.staff;
type Member = AnswerBody<typeof listCredentialsContract, 200>['staff'][number];
type Credential = Member['credentials'][number];

/** Who may needle, by what, and until when. */
export function Staff({ me }: { readonly me: Me }): ReactElement {
  const [answer, again] = useAnswer('credentials', () =>
    call<typeof listCredentialsContract>({ method: 'GET', path: '/api/credentials' }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { staff } = answer.body;
  const isOwner = me.roles.includes('owner');
  return (
    <>
      {staff.length === 0 ? <p>{words.none}</p> : null}
      {staff.map((member) => (
        <MemberSection key={member.accountId} member={member} isOwner={isOwner} onDone={again} />
      ))}
      <Jurisdictions mayChange={answersFor(me)} />
    </>
  );
}

interface MemberSectionProps {
  readonly member: Member;
  readonly isOwner: boolean;
  readonly onDone: () => Promise<void>;
}

function MemberSection({ member, isOwner, onDone }: MemberSectionProps): ReactElement {
  const [isEntering, setEntering] = useState(false);
  const { accountId, name, profession, scopes, credentials } = member;
  return (
    <section className="stock-section">
      <h2>{name}</h2>
      <p className="hint">{profession === null ? '' : deskWords.capital(profession)}</p>
      {scopes.includes('needling') ? null : <p className="stock-warn">{words.noScope}</p>}
      {credentials.length === 0 ? <p className="stock-warn">{words.noCredential}</p> : null}
      <ul className="rows">
        {credentials.map((one) => (
          <CredentialRow key={one.id} credential={one} isOwner={isOwner} onDone={onDone} />
        ))}
      </ul>
      {isOwner ? (
        <p className="after-list">
          <Button kind="link" onClick={() => setEntering(true)}>
            {words.enter} <span className="visually-hidden">{name}</span>
          </Button>
        </p>
      ) : null}
      {isEntering ? (
        <EnterCredential accountId={accountId} name={name} onClose={() => setEntering(false)} onDone={onDone} />
      ) : null}
    </section>
  );
}

interface CredentialRowProps {
  readonly credential: Credential;
  readonly isOwner: boolean;
  readonly onDone: () => Promise<void>;
}

function CredentialRow({ credential, isOwner, onDone }: CredentialRowProps): ReactElement {
  const [isEnding, setEnding] = useState(false);
  const { id, profession, jurisdiction, issuedBy, number, devices, training, trainingValidUntil, standing } =
    credential;
  const end = (because: string) =>
    call<typeof endCredentialContract>({
      method: 'POST',
      path: '/api/credentials/:credentialId/end',
      params: { credentialId: id },
      body: { because },
    });
  return (
    <li className="stock-row">
      <div>
        <b>
          {deskWords.capital(profession)}, {jurisdiction}
        </b>{' '}
        <span className={`stock-state stock-${standing.state.replace(' ', '-')}`}>
          {words.standings[standing.state]}
        </span>
        <p>{deskWords.capital(words.until(standing.until, standing.daysLeft))}</p>
        <p className="hint">
          {words.issued(issuedBy, number)}. {words.devices(devices)}. {words.training(training, trainingValidUntil)}.
        </p>
      </div>
      {isOwner ? (
        <Button kind="link" onClick={() => setEnding(true)}>
          {words.end} <span className="visually-hidden">{words.issued(issuedBy, number)}</span>
        </Button>
      ) : null}
      {isEnding ? (
        <ReasonDialog
          title={words.endTitle}
          text={words.endText}
          doIt={words.endDo}
          ask={end}
          onClose={() => setEnding(false)}
          onDone={onDone}
        />
      ) : null}
    </li>
  );
}
