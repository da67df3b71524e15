import {
  antisepticReductionLog10,
  type CounterNoise,
  type Course,
  carriedDose,
  channelOpenHours,
  closureClocks,
  type Draw,
  drawDermisMm,
  drawPerson,
  drawsOf,
  layOut,
  type Needling,
  nameCode,
  needleSkin,
  type Parameters,
  type PersonDraw,
  punctureDensityPerCm2,
  type SkinLayers,
  type Wound,
  woundSkin,
} from '@percuta/model';

/** One draw's person under one session of a course: needled and wounded, and what is carried in. */
export interface NeedledDraw {
  readonly draw: Draw;
  readonly person: PersonDraw;
  readonly layers: SkinLayers;
  readonly needling: Needling;
  readonly wound: Wound;
  readonly carriedPerCm2: number;
  readonly onSurfacePerCm2: number;
}

const ANTISEPTIC = nameCode('risk.antiseptic');

/** The chain up to the wound, draw by draw, as `simulateCourse` goes it: every session of these courses is alike. */
export function needledDraws(
  { course, zone }: { readonly course: Course; readonly zone: string },
  parameters: Parameters,
  noise: CounterNoise,
): readonly NeedledDraw[] {
  const skin = parameters.zones[zone];
  const order = course.sessions[0]?.zones[zone];
  if (skin === undefined || order === undefined) throw new Error(`This course needles no ${zone}.`);
  const { device, technique, hygiene } = course;
  const asked = {
    settingMm: order.settingMm ?? (device.kind === 'pen' ? 0 : device.needleLengthMm),
    punctureDensityPerCm2: punctureDensityPerCm2(device, technique, order),
  };
  return drawsOf(parameters.ensemble).map((drawn, index) => {
    const person = drawPerson(course.person, { noise, index }, drawn);
    const draw = { ...drawn, synthesisBoostFold: drawn.synthesisBoostFold * person.response };
    const layers = layOut(skin, drawDermisMm({ zone: skin, name: zone }, { person, noise, index }, draw));
    const needling = needleSkin(asked, { device, technique, softZone: skin.soft, layers }, draw);
    const reductionLog10 = antisepticReductionLog10(
      hygiene,
      parameters.antiseptics[hygiene.antiseptic],
      noise(index, ANTISEPTIC),
    );
    return {
      draw,
      person,
      layers,
      needling,
      wound: woundSkin(needling, { layers, day: 0 }, draw),
      carriedPerCm2: carriedPerCm2({ course, needling, layers, reductionLog10 }, draw),
      onSurfacePerCm2: 10 ** (draw.skinLoadLog10PerCm2 - reductionLog10),
    };
  });
}

interface Carrying {
  readonly course: Course;
  readonly needling: Needling;
  readonly layers: SkinLayers;
  readonly reductionLog10: number;
}

function carriedPerCm2({ course, needling, layers, reductionLog10 }: Carrying, draw: Draw): number {
  const { channelHalfLifeHours } = closureClocks(draw, course.person.age);
  const open = channelOpenHours({
    pierced: needling.piercedFraction,
    channelHalfLifeHours,
    lifetimeRatio: draw.channelLifetimeRatio,
  });
  const clean = {
    operator: course.technique.operator,
    reductionLog10,
    cartridgeUses: course.hygiene.cartridgeUses,
    channelOpenHours: open,
    barrierMm: layers.epidermisEndMm,
  };
  return carriedDose(needling, clean, draw);
}
