import { HELD_OUT_STUDIES, type HeldOutStudy, measurement } from '@percuta/evidence';
import type { Device, Technique } from '@percuta/model';
import type { Observable } from '../cohort/observables.ts';
import { ASSUMED, assumedPen, publishedRoller, TRAINED } from '../measurements/assumptions.ts';
import { NotInEvidence } from '../measurements/fitted-studies.ts';

/** One arm of a held-out study on one day, as `percuta predict` reads it, with what had to be assumed. */
export interface HeldOutDesign {
  readonly id: string;
  /** The row of the evidence. */
  readonly study: string;
  readonly cohort: string;
  readonly what: string;
  readonly assumed: readonly string[];
  readonly design: Readonly<Record<string, unknown>>;
}

const HYGIENE = { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 };
const WEEKS = 7;

const ROLLER = { device: publishedRoller(ASSUMED.rollerLengthMm), technique: { ...TRAINED, rolls: ASSUMED.rolls } };
const STROKES = { passes: ASSUMED.passes, glideSpeedMmPerSecond: ASSUMED.glideSpeedMmPerSecond };
const needles = (id: string) => measurement(id).value ?? Number.NaN;
const EXCEED = { device: assumedPen(needles('geometry.exceed-needles')), technique: { ...TRAINED, ...STROKES } };
const PEN = { device: assumedPen(needles('geometry.skinpen-needles-clinic')), technique: { ...TRAINED, ...STROKES } };

const ROLLER_UNSAID = 'Device or rolls not stated: a roller of 1.5 mm, 15 rolls on each place.';
const PEN_UNSAID = 'Needles, passes and speed of the pen not stated: 12 needles, 4 passes at 30 mm a second.';
const HYGIENE_UNSAID = 'Hygiene not stated: it does not act on what is observed.';

/** What all arms of a study share. */
interface Arm {
  readonly study: string;
  readonly key: string;
  readonly tool: { readonly device: Device; readonly technique: Technique };
  readonly sessionDays: readonly number[];
  readonly zone: string;
  /** Of a pen; a roller has its length. */
  readonly settingMm?: number;
  readonly open: boolean;
  readonly people?: Readonly<Record<string, unknown>>;
  readonly assumed: readonly string[];
}

function heldOut(id: string): HeldOutStudy {
  const row = HELD_OUT_STUDIES.find((study) => study.id === id);
  if (row === undefined) throw new NotInEvidence(`held-out study ${id}`);
  return row;
}

function daysApart(count: number, intervalDays: number): number[] {
  return Array.from({ length: count }, (_, k) => k * intervalDays);
}

/** An arm, read on each day for each observable. */
function designsOf(arm: Arm, observables: readonly Observable[], days: readonly number[]): HeldOutDesign[] {
  const { n, cohort, name } = heldOut(arm.study);
  const order = arm.settingMm === undefined ? {} : { settingMm: arm.settingMm };
  return observables.flatMap((observable) =>
    days.map(
      (observeDay): HeldOutDesign => ({
        id: `${arm.key}.${observable}.day-${Number(observeDay.toFixed(2))}`,
        study: arm.study,
        cohort,
        what: name,
        assumed: [...arm.assumed, HYGIENE_UNSAID],
        design: {
          cohort: { ...(n === null ? {} : { n }), ...arm.people },
          device: arm.tool.device,
          technique: arm.tool.technique,
          hygiene: HYGIENE,
          sessions: arm.sessionDays.map((day) => ({ day, zones: { [arm.zone]: order } })),
          zone: arm.zone,
          observeDay,
          observable,
          assessment: arm.open ? 'open' : 'blinded',
        },
      }),
    ),
  );
}

const MONTH = 30;
const FOUR_MONTHLY = daysApart(4, MONTH);

/** The same 32 people in three papers: one cohort. */
const UTSW = {
  tool: PEN,
  sessionDays: FOUR_MONTHLY,
  settingMm: 2.5,
  open: false,
  people: { ageMean: 56.3, ageSd: 5, fitzpatrickTypes: [1, 2, 3, 4] },
} as const;
const UTSW_UNSAID = [
  'Pen not named: the pen of the neck clearance. Depth stated as the deepest, 2.5 mm, taken for face and neck.',
  PEN_UNSAID,
  'Months of 30 days; days counted from the first session. Face read as the cheek. Age as in the paper on the neck.',
];

const EL_DOMYATI_DAYS = daysApart(6, 2 * WEEKS);

