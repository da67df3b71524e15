import { describe, expect, it } from 'vitest';
import { QUESTIONS, type QuestionKey } from './questions.ts';
import { apartByRisk } from './risk-order.ts';

type Told = Readonly<Record<string, unknown>> & { readonly answer: string };
type Row = readonly [claim: string, question: QuestionKey, a: Told, b: Told, milder: Told, graver: Told];

const yes = (details: object = {}): Told => ({ answer: 'yes', ...details });
const no = (details: object = {}): Told => ({ answer: 'no', ...details });

describe('of two answers to one question', () => {
  it.each<Row>([
    [
      'taking it now is graver than having stopped',
      'isotretinoin',
      { answer: 'now' },
      { answer: 'stopped' },
      { answer: 'stopped' },
      { answer: 'now' },
    ],
    [
      'having stopped is graver than never having taken it',
      'isotretinoin',
      { answer: 'no' },
      { answer: 'stopped' },
      no(),
      { answer: 'stopped' },
    ],
    [
      'the later injection is the graver',
      'filler',
      yes({ on: '2026-11-01' }),
      yes({ on: '2026-01-01' }),
      yes({ on: '2026-01-01' }),
      yes({ on: '2026-11-01' }),
    ],
    [
      'the older INR is the graver',
      'anticoagulant',
      yes({ inrOn: '2026-11-01' }),
      yes({ inrOn: '2026-01-01' }),
      yes({ inrOn: '2026-11-01' }),
      yes({ inrOn: '2026-01-01' }),
    ],
    [
      'the higher INR is the graver, by its value and not by its letters',
      'anticoagulant',
      yes({ inr: 10 }),
      yes({ inr: 9.5 }),
      yes({ inr: 9.5 }),
      yes({ inr: 10 }),
    ],
    [
      'each detail is weighed for itself',
      'anticoagulant',
      yes({ inr: 2, inrOn: '2026-01-01' }),
      yes({ inr: 3, inrOn: '2026-11-01' }),
      yes({ inr: 2, inrOn: '2026-11-01' }),
      yes({ inr: 3, inrOn: '2026-01-01' }),
    ],
    [
      'more medicines are graver than those that both name',
      'anticoagulant',
      yes({ medicines: ['warfarin', 'apixaban'] }),
      yes({ medicines: ['warfarin', 'aspirin'] }),
      yes({ medicines: ['warfarin'] }),
      yes({ medicines: ['warfarin', 'apixaban', 'aspirin'] }),
    ],
    [
      'with nothing in common the first list is the milder',
      'anticoagulant',
      yes({ medicines: ['warfarin'] }),
      yes({ medicines: ['aspirin'] }),
      yes({ medicines: ['warfarin'] }),
      yes({ medicines: ['warfarin', 'aspirin'] }),
    ],
    [
      'naming the zones is milder than naming none, since any may be meant',
      'warts',
      yes({ zones: ['hand'] }),
      yes(),
      yes({ zones: ['hand'] }),
      yes(),
    ],
    [
      'zones beside the mildest answer belong to the graver',
      'warts',
      no(),
      yes({ zones: ['hand'] }),
      no(),
      yes({ zones: ['hand'] }),
    ],
    [
      'what a prescriber has decided makes an answer milder',
      'herpesHistory',
      yes({ antiviralDecided: true }),
      yes(),
      yes({ antiviralDecided: true }),
      yes(),
    ],
    [
      'a relief that both have stays with both',
      'herpesHistory',
      yes({ antiviralDecided: true }),
      yes({ antiviralDecided: true }),
      yes({ antiviralDecided: true }),
      yes({ antiviralDecided: true }),
    ],
    [
      'a relief that one denies is none for the graver',
      'herpesHistory',
      yes({ antiviralDecided: false }),
      yes({ antiviralDecided: true }),
      yes({ antiviralDecided: true }),
      yes(),
    ],
    [
      'a day that only one tells falls away where both have it',
      'filler',
      yes({ on: '2026-11-01' }),
      yes(),
      yes(),
      yes(),
    ],
    [
      'a day beside the mildest answer belongs to the graver',
      'rash',
      no({ clearedOn: '2026-11-01' }),
      yes(),
      no(),
      yes({ clearedOn: '2026-11-01' }),
    ],
    [
      'the graver keeps its day beside the mildest answer',
      'tan',
      no(),
      yes({ lastTannedOn: '2026-11-01' }),
      no(),
      yes({ lastTannedOn: '2026-11-01' }),
    ],
  ])('%s', (_, question, a, b, milder, graver) => {
    expect(apartByRisk(QUESTIONS[question], a, b)).toEqual({ milder, graver });
    const swapped = apartByRisk(QUESTIONS[question], b, a);
    expect([swapped.milder.answer, swapped.graver.answer]).toEqual([milder.answer, graver.answer]);
  });
});
