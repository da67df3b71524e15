import { describe, expect, it } from 'vitest';
import { compareDelivered } from './compare-delivered.ts';
import type { DeliveredZone } from './session.ts';

const PLAN = [
  { zone: 'left-cheek', settingMm: 1, passes: 4 },
  { zone: 'forehead', settingMm: 0.5, passes: 3 },
] as const;
const step = (zone: DeliveredZone['zone'], changes: Partial<DeliveredZone> = {}): DeliveredZone => ({
  zone,
  settingMm: zone === 'forehead' ? 0.5 : 1,
  passes: zone === 'forehead' ? 3 : 4,
  endpoint: 'redness',
  painScore: null,
  deviation: null,
  ...changes,
});
const compared = (delivered: readonly DeliveredZone[], more: Partial<Parameters<typeof compareDelivered>[1]> = {}) =>
  compareDelivered(PLAN, { delivered, leftOut: [], stoppedBecause: null, ...more });
const outcomes = (delivered: readonly DeliveredZone[]) => compared(delivered).zones.map(({ outcome }) => outcome);

describe('delivered beside planned', () => {
  it('agrees where everything went as planned, in one step or in several', () => {
    expect(compared([step('left-cheek'), step('forehead')]).isAsPlanned).toBe(true);
    const halves = [step('left-cheek', { passes: 1 }), step('left-cheek', { passes: 3 })];
    expect(compared([...halves, step('forehead')])).toMatchObject({
      isAsPlanned: true,
      zones: [{ delivered: { passes: 4 } }, {}],
    });
  });

  it.each<[string, DeliveredZone[], string[]]>([
    ['deeper', [step('left-cheek', { settingMm: 1.25 }), step('forehead')], ['more', 'as planned']],
    ['more passes', [step('left-cheek'), step('left-cheek'), step('forehead')], ['more', 'as planned']],
    ['shallower', [step('left-cheek', { settingMm: 0.75 }), step('forehead')], ['less', 'as planned']],
    ['fewer passes', [step('left-cheek', { passes: 3 }), step('forehead')], ['less', 'as planned']],
    [
      'fewer passes, but deeper',
      [step('left-cheek', { passes: 2, settingMm: 1.5 }), step('forehead')],
      ['more', 'as planned'],
    ],
    ['one zone not at all', [step('left-cheek')], ['as planned', 'not needled']],
    [
      'a zone of nobody’s plan',
      [step('left-cheek'), step('forehead'), step('nose')],
      ['as planned', 'as planned', 'not planned'],
    ],
  ])('sees %s', (_, delivered, expected) => {
    expect(outcomes(delivered)).toEqual(expected);
    expect(compared(delivered).isAsPlanned).toBe(expected.every((one) => one === 'as planned'));
  });

  it('gathers reasons, endpoints and the worst pain of a zone', () => {
    const delivered = [
      step('left-cheek', { passes: 2, painScore: 3 }),
      step('left-cheek', { passes: 3, painScore: 6, endpoint: 'pinpoint-bleeding', deviation: 'Thick scar.' }),
    ];
    expect(compared(delivered, { leftOut: [{ zone: 'forehead', because: 'Enough for today.' }] }).zones).toMatchObject([
      { reasons: ['Thick scar.'], endpoints: ['redness', 'pinpoint-bleeding'], painScore: 6, isUnexplained: false },
      { reasons: ['Enough for today.'], delivered: null, painScore: null, isUnexplained: false },
    ]);
  });

  it('names what differs and nobody explained, unless the whole session was stopped', () => {
    expect(compared([step('left-cheek')]).zones[1]?.isUnexplained).toBe(true);
    expect(compared([step('left-cheek')], { stoppedBecause: 'Felt faint.' }).zones[1]?.isUnexplained).toBe(false);
  });

  it('tells the pain of a zone from what was said, not from what was not', () => {
    const said = [step('left-cheek', { passes: 2, painScore: 0 }), step('left-cheek', { passes: 2 })];
    expect(compared([...said, step('forehead')]).zones[0]?.painScore).toBe(0);
    expect(compared([step('left-cheek'), step('forehead')]).zones[0]?.painScore).toBeNull();
  });

  it('shows what was planned beside it, and nothing beside a zone that nobody planned', () => {
    const { zones } = compared([step('left-cheek'), step('forehead'), step('nose')]);
    expect(zones.map(({ planned }) => planned)).toEqual([
      { settingMm: 1, passes: 4 },
      { settingMm: 0.5, passes: 3 },
      null,
    ]);
    expect(zones.map(({ isUnexplained }) => isUnexplained)).toEqual([false, false, true]);
  });

  it('sees one shallower step among others that went as planned', () => {
    const steps = [step('left-cheek', { passes: 2, settingMm: 0.75 }), step('left-cheek', { passes: 2 })];
    expect(outcomes([...steps, step('forehead')])).toEqual(['less', 'as planned']);
  });
});