/** Every arm of mechanical needling of people that is held out and observes what we can name. */
export const HELD_OUT_DESIGNS: readonly HeldOutDesign[] = [
  ...['cheek', 'neck'].flatMap((zone) =>
    designsOf(
      {
        ...UTSW,
        study: 'held-out.kenkel-2021',
        key: `kenkel-2021.${zone}`,
        zone,
        assumed: [...UTSW_UNSAID, 'Elasticity was read with another instrument than the one our R7 is of.'],
      },
      ['dermal-echo-density-change-percent', 'elasticity-change-percent'],
      [120, 180],
    ),
  ),
  ...designsOf(
    { ...UTSW, study: 'held-out.alqam-2022', key: 'alqam-2022.neck', zone: 'neck', assumed: UTSW_UNSAID },
    ['lemperle-grade-change'],
    [120, 180],
  ),
  ...designsOf(
    {
      ...UTSW,
      study: 'held-out.alqam-2023',
      key: 'alqam-2023.face',
      zone: 'cheek',
      assumed: [...UTSW_UNSAID, 'The scale of wrinkles is taken to be Lemperle’s.'],
    },
    ['lemperle-grade-change'],
    [120, 180],
  ),
  ...designsOf(
    {
      study: 'held-out.von-dalwig-nolda-ablon-2020',
      key: 'von-dalwig-nolda-2020',
      tool: EXCEED,
      sessionDays: FOUR_MONTHLY,
      settingMm: ASSUMED.penSettingMm,
      zone: 'cheek',
      open: true,
      assumed: ['Device not stated: the pen of the group’s study of 2018, 1.5 mm.', PEN_UNSAID, 'People not counted.'],
    },
    ['acne-scar-grade-change'],
    [180],
  ),
  ...designsOf(
    {
      study: 'held-out.fabbrocini-2014',
      key: 'fabbrocini-2014',
      tool: ROLLER,
      sessionDays: daysApart(3, MONTH),
      zone: 'cheek',
      open: true,
      people: { fitzpatrickTypes: [1, 2, 3, 4, 5, 6] },
      assumed: [ROLLER_UNSAID, 'Day of the replica not stated: one month after the last session.'],
    },
    ['skin-replica-irregularity-change-percent'],
    [90],
  ),
  ...designsOf(
    {
      study: 'held-out.schwarz-laaff-2011',
      key: 'schwarz-laaff-2011',
      tool: ROLLER,
      sessionDays: [0],
      zone: 'cheek',
      open: false,
      assumed: ['Rolls not stated: 15. Site not stated: the cheek. Biopsy after 6 to 8 weeks: 7.'],
    },
    ['papillary-collagen-stain-change-percent', 'elastin-stain-change-percent', 'dermal-thickness-change-percent'],
    [7 * WEEKS],
  ),
  ...designsOf(
    {
      study: 'held-out.zayed-2019',
      key: 'zayed-2019',
      tool: ROLLER,
      sessionDays: daysApart(4, 4 * WEEKS),
      zone: 'cheek',
      open: false,
      assumed: [
        ROLLER_UNSAID,
        'Burn scars are read as facial skin. Day of the biopsy not stated: 4 weeks after the last.',
      ],
    },
    ['papillary-collagen-stain-change-percent', 'elastin-stain-change-percent'],
    [112],
  ),
  ...designsOf(
    {
      study: 'held-out.robati-2020',
      key: 'robati-2020',
      tool: PEN,
      sessionDays: daysApart(3, MONTH),
      settingMm: 1.5,
      zone: 'periorbital',
      open: false,
      assumed: [
        'Device, depth, scale and blinding not stated: a pen of 1.5 mm, Lemperle, blinded.',
        PEN_UNSAID,
        'Day not stated: 3 months after the last session.',
      ],
    },
    ['lemperle-grade-change'],
    [150],
  ),
  ...designsOf(
    {
      study: 'held-out.el-domyati-2018',
      key: 'el-domyati-2018.needling-alone',
      tool: ROLLER,
      sessionDays: EL_DOMYATI_DAYS,
      zone: 'cheek',
      open: false,
      assumed: [ROLLER_UNSAID, 'Day of the biopsy not stated: 3 months after the first session.'],
    },
    ['epidermal-thickness-change-percent'],
    [90],
  ),
  ...designsOf(
    {
      study: 'held-out.el-domyati-2015b',
      key: 'el-domyati-2015b',
      tool: ROLLER,
      sessionDays: EL_DOMYATI_DAYS,
      zone: 'cheek',
      open: false,
      assumed: [ROLLER_UNSAID, 'Months counted from the first session. Collagen by type is read as one stain.'],
    },
    ['papillary-collagen-stain-change-percent', 'elastin-stain-change-percent', 'epidermal-thickness-change-percent'],
    [30, 90],
  ),
  ...designsOf(
    {
      study: 'held-out.ablon-2018',
      key: 'ablon-2018',
      tool: EXCEED,
      sessionDays: FOUR_MONTHLY,
      settingMm: ASSUMED.penSettingMm,
      zone: 'cheek',
      open: true,
      people: { ageMean: 55, ageSd: 12 },
      assumed: [
        'Setting recalled only: 1.5 mm.',
        PEN_UNSAID,
        'Ages from 35 to 75: 55 ± 12 years; nine areas as the cheek.',
      ],
    },
    ['lemperle-grade-change'],
    [30, 60, 90],
  ),
  ...designsOf(
    {
      study: 'held-out.ablon-2018',
      key: 'ablon-2018',
      tool: EXCEED,
      sessionDays: FOUR_MONTHLY,
      settingMm: ASSUMED.penSettingMm,
      zone: 'cheek',
      open: true,
      people: { ageMean: 55, ageSd: 12 },
      assumed: [
        'As the grades. The optical surface measurement is read as a replica; its day not stated: the last visit.',
      ],
    },
    ['skin-replica-irregularity-change-percent'],
    [150],
  ),
  ...(
    [
      ['cheek', 0.5],
      ['neck', 0.5],
      ['cheek', 1.5],
    ] as const
  ).flatMap(([zone, settingMm]) =>
    designsOf(
      {
        study: 'held-out.sasaki-2019',
        key: `sasaki-2019.${zone}-${settingMm}-mm`,
        tool: PEN,
        sessionDays: [0],
        settingMm,
        zone,
        open: false,
        assumed: [PEN_UNSAID, 'Hours of the readings not stated: 1, 4, 24 and 48. Midface is read as the cheek.'],
      },
      ['water-loss-change-percent'],
      [1 / 24, 4 / 24, 1, 2],
    ),
  ),
];
