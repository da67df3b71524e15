import type { findSamePersonContract, proposeMergeContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { mergingWords as words } from '../../words/en/desk-merging.ts';
import { Timeline } from '../person/timeline.tsx';
import { hrefOf } from '../route.ts';
import { ReasonDialog } from '../stock/reason-dialog.tsx';
import { useCourse } from '../use-course.ts';
import { useStaff } from '../use-staff.ts';

type Candidate = AnswerBody<typeof findSamePersonContract, 200>['candidates'][number];

/** Whether somebody is here under another record too: which one leads, what stands in the other, who else they may be. */
export function SamePerson({
  personId,
  name,
}: {
  readonly personId: string;
  readonly name: string;
}): ReactElement | null {
  const [answer, again] = useAnswer(`same ${personId}`, () =>
    call<typeof findSamePersonContract>({
      method: 'GET',
      path: '/api/people/:personId/same-person',
      params: { personId },
    }),
  );
  const [asked, setAsked] = useState<Candidate | null>(null);
  const [isProposed, setProposed] = useState(false);
  if (answer === 'waiting' || !answer.ok) return null;
  const { candidates, leadingId, mergedIds } = answer.body;
  if (leadingId !== null) return <Leads leadingId={leadingId} />;
  return (
    <>
      {mergedIds.map((id) => (
        <OtherRecord key={id} personId={id} />
      ))}
      {isProposed ? <p role="status">{words.proposed}</p> : null}
      {candidates.length === 0 || isProposed ? null : (
        <section className="same-person" aria-labelledby="same-person">
          <h2 id="same-person">{words.maybe}</h2>
          <ul className="rows">
            {candidates.map((one) => (
              <CandidateRow key={one.person.id} of={one} onAsk={() => setAsked(one)} />
            ))}
          </ul>
        </section>
      )}
      {asked === null ? null : (
        <ReasonDialog
          title={words.proposeTitle(name)}
          text={words.proposeText}
          doIt={words.proposeDo}
          ask={(because) => propose(personId, asked.person.id, because)}
          onDone={async () => {
            setProposed(true);
            await again();
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function propose(leadingId: string, personId: string, because: string) {
  return call<typeof proposeMergeContract>({
    method: 'POST',
    path: '/api/people/:personId/merges',
    params: { personId: leadingId },
    body: { personId, because },
  });
}

function CandidateRow({ of, onAsk }: { readonly of: Candidate; readonly onAsk: () => void }): ReactElement {
  const { person, likenesses } = of;
  return (
    <li className="stock-row">
      <div>
        <a href={hrefOf({ screen: 'person', personId: person.id })}>
          <b>{person.name}</b>
        </a>
        <p className="hint">
          {person.bornOn === null ? '' : `${deskWords.capital(deskWords.find.born(commonWords.day(person.bornOn)))}: `}
          {words.alike(likenesses)}
        </p>
      </div>
      <Button kind="link" onClick={onAsk}>
        {words.propose}
      </Button>
    </li>
  );
}

function Leads({ leadingId }: { readonly leadingId: string }): ReactElement {
  return (
    <div className="notice same-person">
      <p>
        <b>{words.leads}</b>
      </p>
      <a href={hrefOf({ screen: 'person', personId: leadingId })}>{words.leadsLink}</a>
    </div>
  );
}

/** Asked for once it is opened: reading it stands in the audit of its own. */
function OtherRecord({ personId }: { readonly personId: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="same-person" aria-label={words.merged}>
      <h2>{words.merged}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <u>{words.mergedShow}</u>
        </summary>
        {isOpen ? <OtherEntries personId={personId} /> : null}
      </details>
      <a className="after-list" href={hrefOf({ screen: 'person', personId })}>
        {words.mergedOpen}
      </a>
    </section>
  );
}

function OtherEntries({ personId }: { readonly personId: string }): ReactElement | null {
  const [course] = useCourse(personId);
  const nameOf = useStaff();
  if (course === 'waiting') return null;
  if (!course.ok) return <Notice denial={course} />;
  const { view } = course.body;
  if (view.role !== 'practitioner' && view.role !== 'responsible-clinician') return null;
  return <Timeline course={view.course} nameOf={nameOf} />;
}
