import type { Finding, OpenItem } from '@percuta/practice';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { commonWords } from '../../words/en/common.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { OverrideDialog } from '../person/override-dialog.tsx';
import { antisepticPhase } from './antiseptic-clock.ts';
import { FillIn } from './fill-in.tsx';
import type { KeptTimeOut } from './kept-time-out.ts';
import type { Room } from './room.ts';
import { SECOND_PERSON, SecondPerson } from './second-person.tsx';
import type { ItemId, TimeOutItem } from './time-out-items.ts';
import { useNow } from './use-now.ts';

const words = roomWords.timeOut;

/** The rule that a cartridge is used once. */
export const USED_BEFORE = 'T01';

interface OpenItemsProps {
  readonly room: Room;
  readonly kept: KeptTimeOut;
  readonly open: readonly TimeOutItem[];
  /** What the rules refuse of what was said. */
  readonly refusals: readonly Finding[];
  /** What only the record knows to be open. */
  readonly fromRecord: readonly OpenItem[];
  readonly onSettle: (item: TimeOutItem) => void;
  readonly onChange: (part: Partial<KeptTimeOut>) => void;
}

/** What stands before the start: refusals across the whole width first, then what is still to be said and done. */
export function OpenItems(props: OpenItemsProps): ReactElement | null {
  const { room, kept, open, refusals, fromRecord, onSettle, onChange } = props;
  const [filling, setFilling] = useState<ItemId | null>(null);
  const count = open.length + refusals.length + fromRecord.length;
  if (count === 0) return null;
  return (
    <section className="open-items" aria-labelledby="open-items">
      <h2 id="open-items">{words.open(count)}</h2>
      {refusals.map((finding) => (
        <RefusedItem
          key={`${finding.rule}${finding.because}`}
          finding={finding}
          onAgain={againOf(finding, onChange, kept)}
        />
      ))}
      {fromRecord.map((item) =>
        item.item === USED_BEFORE ? (
          <UsedCartridge key={item.item} onAgain={() => onChange(withoutCartridge(kept))} />
        ) : item.item === SECOND_PERSON ? (
          <SecondPerson key={item.item} item={item} room={room} />
        ) : (
          <RecordItem key={`${item.item}${item.finding}`} item={item} room={room} />
        ),
      )}
      <ul>
        {open.map((item) => (
          <li key={item.id} className="open-item">
            <span className="open-box" aria-hidden="true" />
            <div>
              <h3>{item.title}</h3>
              <p>{item.text}</p>
            </div>
            <Press item={item} kept={kept} onPress={() => (item.say === null ? setFilling(item.id) : onSettle(item))} />
            {filling === item.id ? (
              <FillIn id={item.id} room={room} kept={kept} onChange={onChange} onClose={() => setFilling(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PressProps {
  readonly item: TimeOutItem;
  readonly kept: KeptTimeOut;
  readonly onPress: () => void;
}

function Press({ item, kept, onPress }: PressProps): ReactElement {
  if (item.id === 'dry') return <DryPress item={item} kept={kept} onPress={onPress} />;
  return <PressButton item={item} isShut={false} onPress={onPress} />;
}

/** Nobody can say that skin is dry before the antiseptic has been wet for its time. */
function DryPress({ item, kept, onPress }: PressProps): ReactElement {
  const isEarly = antisepticPhase(kept.clock, useNow(1_000)).phase !== 'drying';
  return <PressButton item={item} isShut={isEarly} onPress={onPress} />;
}

interface PressButtonProps extends Pick<PressProps, 'item' | 'onPress'> {
  readonly isShut: boolean;
}

function PressButton({ item, isShut, onPress }: PressButtonProps): ReactElement {
  return (
    <Button kind="plain" size="room" isShut={isShut} aria-label={`${item.press}: ${item.title}`} onClick={onPress}>
      {item.press}
    </Button>
  );
}

/** A cartridge that is refused is scanned again: the one thing that can be done about it. */
function againOf({ rule }: Finding, onChange: OpenItemsProps['onChange'], kept: KeptTimeOut): (() => void) | null {
  return rule === USED_BEFORE ? () => onChange(withoutCartridge(kept)) : null;
}

function withoutCartridge({ said }: KeptTimeOut): Partial<KeptTimeOut> {
  return { said: { ...said, cartridge: { code: null, sealIntact: null, dropped: null, openedBeforePerson: null } } };
}

/** The practice’s record knows the unit: it is refused, whatever is said of it. */
function UsedCartridge({ onAgain }: { readonly onAgain: () => void }): ReactElement {
  return (
    <div className="refused-item refused-refuse" role="alert">
      <VerdictMark verdict="refuse" />
      <div>
        <h3>{words.used}</h3>
        <p>
          {words.usedText} {words.cannotOverride}
        </p>
      </div>
      <Button size="room" onClick={onAgain}>
        {words.scanAgain}
      </Button>
    </div>
  );
}

function RefusedItem({
  finding,
  onAgain,
}: {
  readonly finding: Finding;
  readonly onAgain: (() => void) | null;
}): ReactElement {
  return (
    <div className={`refused-item refused-${finding.verdict}`} role="alert">
      <VerdictMark verdict={finding.verdict} />
      <div>
        <h3>{finding.title}</h3>
        <p>
          {commonWords.prose(finding.because)} {finding.override === 'none' ? words.cannotOverride : ''}
        </p>
      </div>
      {onAgain === null ? null : (
        <Button size="room" onClick={onAgain}>
          {words.scanAgain}
        </Button>
      )}
    </div>
  );
}

function RecordItem({ item, room }: { readonly item: OpenItem; readonly room: Room }): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const { finding, because, mayBeOverridden } = item;
  return (
    <article className="refused-item refused-ask">
      <VerdictMark verdict="ask" />
      <div>
        <h3>{commonWords.prose(because)}</h3>
        {mayBeOverridden ? null : <p>{words.cannotOverride}</p>}
      </div>
      {mayBeOverridden && finding !== null ? (
        <Button kind="plain" size="room" onClick={() => setAsking(true)}>
          {words.override}
        </Button>
      ) : null}
      {isAsking && finding !== null ? (
        <OverrideDialog
          personId={room.personId}
          finding={finding}
          session={room.sessionId}
          because={because}
          onClose={() => setAsking(false)}
          onDone={room.again}
        />
      ) : null}
    </article>
  );
}
