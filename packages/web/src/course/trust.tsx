import type { addCorrectionContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { LongTextField, TextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.trust;

/** My record: who has read it, all of it as a file, what I say against it, how long it is and under which hash. */
export function Trust({ course }: { readonly course: OwnCourse }): ReactElement {
  const { record, view } = course;
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <section className="trust" aria-labelledby="trust">
      <h2 id="trust">{words.title}</h2>
      <ul className="trust-ways">
        <li>
          <a href="#photographs">{words.photographs}</a>
          <span className="hint">{words.photographsText}</span>
        </li>
        <li>
          <a href="#readers">{words.readers}</a>
          <span className="hint">{words.readersText}</span>
        </li>
        <li>
          <a href={`/api/people/${encodeURIComponent(course.personId)}/export`} download>
            {words.export}
          </a>
          <span className="hint">{words.exportText}</span>
        </li>
        <li>
          <Button kind="link" onClick={() => setCorrecting(true)}>
            {words.correct}
          </Button>
          <span className="hint">{words.correctText}</span>
        </li>
      </ul>
      {view.corrections.length === 0 ? null : (
        <>
          <h3>{words.corrections}</h3>
          <ul>
            {view.corrections.map(({ entry, corrects, says }) => (
              <li key={entry.seq}>
                {words.correction(corrects)}: {says}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="source">{words.length(record.length, record.hash)}</p>
      {isCorrecting ? <CorrectDialog course={course} onClose={() => setCorrecting(false)} /> : null}
    </section>
  );
}

interface CorrectDialogProps {
  readonly course: OwnCourse;
  readonly onClose: () => void;
}

function CorrectDialog({ course, onClose }: CorrectDialogProps): ReactElement {
  const act = useAct();
  const [entry, setEntry] = useState('');
  const [says, setSays] = useState('');
  const [because, setBecause] = useState('');
  const correct = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof addCorrectionContract>({
        method: 'POST',
        path: '/api/people/:personId/corrections',
        params: { personId: course.personId },
        body: { corrects: Number(entry), says, because },
      }),
    );
    if (done === null) return;
    await course.again();
    onClose();
  };
  const fault = (name: string) => act.denial?.faults[`body.${name}`];
  return (
    <Dialog title={words.correct} onClose={onClose}>
      <form className="form" onSubmit={(event) => void correct(event)}>
        <TextField
          label={words.correctEntry}
          inputMode="numeric"
          value={entry}
          fault={fault('corrects')}
          onChange={setEntry}
        />
        <LongTextField label={words.correctSays} value={says} fault={fault('says')} onChange={setSays} />
        <LongTextField
          label={words.correctBecause}
          rows={2}
          value={because}
          fault={fault('because')}
          onChange={setBecause}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.correctDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {courseWords.back}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
