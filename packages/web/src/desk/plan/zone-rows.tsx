import { ZONES, type Zone } from '@percuta/evidence';
import { type SidedZone, unsided } from '@percuta/practice';
import type { ReactElement } from 'react';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { PASSES } from '../../plan/choice.ts';
import { deviceOf, settingRange } from '../../plan/device-options.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { planWords as words } from '../../words/en/desk-plan.ts';
import { type CheckedDraft, known, zoneLimit, zoneOf } from './check-draft.ts';
import { KeepDepth } from './keep-depth.tsx';
import type { PlanDraft } from './plan-draft.ts';
import { hasSides, type PlanRow, type Side, zonesOf } from './plan-rows.ts';
import { changedRow, firstRow, setApart, sideOf } from './row-on-face.ts';

interface ZoneRowsProps {
  readonly draft: PlanDraft;
  readonly checked: CheckedDraft;
  readonly chosen: SidedZone | null;
  readonly onChoose: (zone: SidedZone) => void;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** The zones of the plan, a line each: what is set, and where it must stop. */
export function ZoneRows({ draft, checked, chosen, onChoose, onChange }: ZoneRowsProps): ReactElement {
  const { rows } = draft;
  const add = (zone: Zone) => {
    const row = firstRow(zone, draft);
    onChange({ rows: [...rows, row] });
    choose(row);
  };
  const choose = (row: PlanRow) => {
    const [first] = zonesOf([row]);
    if (first !== undefined) onChoose(first.zone);
  };
  return (
    <>
      {rows.length === 0 ? null : (
        <table className="zone-table">
          <thead>
            <tr>
              {[words.zone, words.side, words.setting, words.passes, words.cap, words.label].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <ZoneRow
                key={`${row.zone}${row.side}`}
                row={row}
                device={draft.device}
                checked={checked}
                isChosen={isOn(row, chosen)}
                onChoose={() => choose(row)}
                onChange={(part) => onChange({ rows: changedRow(rows, row, part) })}
                onApart={() => onChange({ rows: setApart(rows, row.zone) })}
                onRemove={() => onChange({ rows: rows.filter((_, at) => at !== index) })}
              />
            ))}
          </tbody>
        </table>
      )}
      <AddZone taken={rows.map(({ zone }) => zone)} onAdd={add} />
    </>
  );
}

function isOn(row: PlanRow, zone: SidedZone | null): boolean {
  if (zone === null || unsided(zone) !== row.zone) return false;
  return row.side === 'both' || row.side === sideOf(zone);
}

interface ZoneRowProps {
  readonly row: PlanRow;
  readonly device: string;
  readonly checked: CheckedDraft;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onChange: (part: Partial<PlanRow>) => void;
  readonly onApart: () => void;
  readonly onRemove: () => void;
}

function ZoneRow(props: ZoneRowProps): ReactElement {
  const { row, device, checked, isChosen, onChoose, onChange, onApart, onRemove } = props;
  const name = commonWords.zones[row.zone];
  const limits = zoneOf(checked, row.zone);
  const cap = limits === null ? null : known(limits.zoneCapMm);
  const isBeyond = cap !== null && row.settingMm > cap + 1e-9;
  return (
    <>
      <tr className={isChosen ? 'zone-chosen' : undefined}>
        <th scope="row">
          <button type="button" className="zone-name" aria-pressed={isChosen} onClick={onChoose}>
            {deskWords.capital(name)}
          </button>
        </th>
        <td data-column={words.side} className={hasSides(row.zone) ? undefined : 'zone-one-side'}>
          <Pick
            label={words.sideOf(name)}
            value={row.side}
            options={sidesOf(row)}
            text={(side) => words.sides[side]}
            onPick={(side) => (side === 'apart' ? onApart() : onChange({ side }))}
          />
        </td>
        <td data-column={words.setting}>
          <Pick
            label={words.settingOf(name)}
            value={row.settingMm}
            options={settingsOf(device, row.settingMm)}
            text={(value) => value.toFixed(2)}
            onPick={(settingMm) => onChange({ settingMm, reason: null })}
          />
        </td>
        <td data-column={words.passes}>
          <Pick
            label={words.passesOf(name)}
            value={row.passes}
            options={[...new Set([...PASSES, row.passes])].toSorted((a, b) => a - b)}
            text={String}
            onPick={(passes) => onChange({ passes })}
          />
        </td>
        <td data-column={words.cap} className={isBeyond ? 'zone-beyond' : undefined}>
          {isBeyond && row.reason === null ? <VerdictMark verdict="ask" /> : null}
          {cap === null ? words.unknown : cap.toFixed(2)}
        </td>
        <td data-column={words.label}>{limits === null ? words.unknown : words.labels[zoneLimit(limits).label]}</td>
        <td className="zone-end">
          <button type="button" className="zone-remove" aria-label={words.remove(name)} onClick={onRemove}>
            <span aria-hidden="true">×</span>
          </button>
        </td>
      </tr>
      {isBeyond ? <KeepDepth row={row} capMm={cap} onChange={onChange} /> : null}
    </>
  );
}

/** Both sides alike, one of them, or each in a line of its own. */
function sidesOf({ zone, side }: PlanRow): readonly (Side | 'apart')[] {
  if (!hasSides(zone)) return ['none'];
  return side === 'both' ? ['both', 'left', 'right', 'apart'] : ['both', 'left', 'right'];
}

/** Every step of the device, and the setting that stands there even if it is none. */
function settingsOf(device: string, settingMm: number): readonly number[] {
  const { min, max, step } = settingRange(deviceOf(device));
  const steps = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) =>
    Number((min + index * step).toFixed(3)),
  );
  return [...new Set([...steps, settingMm])].toSorted((a, b) => a - b);
}

interface PickProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly text: (value: T) => string;
  readonly onPick: (value: T) => void;
}

function Pick<T extends string | number>({ label, value, options, text, onPick }: PickProps<T>): ReactElement {
  if (options.length < 2) return <span>{text(value)}</span>;
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const picked = options.find((option) => String(option) === event.target.value);
        if (picked !== undefined) onPick(picked);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {text(option)}
        </option>
      ))}
    </select>
  );
}

function AddZone({
  taken,
  onAdd,
}: {
  readonly taken: readonly Zone[];
  readonly onAdd: (zone: Zone) => void;
}): ReactElement {
  const left = ZONES.filter((zone) => !taken.includes(zone));
  return (
    <div className="field add-zone">
      <label htmlFor="add-zone">{words.addZone}</label>
      <span className="select">
        <select
          id="add-zone"
          value=""
          onChange={(event) => {
            const zone = left.find((each) => each === event.target.value);
            if (zone !== undefined) onAdd(zone);
          }}
        >
          <option value="">{words.chooseZone}</option>
          {left.map((zone) => (
            <option key={zone} value={zone}>
              {deskWords.capital(commonWords.zones[zone])}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
