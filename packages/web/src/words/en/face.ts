import { acrossMm, type Exclusion, quarterOf, type SidedZone, type ZoneQuarter } from '@percuta/practice';
import { formatChange, formatNumber } from '../../numbers/format-number.ts';
import { zoneName } from './zone-name.ts';

const quarters: Readonly<Record<ZoneQuarter['across'], string>> = {
  inner: 'inner side',
  outer: 'outer side',
  left: 'left side',
  right: 'right side',
};

const quarterName = ({ vertical, across }: ZoneQuarter) => `${vertical} part, ${quarters[across]}`;

const mm = (value: number) => `${formatNumber(value, 2)}\u00a0mm`;
const cm2 = (value: number) => `${formatNumber(value, value < 10 ? 1 : 0)}\u00a0cm²`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Something that is spared, with its place: “a mole, left cheek, upper part, outer side, 4 mm across”. */
function sparedAt({ what, zone, mask }: Exclusion): string {
  if (mask === undefined) return `${what}, ${zoneName(zone)}`;
  const across = acrossMm(zone, mask);
  const size = across === null ? '' : `, ${formatNumber(Number(across.toPrecision(2)), 0)}\u00a0mm across`;
  return `${what}, ${zoneName(zone)}, ${quarterName(quarterOf(zone, mask))}${size}`;
}

/** The face map, and what is spared on it. */
export const faceWords = {
  map: 'Zones on the face, seen from the front. The person’s right is on your left.',
  keys: 'Arrow keys go from zone to zone, Enter takes one in or out.',
  right: 'Right',
  left: 'Left',
  set: (settingMm: number, passes: number) => `${mm(settingMm)} · ${passes}×`,
  side: (side: 'left' | 'right', set: string) => `${side === 'left' ? 'L' : 'R'} ${set}`,
  notInPlan: 'not in the plan',
  insideRim: 'inside the rim',
  noLimit: 'no limit known',
  zone: (zone: SidedZone, says: string) => `${capital(zoneName(zone))}: ${says}`,
  spoken: (settingMm: number, passes: number) => `${mm(settingMm)}, ${passes} passes`,
  cap: (value: number) => `Cap of the zone ${mm(value)}.`,
  deviceStops: (value: number) => `The device stops at ${mm(value)}.`,
  reasonKept: (reason: string) => `Kept with a reason: ${reason}`,
  onLabel: (clearance: string) => `On label (${clearance}).`,
  offLabel: (reasons: string) => `Off label: ${reasons}`,
  labelUnknown: (reasons: string) => `On label or off is not known: ${reasons}`,
  rimReason: 'Inside the bony rim of the eye. It is never needled.',
  noLimitReason: 'No limit is on record for this zone. Ask a clinician before it is needled.',
  overReason: (settingMm: number, capMm: number) => `${mm(settingMm)} is above this zone’s cap of ${mm(capMm)}.`,
  linked: 'Set left and right together',
  copy: (to: 'left' | 'right') => `Copy to the ${to} side`,
  apart: 'Set left and right apart',
  takeIn: 'Take into the plan',
  takeOut: 'Leave out of the plan',
  area: (needledCm2: number, sparedCm2: number) =>
    sparedCm2 === 0
      ? `${cm2(needledCm2)} are needled, to within 15\u00a0%.`
      : `${cm2(needledCm2)} are needled, to within 15\u00a0%. ${cm2Small(sparedCm2)} are spared.`,
  noArea: (zones: string) => `No area is known for: ${zones}.`,

  spare: 'What is spared',
  spareMode: 'Mark what is spared',
  markKind: 'Mark a',
  markAcross: 'A spot is, across',
  spareModeOn: 'Done marking',
  spareHint: 'Press on the face for a spot, or draw round it. Press Escape when done.',
  spareOutside: 'That is in no zone of the plan. Take the zone in first.',
  spareNone: 'Nothing is spared.',
  spareLine: (number: number, exclusion: Exclusion) => `${number}. ${capital(sparedAt(exclusion))}`,
  kind: 'What it is',
  kinds: { 'a mole': 'Mole', 'a tattoo': 'Tattoo', 'active acne': 'Active acne' } as Readonly<Record<string, string>>,
  otherKind: 'Something else',
  otherWhat: 'In words',
  needsWords: 'Say what is spared.',
  zoneField: 'Zone',
  place: 'Place in the zone',
  noPlace: 'Anywhere in it, not marked',
  quarter: quarterName,
  across: 'Across',
  acrossValue: (value: number) => `${formatNumber(value, 0)}\u00a0mm`,
  asDrawn: 'As drawn',
  adding: 'Something more to spare',
  add: 'Spare it',
  change: 'Change',
  changeNamed: (line: string) => `Change ${line}`,
  keep: 'Done',
  remove: 'Take away',
  removeNamed: (line: string) => `Take away ${line}`,
  sparedAt,

  depthArea: 'Area by depth',
  depthAreaUnit: 'Width is area, in cm². Depth is in mm.',
  depthAreaWaiting: 'The model is working out the depth reached …',
  depthAreaRows: ['Zone', 'Set, mm', 'Area, cm²', 'Spared, cm²', 'Reached on average, mm'],
  depthAreaSummary: (parts: { readonly lines: readonly string[]; readonly total: number; readonly spared: number }) =>
    `${parts.lines.join(', ')}. ${cm2(parts.total)} in all${parts.spared === 0 ? '' : `, without ${cm2Small(parts.spared)} that are spared`}.`,
  depthAreaPart: (settingMm: number, area: number) => `${cm2(area)} at ${mm(settingMm)}`,
  depthAreaNone: 'No zone of this plan has a known area.',
  depthAreaBasis:
    'Line: set. Band: the mean depth reached, 90 of 100 model runs. Areas are those of an average face, to within 15\u00a0%.',
  total: (value: number) => cm2(value),

  difference: 'Delivered beside planned, on the face',
  differenceNote:
    'Colour: how deep it was set. Hatched: less than planned. Empty: not needled. Heavy outline: more than planned.',
  differenceSummary: (lines: readonly string[]) => `${lines.join('. ')}.`,
  differenceLine: (zone: SidedZone, says: string) => `${capital(zoneName(zone))}: ${says}`,
  asPlanned: 'as planned',
  notNeedled: 'not needled',
  notPlanned: 'not planned',
  changed: (settingMm: number, passes: number) => {
    const parts = [
      ...(settingMm === 0 ? [] : [`${formatChange(settingMm, 2)}\u00a0mm`]),
      ...(passes === 0 ? [] : [`${formatChange(passes, 0)}×`]),
    ];
    return parts.join(' · ');
  },
};

function cm2Small(value: number): string {
  return value < 0.05 ? 'less than 0.1\u00a0cm²' : `${formatNumber(value, 1)}\u00a0cm²`;
}
