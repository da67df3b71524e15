import type { Band, BandSeries, Delivered, ZoneResult } from '@percuta/model';
import { type BandStyle, bandText } from './band-text.ts';
import { columnsOf, indented } from './layout.ts';

const WIDTH = 100;
const PERCENT: BandStyle = { scale: 100, decimals: 0 };
const GRADE: BandStyle = { decimals: 2 };

/** One zone of an outlook, as lines of at most 100 characters. */
export function zoneText(name: string, zone: ZoneResult, days: readonly number[]): string[] {
  return [
    name,
    ...deliveredLines(zone).flatMap((line) => indented(line, WIDTH)),
    '',
    ...outlookTable(zone, days).map((line) => `  ${line}`),
    ...indented(waterLine(zone.outlook.waterLossRatio, days), WIDTH),
    '',
    ...riskTable(zone).map((line) => `  ${line}`),
  ];
}

function deliveredLines({ deliveredBySession }: ZoneResult): string[] {
  const lines: { readonly text: string; readonly days: number[] }[] = [];
  for (const { day, ...delivered } of deliveredBySession) {
    const text = deliveredText(delivered);
    const same = lines.find((line) => line.text === text);
    if (same === undefined) lines.push({ text, days: [day] });
    else same.days.push(day);
  }
  return lines.map(({ text, days }) => `Day ${listOf(days)}: ${text}`);
}

function deliveredText(delivered: Delivered): string {
  return [
    `${bandText(delivered.penetrationDepthMm, { decimals: 2 })} mm deep`,
    `${bandText(delivered.punctureDensityPerCm2)} punctures per cm²`,
    `${bandText(delivered.surfaceFraction, PERCENT)} % of the surface wounded`,
    `${bandText(delivered.dermisPassedFraction, PERCENT)} % of needles through the dermis`,
  ].join(', ');
}

function listOf(days: readonly number[]): string {
  return days.length > 8
    ? `${days.slice(0, 6).join(', ')} … ${days.at(-1)} (${days.length} sessions)`
    : days.join(', ');
}

function outlookTable({ outlook }: ZoneResult, days: readonly number[]): string[] {
  const cells = (series: BandSeries, style: BandStyle) =>
    days.map((_, index) => textOrUnknown(series[index] ?? null, style));
  const papillary = cells(outlook.papillaryCollagenChange, PERCENT);
  const dermal = cells(outlook.dermalCollagenChange, PERCENT);
  const epidermal = cells(outlook.epidermalThicknessChange, PERCENT);
  const wrinkles = cells(outlook.lemperleGradeChange, GRADE);
  const scars = cells(outlook.acneScarGradeChange, GRADE);
  return columnsOf([
    ['', 'collagen,', 'collagen,', 'epidermis,', 'wrinkles,', 'acne scars,'],
    ['day', 'papillary %', 'dermis %', 'thickness %', 'Lemperle grades', 'grades of 0–4'],
    ...days.map((day, k) => [
      String(day),
      papillary[k] ?? '',
      dermal[k] ?? '',
      epidermal[k] ?? '',
      wrinkles[k] ?? '',
      scars[k] ?? '',
    ]),
  ]);
}

function waterLine(series: BandSeries, days: readonly number[]): string {
  const raised = series.flatMap((band, k) =>
    band !== null && band.p95 >= 1.005 ? [`day ${days[k]} ${bandText(band, { decimals: 2 })}`] : [],
  );
  return raised.length === 0
    ? 'Water loss: back to the skin’s own on every day listed.'
    : `Water loss, times the skin’s own: ${raised.join(', ')}.`;
}

function riskTable({ risk }: ZoneResult): string[] {
  return columnsOf([
    ['infection, times clean practice', textOrUnknown(risk.infectionRelativeRisk)],
    ['pigment change, times clean practice', textOrUnknown(risk.pigmentRelativeRisk)],
    ['track marks, times clean practice', textOrUnknown(risk.trackMarkRelativeRisk)],
    ['barrier open, hours', textOrUnknown(risk.barrierOpenHours, { decimals: 0 })],
    ['channels open, hours', textOrUnknown(risk.channelOpenHours, { decimals: 0 })],
    ['pain, 0–10', textOrUnknown(risk.painScore, { decimals: 1 })],
    ['redness, days', textOrUnknown(risk.rednessDays, { decimals: 1 })],
  ]);
}

function textOrUnknown(band: Band | null, style?: BandStyle): string {
  return band === null ? 'unknown' : bandText(band, style);
}
