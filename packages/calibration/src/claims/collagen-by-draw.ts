import {
  type Band,
  bandOf,
  type Course,
  createHealingStates,
  type Draw,
  drawsOf,
  healCourse,
  layOut,
  needleSkin,
  type Parameters,
  punctureDensityPerCm2,
  woundSkin,
} from '@percuta/model';

/** The papillary collagen of one course, draw by draw: for what bands cannot say, such as the share that is left. */
export interface CollagenByDraw {
  /** The change on `day` as a share of the largest change up to `lastDay`, over the draws that gain. */
  readonly shareOfPeakOn: (day: number) => Band;
  /** The change `days` after the largest one, as a share of it. */
  readonly shareLeftAfterPeak: (days: number) => Band;
  /** The day of the largest change. */
  readonly peakDay: Band;
}

const LAST_DAY = 900;
const STEP_DAYS = 5;
const DAYS = Array.from({ length: LAST_DAY / STEP_DAYS + 1 }, (_, i) => i * STEP_DAYS);

/**
 * Follows papillary collagen against untreated skin through one course in its one zone, under each draw of the ensemble,
 * on the mean skin of that zone. Draws that never gain have no shares and are left out; where none gains, shares are 0.
 */
export function collagenByDraw(course: Course, parameters: Parameters): CollagenByDraw {
  const curves = drawsOf(parameters.ensemble)
    .map((draw) => curveOf(course, parameters, draw))
    .map((curve) => ({ curve, peak: curve.indexOf(Math.max(...curve)) }))
    .filter(({ curve, peak }) => (curve[peak] ?? 0) > 0);
  const share = (of: (peak: number) => number) =>
    bandOrNothing(curves.map(({ curve, peak }) => (curve[of(peak)] ?? 0) / (curve[peak] ?? 1)));
  const place = (day: number) => Math.round(day / STEP_DAYS);
  return {
    shareOfPeakOn: (day) => share(() => place(day)),
    shareLeftAfterPeak: (days) => share((peak) => Math.min(DAYS.length - 1, peak + place(days))),
    peakDay: bandOrNothing(curves.map(({ peak }) => DAYS[peak] ?? 0)),
  };
}

function bandOrNothing(values: readonly number[]): Band {
  return bandOf(values.length > 0 ? Float64Array.from(values) : Float64Array.of(0));
}

function curveOf(course: Course, parameters: Parameters, draw: Draw): number[] {
  const { person, device, technique } = course;
  const states = createHealingStates(DAYS.length);
  const wounds = course.sessions.flatMap(({ day, zones }) =>
    Object.entries(zones).flatMap(([name, order = {}]) => {
      const skin = parameters.zones[name];
      if (skin === undefined) return [];
      const layers = layOut(skin, skin.dermisMeanMm);
      const lengthMm = device.kind === 'pen' ? 0 : device.needleLengthMm;
      const asked = {
        settingMm: order.settingMm ?? lengthMm,
        punctureDensityPerCm2: punctureDensityPerCm2(device, technique, order),
      };
      const needling = needleSkin(asked, { device, technique, softZone: skin.soft, layers }, draw);
      return [woundSkin(needling, { layers, day }, draw)];
    }),
  );
  const healing = { ageYears: person.age, sex: person.sex, photodamage: person.photodamage ?? 0.5, wounds, days: DAYS };
  healCourse(draw, healing, states);
  return DAYS.map((_, i) => states.collagenChange[i * 3] ?? 0);
}
