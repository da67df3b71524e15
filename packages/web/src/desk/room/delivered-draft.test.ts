import { describe, expect, it } from 'vitest';
import { type DeliveredDraft, deliveredOf, draftOf, isOtherThanPlanned } from './delivered-draft.ts';

const PLANNED = { zone: 'nose', settingMm: 0.5, passes: 4 } as const;
const WHOLE: DeliveredDraft = { ...draftOf(PLANNED, 0), endpoint: 'redness', pain: '3' };

describe('one zone as it is filled in', () => {
  it('begins as planned, with the passes that are left', () => {
    expect(draftOf(PLANNED, 3)).toMatchObject({ setting: '0.50', passes: '1', endpoint: null, pain: null });
    expect(draftOf(PLANNED, 4).passes).toBe('1');
  });

  it('is recorded as it was done, with a comma as well', () => {
    const zone = { zone: 'nose', settingMm: 0.5, passes: 4, endpoint: 'redness', painScore: 3, deviation: null };
    expect(deliveredOf({ ...WHOLE, setting: '0,5' }, PLANNED, 0)).toEqual(zone);
    expect(deliveredOf({ ...WHOLE, pain: 'not-asked' }, PLANNED, 0)?.painScore).toBeNull();
  });

  it.each<[string, Partial<DeliveredDraft>]>([
    ['no endpoint', { endpoint: null }],
    ['no word on pain', { pain: null }],
    ['half a pass', { passes: '1.5' }],
    ['no pass', { passes: '0' }],
    ['a setting that is no number', { setting: 'deep' }],
    ['more depth and no reason', { setting: '0.75' }],
    ['more passes and no reason', { passes: '5' }],
    ['a reason that says nothing', { setting: '0.75', deviation: '  ' }],
  ])('is not recorded with %s', (_, part) => {
    expect(deliveredOf({ ...WHOLE, ...part }, PLANNED, 0)).toBeNull();
  });

  it('is recorded where it differs and it is said why', () => {
    const deeper = { ...WHOLE, setting: '0.75', deviation: ' Thick scar. ' };
    expect(isOtherThanPlanned(deeper, PLANNED, 0)).toBe(true);
    expect(deliveredOf(deeper, PLANNED, 0)?.deviation).toBe('Thick scar.');
    expect(isOtherThanPlanned(WHOLE, PLANNED, 1)).toBe(true);
  });
});
