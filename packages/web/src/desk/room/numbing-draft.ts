import { ANAESTHETIC_CAUTIONS, ANAESTHETICS, type Anaesthetic, type AnaestheticCautionId } from '@percuta/evidence';
import type { AnaestheticSaid, AppliedAnaesthetic, Said } from '@percuta/practice';

export type YesNo = 'yes' | 'no';

/** The choice for what is not on record; its name is typed. */
export const OTHER_PRODUCT = 'other';

/** Nothing is against it: asked, and said. */
export const NO_CAUTION = 'none';
export type CautionChoice = AnaestheticCautionId | typeof NO_CAUTION;

/** Numbing as it is typed. What is empty was not said. */
export interface NumbingDraft {
  readonly product: string;
  readonly name: string;
  readonly percent: string;
  readonly grams: string;
  readonly area: string;
  readonly minutes: string;
  readonly occluded: YesNo | null;
  readonly compounded: YesNo | null;
  readonly removed: YesNo | null;
  readonly again: YesNo | null;
  readonly person: readonly CautionChoice[];
}

export function emptyDraft(planned: string | null): NumbingDraft {
  const row = onRecord(planned);
  return {
    ...withProduct(row?.id ?? (planned === null ? (ANAESTHETICS[0]?.id ?? OTHER_PRODUCT) : OTHER_PRODUCT)),
    name: row === undefined ? (planned ?? '') : '',
    grams: '',
    area: '',
    minutes: '',
    occluded: null,
    removed: null,
    again: null,
    person: [],
  };
}

/** What follows from the product: its strength where it has one, and whether a pharmacy makes it up. */
export function withProduct(product: string): Pick<NumbingDraft, 'product' | 'percent' | 'compounded'> {
  const row = onRecord(product);
  const lidocaine = row?.contents.find(({ agent }) => agent === 'lidocaine');
  const percent = lidocaine !== undefined && lidocaine.low === lidocaine.high ? String(lidocaine.high) : '';
  const isLabelled = row?.hasApprovedLabel;
  const compounded = typeof isLabelled === 'boolean' ? (isLabelled ? 'no' : 'yes') : null;
  return { product, percent, compounded };
}

export function onRecord(product: string | null): Anaesthetic | undefined {
  return ANAESTHETICS.find(({ id, name }) => id === product || name === product);
}

/** None of them and one of them cannot both be. */
export function withPerson(before: readonly CautionChoice[], now: readonly CautionChoice[]): readonly CautionChoice[] {
  const added = now.find((one) => !before.includes(one));
  return added === NO_CAUTION ? [NO_CAUTION] : now.filter((one) => one !== NO_CAUTION || added === undefined);
}

/** As the time-out says it. */
export function saidOf(draft: NumbingDraft): AnaestheticSaid {
  return {
    used: true,
    product: productOf(draft),
    compounded: said(draft.compounded),
    lidocainePercent: numberIn(draft.percent),
    massG: numberIn(draft.grams),
    areaCm2: numberIn(draft.area),
    minutes: numberIn(draft.minutes),
    occluded: said(draft.occluded),
    removed: said(draft.removed),
    reappliedOnNeedledSkin: said(draft.again),
    cautions: cautionsOf(draft.person),
  };
}

/** As the check of the dose reads it, on somebody of this weight. */
export function appliedOf(draft: NumbingDraft, personMassKg: number | null): AppliedAnaesthetic {
  const { product, compounded, lidocainePercent, massG, areaCm2, minutes, occluded, ...rest } = saidOf(draft);
  const amounts = { product, compounded, lidocainePercent, massG, areaCm2, minutes, occluded };
  return { ...amounts, personMassKg, onNeedledSkin: rest.reappliedOnNeedledSkin, cautions: cautionsOf(draft.person) };
}

function productOf({ product, name }: NumbingDraft): string | null {
  if (product !== OTHER_PRODUCT) return product;
  return name.trim() === '' ? null : name.trim();
}

function cautionsOf(person: readonly CautionChoice[]): readonly AnaestheticCautionId[] | null {
  if (person.length === 0) return null;
  return ANAESTHETIC_CAUTIONS.map(({ id }) => id).filter((id) => person.includes(id));
}

function said(answer: YesNo | null): Said {
  return answer === null ? null : answer === 'yes';
}

function numberIn(text: string): number | null {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || value <= 0 ? null : value;
}
