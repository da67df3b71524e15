import type { VisitLink } from '@percuta/practice';
import type { moveByLinkContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { momentWords } from '../booking/moment-words.ts';
import { dayOf, timeOf } from '../numbers/clock-time.ts';
import { instantAt } from '../numbers/wall-instant.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { visitWords as words } from '../words/en/visit.ts';
import type { Times } from './open-visit.tsx';

interface MoveFormProps {
  readonly link: VisitLink;
  readonly from: Times;
  readonly onMoved: (to: Times) => void;
  readonly onBack: () => void;
  readonly onOver: () => void;
}

/** Another day and time by the practice's clock, as long as it was. Where it is taken, what is free nearest to it can be had. */
export function MoveForm({ link, from, onMoved, onBack, onOver }: MoveFormProps): ReactElement {
  const act = useAct();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [day, setDay] = useState(dayOf(from.startsAt));
  const [time, setTime] = useState(timeOf(from.startsAt));
  const [fault, setFault] = useState<string | undefined>(undefined);
  useEffect(() => heading.current?.focus(), []);
  const move = async (to: Times) => {
    const done = await act.run(async () => {
      const answer = await call<typeof moveByLinkContract>({
        method: 'POST',
        path: '/api/practices/:slug/visit-links/:token/move',
        params: { slug: link.slug, token: link.token },
        body: { startsAt: to.startsAt, endsAt: to.endsAt },
      });
      if (!answer.ok && answer.status === 404) onOver();
      return answer;
    });
    if (done !== null) onMoved(done.body);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const to = timesAt(day, time, from);
    const next = to === null ? words.empty : Date.parse(to.startsAt) <= Date.now() ? words.past : undefined;
    setFault(next);
    if (to !== null && next === undefined) void move(to);
  };
  return (
    <section aria-labelledby={id} className="move-visit">
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.moveTitle}
      </h2>
      <form className="form" noValidate onSubmit={send}>
        <TextField label={words.day} type="date" min={dayOf(new Date())} value={day} onChange={setDay} />
        <TextField label={words.time} type="time" value={time} fault={fault} onChange={setTime} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.moveDo}
          </Button>
          <Button kind="link" onClick={onBack}>
            {words.keep}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
      <Nearest times={act.denial?.alternatives ?? []} onChoose={(to) => void move(to)} />
    </section>
  );
}

interface NearestProps {
  readonly times: readonly Times[];
  readonly onChoose: (time: Times) => void;
}

function Nearest({ times, onChoose }: NearestProps): ReactElement | null {
  if (times.length === 0) return null;
  return (
    <>
      <h3>{words.nearest}</h3>
      <ul className="nearest-times">
        {times.map((time) => (
          <li key={time.startsAt}>
            <Button kind="plain" onClick={() => onChoose(time)}>
              {words.moveTo(momentWords(time.startsAt))}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** That day and time by the practice's clock, for as long as it was before; null where either is missing. */
function timesAt(day: string, time: string, before: Times): Times | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || hours === undefined || minutes === undefined) return null;
  const startsAt = instantAt(day, hours * 60 + minutes);
  const lengthMs = Date.parse(before.endsAt) - Date.parse(before.startsAt);
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + lengthMs).toISOString() };
}
