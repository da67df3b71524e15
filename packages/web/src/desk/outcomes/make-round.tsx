import { OUTCOME_SCALES } from '@percuta/practice';
import type { createGradingRoundContract, listStaffContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ManyField } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { outcomeWords } from '../../words/en/outcomes.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { AddPicture } from './add-picture.tsx';
import { type RoundPicture, RoundPictures } from './round-pictures.tsx';

const words = outcomeWords.round;
const SCALES = OUTCOME_SCALES.filter(({ by }) => by?.includes('professional') === true);
const SHARES = [0, 0.1, 0.2, 0.3];

/** Pictures are put before graders who are told nothing of them. */
export default function MakeRound(): ReactElement {
  const [staff] = useAnswer('staff', () => call<typeof listStaffContract>({ method: 'GET', path: '/api/staff' }));
  const [made, setMade] = useState<Made | null>(null);
  if (staff === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!staff.ok) return <Notice denial={staff} />;
  const graders = staff.body.staff
    .filter(
      ({ status, roles }) => status === 'active' && roles.some((role) => role !== 'front-desk' && role !== 'owner'),
    )
    .map(({ accountId, name }) => ({ value: accountId, text: name }));
  return (
    <div className="desk-column outcomes">
      <PageTitle part={made === null ? 'make' : 'made'}>{made === null ? words.title : words.madeTitle}</PageTitle>
      {made === null ? <RoundForm graders={graders} onMade={setMade} /> : <MadeRound made={made} />}
      <p className="after-list">
        <a href={hrefOf({ screen: 'results' })}>{outcomeWords.toPractice}</a>
      </p>
    </div>
  );
}

interface Made {
  readonly roundId: string;
  readonly pictures: number;
  readonly graders: number;
}

function MadeRound({ made }: { readonly made: Made }): ReactElement {
  const address = hrefOf({ screen: 'grading', roundId: made.roundId });
  return (
    <>
      <p>{words.made(made.pictures, made.graders)}</p>
      <p className="invite-link">{`${window.location.origin}${window.location.pathname}${address}`}</p>
      <p>
        <a className="button button-plain" href={address}>
          {words.open}
        </a>
      </p>
    </>
  );
}

interface RoundFormProps {
  readonly graders: readonly { readonly value: string; readonly text: string }[];
  readonly onMade: (made: Made) => void;
}

function RoundForm({ graders, onMade }: RoundFormProps): ReactElement {
  const act = useAct();
  const [scale, setScale] = useState(SCALES[0]?.id ?? '');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [duplicateShare, setShare] = useState(0.2);
  const [pictures, setPictures] = useState<readonly RoundPicture[]>([]);
  const missing = chosen.length === 0 ? words.missing.graders : pictures.length === 0 ? words.missing.pictures : '';
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (missing !== '') return;
    const images = pictures.map(({ personId, image, zone, about }) => ({ personId, image, zone, about }));
    const body = { scale, images, graders: [...chosen], duplicateShare };
    const done = await act.run(() =>
      call<typeof createGradingRoundContract>({ method: 'POST', path: '/api/grading-rounds', body }),
    );
    if (done !== null) onMade(done.body);
  };
  const scales = SCALES.map(({ id, name, measures }) => ({ value: id, text: `${name}: ${measures}` }));
  const shares = SHARES.map((value) => ({ value, text: words.share(value) }));
  return (
    <>
      <p className="explanation">{words.lead}</p>
      <RoundPictures pictures={pictures} onChange={setPictures} />
      <AddPicture onAdd={(picture) => setPictures([...pictures, picture])} />
      <form className="form" onSubmit={(event) => void make(event)}>
        <SelectField label={words.scale} value={scale} options={scales} onChoose={setScale} />
        <ManyField label={words.graders} values={chosen} options={graders} onChange={setChosen} />
        <SelectField label={words.twice} value={duplicateShare} options={shares} onChoose={setShare} />
        <div className="actions">
          <Button type="submit" isShut={missing !== '' || act.isBusy} aria-describedby="round-missing">
            {words.do}
          </Button>
          <span id="round-missing" className="hint">
            {missing}
          </span>
        </div>
        <Notice denial={act.denial} />
      </form>
    </>
  );
}
