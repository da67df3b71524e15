import type { Course } from './course.ts';
import { ignoredCounts } from './ignored-counts.ts';
import { DENSEST_STUDIED_PER_CM2, STUDIED } from './studied.ts';
import { gradedSessions } from './zone-grades.ts';
import type { ZonePlan } from './zone-plan.ts';

/**
 * Where the person or the plan lies outside the evidence, and which answers rest on Percuta's policy and not on a
 * study, in plain words. A sentence stands here only where it applies to this course.
 */
export function extrapolations(course: Course, zones: readonly ZonePlan[]): string[] {
  return [
    ...aboutPerson(course),
    ...aboutTechnique(course, zones),
    ...aboutTime(course, zones),
    ...aboutAnswers(course, zones),
    ...ignoredCounts(course),
    ...aboutZones(zones),
  ];
}

function aboutPerson({ person }: Course): string[] {
  const { age, fitzpatrickType, photodamage, sex } = person;
  return said([
    [
      age < STUDIED.youngestYears || age > STUDIED.oldestYears,
      `The response was studied in people of ${STUDIED.youngestYears} to ${STUDIED.oldestYears} years; this person is ${age}.`,
    ],
    [
      fitzpatrickType === null,
      'The skin type is not known; the response was measured in Fitzpatrick types III and IV.',
    ],
    [
      fitzpatrickType !== null && !STUDIED.skinTypes.includes(fitzpatrickType),
      `The response was measured in Fitzpatrick types III and IV; this is type ${fitzpatrickType}.`,
    ],
    [photodamage === null, 'Photodamage is not known; every degree of it was taken as equally likely.'],
    [
      sex === 'other' || sex === 'unknown',
      'Dermis thickness is known for women and men; both were taken as equally likely.',
    ],
  ]);
}

function aboutTechnique({ device, technique, hygiene }: Course, zones: readonly ZonePlan[]): string[] {
  const orders = zones.flatMap((zone) => zone.orders);
  const densest = Math.max(0, ...orders.map((order) => order.punctureDensityPerCm2));
  const settings = orders.map((order) => order.settingMm);
  return said([
    [
      densest > DENSEST_STUDIED_PER_CM2,
      `The collagen response rests on roller courses of about ${STUDIED.densityPerCm2} punctures per cm² (an eighth of the skin stimulated); ${Math.round(densest)} per cm² is an extrapolation, and that the benefit saturates there is a hypothesis.`,
    ],
    [
      device.kind === 'stamp',
      'No study followed skin after a stamp; its depth is taken from arrays pressed on by hand.',
    ],
    [
      device.kind !== 'pen' && !technique.skinStretched,
      'Whether stretching the skin changes the depth of a roller or stamp has not been measured; one distribution holds both.',
    ],
    [
      settings.some((mm) => mm > STUDIED.deepestMm),
      `Needles set deeper than ${STUDIED.deepestMm} mm: no response has been measured there.`,
    ],
    [
      settings.some((mm) => mm > 0 && mm < STUDIED.shallowestMm),
      `Needles set to less than ${STUDIED.shallowestMm} mm: no effect on the dermis has been measured there.`,
    ],
    [
      technique.operator === 'untrained',
      'How unevenly, how deep and how cleanly an untrained hand works has not been measured; those widths are Percuta policy.',
    ],
    [
      hygiene.cartridgeUses > 1,
      'No study counted bacteria on used cartridges or rollers; the effect of re-use is Percuta policy.',
    ],
  ]);
}

function aboutTime(course: Course, zones: readonly ZonePlan[]): string[] {
  const lastDay = Math.max(0, ...zones.flatMap((zone) => zone.sessions.map((session) => session.day)));
  return said([
    [
      course.horizonDays - lastDay > STUDIED.followUpDays,
      'No controlled study follows needled skin beyond 6 months after the last session; later values rest on collagen turnover alone.',
    ],
    [
      zones.some((zone) => zone.sessions.length > STUDIED.mostSessions),
      `Studies gave up to ${STUDIED.mostSessions} sessions; this plan gives more.`,
    ],
    [zones.some(hasSessionWithinDays(14)), 'Sessions less than 2 weeks apart have not been studied on the face.'],
  ]);
}

function hasSessionWithinDays(days: number) {
  return ({ sessions }: ZonePlan) =>
    sessions.some(({ day }, index) => index > 0 && day - (sessions[index - 1]?.day ?? 0) < days);
}

function aboutAnswers({ technique, hygiene }: Course, zones: readonly ZonePlan[]): string[] {
  const graded = zones.some((zone) => zone.skin.wrinklesAreGraded || zone.skin.acneScarsAreGraded);
  const compared = technique.operator === 'untrained' || hygiene.cartridgeUses > 1;
  return said([
    [
      graded,
      'Nobody has graded this skin: wrinkles are taken to start where they do at this age, acne scars (where there are any) at about grade 2.8 of 4. Sagging is not predicted; nothing is known of it.',
    ],
    [
      graded && zones.some((zone) => gradedSessions(zone).days.length > 0),
      'Grades come from a curve over sessions alone, which foretold studies that it had not seen better than the mechanism behind collagen did; it knows neither device, depth, passes nor density, so plans that differ only in those get the same grades, and that needling does something at all is in its shape, not found by it.',
    ],
    [
      compared,
      'How dose moves pigment change and track marks has no number at all; those ratios are Percuta policy, wide on purpose.',
    ],
    [
      zones.length > 0,
      'No sham-controlled, blinded trial of needling for ageing skin is known; the response rests on small studies without a control.',
    ],
    [zones.length > 0, 'Pain is as scored under numbing cream; without it, no figure fits.'],
  ]);
}

function aboutZones(zones: readonly ZonePlan[]): string[] {
  return zones
    .filter(({ skin }) => !skin.wrinklesAreGraded && !skin.acneScarsAreGraded)
    .map(({ name }) => `${name}: the response was measured on facial skin; here it is carried over.`);
}

function said(sentences: readonly (readonly [applies: boolean, sentence: string])[]): string[] {
  return sentences.filter(([applies]) => applies).map(([, sentence]) => sentence);
}
