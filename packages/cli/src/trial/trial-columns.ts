import type { TrialProtocol } from '@percuta/model';

/** One column of the file that a trial writes. */
export interface TrialColumn {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
}

const PERSON: readonly TrialColumn[] = [
  { name: 'person', unit: 'count', meaning: 'from 1; the same person whatever the number of cores' },
  { name: 'arm', unit: 'text', meaning: 'the name of the arm, given by lot' },
  { name: 'draw', unit: 'count', meaning: 'from 0; which draw of the constants is true for this person' },
  { name: 'age_years', unit: 'years', meaning: 'at the first session' },
  { name: 'sex', unit: 'text', meaning: 'female or male' },
  { name: 'fitzpatrick_type', unit: 'grade', meaning: '1 to 6; the model knows no effect of it on readings' },
  { name: 'photodamage', unit: 'fraction', meaning: '0 none to 1 severe' },
  { name: 'wrinkle_grade_before', unit: 'grade', meaning: 'Lemperle 0 to 5, true, before the first session' },
  { name: 'acne_scar_grade_before', unit: 'grade', meaning: '0 to 4, true, before the first session' },
  { name: 'sessions_done', unit: 'count', meaning: 'sessions before leaving, those after the last reading included' },
  { name: 'left_on_day', unit: 'days', meaning: 'not seen from this day on; empty: never leaves' },
];

const UNIT = { fraction: 'fraction', grade: 'grade', ratio: 'ratio' } as const;

/**
 * Every column, in order: who somebody is, then a reading for each day and observable. A reading is a change against
 * before the first session, ageing and the error of the reading included; empty once somebody has left.
 */
export function trialColumns(
  protocol: Pick<TrialProtocol, 'assessment'>,
  readings: readonly {
    readonly link: { readonly observable: string; readonly unit: keyof typeof UNIT };
    readonly day: number;
  }[],
): readonly TrialColumn[] {
  const open = protocol.assessment === 'open' ? ', with what hope adds where a person judges' : '';
  return [
    ...PERSON,
    ...readings.map(({ link, day }) => ({
      name: `${link.observable.replaceAll('-', '_')}_day_${day}`,
      unit: UNIT[link.unit],
      meaning: `${link.observable} as read on day ${day}${open}; empty: had left`,
    })),
  ];
}
