import type { DeliveredZone, SessionZone } from '@percuta/practice';

export const PAIN = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'not-asked'] as const;

/** One zone as it is being filled in: as the fields hold it. */
export interface DeliveredDraft {
  readonly setting: string;
  readonly passes: string;
  readonly endpoint: DeliveredZone['endpoint'] | null;
  readonly pain: (typeof PAIN)[number] | null;
  readonly deviation: string;
}

/** It begins as planned, with the passes that are left. */
export function draftOf({ settingMm, passes }: SessionZone, passesBefore: number): DeliveredDraft {
  return {
    setting: settingMm.toFixed(2),
    passes: String(Math.max(1, passes - passesBefore)),
    endpoint: null,
    pain: null,
    deviation: '',
  };
}

/** What differs from the plan needs a reason. */
export function isOtherThanPlanned(draft: DeliveredDraft, planned: SessionZone, passesBefore: number): boolean {
  return settingOf(draft) !== planned.settingMm || passesBefore + Number(draft.passes) > planned.passes;
}

/** The zone as it is recorded; null while something is missing. */
export function deliveredOf(draft: DeliveredDraft, planned: SessionZone, passesBefore: number): DeliveredZone | null {
  const { endpoint, pain } = draft;
  const deviation = draft.deviation.trim() === '' ? null : draft.deviation.trim();
  const settingMm = settingOf(draft);
  const passes = Number(draft.passes);
  if (endpoint === null || pain === null || !(settingMm > 0) || !Number.isInteger(passes) || passes < 1) return null;
  if (deviation === null && isOtherThanPlanned(draft, planned, passesBefore)) return null;
  const painScore = pain === 'not-asked' ? null : Number(pain);
  return { zone: planned.zone, settingMm, passes, endpoint, painScore, deviation };
}

function settingOf({ setting }: DeliveredDraft): number {
  return Number(setting.replace(',', '.'));
}
