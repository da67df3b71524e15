import { type Exclusion, quartersOf, type SidedZone } from '@percuta/practice';
import type { ReactElement } from 'react';
import { SelectField } from '../../parts/fields.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { faceWords as words } from '../../words/en/face.ts';
import {
  ACROSS_MM,
  asLargeAs,
  canMark,
  inQuarter,
  inZone,
  type QuarterNumber,
  quarterNumber,
  spotAcross,
} from './spare-draft.ts';

interface SpareFormProps {
  readonly exclusion: Exclusion;
  readonly zones: readonly SidedZone[];
  /** How large the next one is, where nothing is marked yet. */
  readonly across?: number;
  readonly onChange: (exclusion: Exclusion) => void;
  readonly onAcross?: (across: number) => void;
}

const OTHER = 'other';
const AS_DRAWN = 0;

/** What is spared, in which zone, in which quarter of it, and how large: all that a stroke on the face could say. */
export function SpareForm(props: SpareFormProps): ReactElement {
  const { exclusion, zones, onChange } = props;
  const { zone, what } = exclusion;
  const isKnown = Object.hasOwn(words.kinds, what);
  const kinds = Object.entries(words.kinds).map(([value, text]) => ({ value, text }));
  return (
    <div className="spare-form">
      <SelectField
        label={words.kind}
        value={isKnown ? what : OTHER}
        options={[...kinds, { value: OTHER, text: words.otherKind }]}
        onChoose={(kind) => onChange({ ...exclusion, what: kind === OTHER ? '' : kind })}
      />
      {isKnown ? null : (
        <TextField label={words.otherWhat} value={what} onChange={(text) => onChange({ ...exclusion, what: text })} />
      )}
      <SelectField
        label={words.zoneField}
        value={zone}
        options={[...new Set([...zones, zone])].map((value) => ({
          value,
          text: deskWords.capital(deskWords.zone(value)),
        }))}
        onChoose={(next) => onChange(inZone(exclusion, next))}
      />
      {canMark(zone) ? <PlaceFields {...props} /> : null}
    </div>
  );
}

function PlaceFields({ exclusion, across: next, onChange, onAcross }: SpareFormProps): ReactElement {
  const quarters = quartersOf(exclusion.zone).map((quarter, value) => ({
    value,
    text: deskWords.capital(words.quarter(quarter)),
  }));
  const isDrawn = exclusion.mask?.shape === 'outline';
  const across = spotAcross(exclusion) ?? (isDrawn ? AS_DRAWN : (next ?? ACROSS_MM[2]));
  const sizes = [...new Set([...ACROSS_MM, ...(isDrawn ? [] : [across])])].toSorted((a, b) => a - b);
  const sized = (placed: Exclusion) => (next === undefined ? placed : asLargeAs(placed, next));
  return (
    <>
      <SelectField
        label={words.place}
        value={quarterNumber(exclusion) ?? -1}
        options={[{ value: -1, text: words.noPlace }, ...quarters]}
        onChoose={(number) => onChange(sized(inQuarter(exclusion, asQuarter(number))))}
      />
      <SelectField
        label={words.across}
        value={across}
        isIdle={exclusion.mask === undefined && onAcross === undefined}
        options={[
          ...(isDrawn ? [{ value: AS_DRAWN, text: words.asDrawn }] : []),
          ...sizes.map((value) => ({ value, text: words.acrossValue(value) })),
        ]}
        onChoose={(value) => {
          if (value === AS_DRAWN) return;
          onAcross?.(value);
          onChange(asLargeAs(exclusion, value));
        }}
      />
    </>
  );
}

function asQuarter(number: number): QuarterNumber {
  return number === 0 || number === 1 || number === 2 || number === 3 ? number : null;
}
