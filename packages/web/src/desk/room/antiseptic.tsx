import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Timer } from '../../parts/timer.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { AGENTS, type AntisepticPhase, antisepticPhase, wetSecondsOf } from './antiseptic-clock.ts';
import type { KeptTimeOut } from './kept-time-out.ts';
import { useNow } from './use-now.ts';

const words = roomWords.timeOut;
const TICK_MS = 250;

interface AntisepticProps {
  readonly kept: KeptTimeOut;
  readonly onChange: (part: Partial<KeptTimeOut>) => void;
}

/** The antiseptic: how long it has to stay wet, then how long it has been drying. Only the timer that runs is huge. */
export function Antiseptic({ kept, onChange }: AntisepticProps): ReactElement {
  const nowMs = useNow(TICK_MS);
  const { clock } = kept;
  const phase = antisepticPhase(clock, nowMs);
  const wanted = wetSecondsOf(clock.agent) ?? 0;
  const begin = () =>
    onChange({
      clock: { ...clock, startedAtMs: Date.now() },
      said: {
        ...kept.said,
        antisepsis: { agent: clock.agent, labelWetSeconds: null, wetSeconds: null, dried: null },
      },
    });
  const isDry = kept.said.antisepsis.dried === true;
  return (
    <div className={`antiseptic antiseptic-${isDry ? 'dry' : phase.phase}`}>
      <Timer
        title={words.wet}
        clock={words.clock(phase.phase === 'wet' ? phase.remainingSeconds : wanted)}
        isRunning={phase.phase !== 'drying'}
        share={phase.phase === 'wet' ? phase.share : phase.phase === 'drying' ? 1 : 0}
      >
        <WetText phase={phase} wanted={wanted} agent={clock.agent} />
        {phase.phase === 'before' ? (
          <div className="antiseptic-begin">
            <SelectField
              label={words.agent}
              value={clock.agent}
              options={AGENTS.map(({ agent, name }) => ({ value: agent, text: name }))}
              onChoose={(agent) => onChange({ clock: { agent, startedAtMs: null } })}
            />
            <Button size="room" onClick={begin}>
              {words.wetStart}
            </Button>
          </div>
        ) : (
          <Button kind="link" onClick={begin}>
            {words.wetAgain}
          </Button>
        )}
      </Timer>
      {phase.phase === 'drying' ? (
        <Timer
          title={isDry ? words.dried : words.drying}
          clock={words.clock(isDry ? dryAfter(kept) : phase.dryingSeconds)}
          isRunning={!isDry}
          share={null}
        >
          {isDry ? null : <p>{words.dryingText}</p>}
        </Timer>
      ) : null}
    </div>
  );
}

/** How long it took to dry, by when it was said to be. */
function dryAfter({ clock, settledAtMs }: KeptTimeOut): number {
  const wet = wetSecondsOf(clock.agent) ?? 0;
  return ((settledAtMs.dry ?? 0) - (clock.startedAtMs ?? 0)) / 1000 - wet;
}

interface WetTextProps {
  readonly phase: AntisepticPhase;
  readonly wanted: number;
  readonly agent: string;
}

function WetText({ phase, wanted, agent }: WetTextProps): ReactElement | null {
  if (phase.phase === 'wet') return <p>{words.wetText(words.clock(wanted))}</p>;
  if (phase.phase === 'before') return null;
  return (
    <p>
      {words.held(words.clock(wanted))}
      <br />
      {AGENTS.find((one) => one.agent === agent)?.name}
    </p>
  );
}
