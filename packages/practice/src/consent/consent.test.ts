import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE_PLAN, planHash } from '../course/course-plan.ts';
import { consentTo, ToldCourse } from '../course/testing/told-course.ts';
import { consentAgain } from './consent-again.ts';
import { type ConsentedPlan, consentDocument } from './consent-document.ts';
import { consentedScopes } from './consent-in-force.ts';

const PLAN: ConsentedPlan = {
  version: 1,
  hash: planHash(1, EXAMPLE_COURSE_PLAN),
  plan: EXAMPLE_COURSE_PLAN,
  deviceName: 'SkinPen',
  scope: [{ zone: 'left-cheek', scope: 'on label', clearance: 'K202243', reasons: [] }],
};
const text = (changes: Partial<ConsentedPlan> = {}) => consentDocument({ ...PLAN, ...changes }, 'en').text;

function planned() {
  const told = new ToldCourse();
  told.does('responsible-clinician', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
  return told;
}
const newest = (told: ToldCourse) => told.state.plans.at(-1)!;

describe('the consent text', () => {
  it('says every risk with n of n, and bounds with theirs', () => {
    expect(text()).toContain('5 of 30 people');
    expect(text()).toContain('2 of 30 people');
    expect(text()).toContain('0 of 414 people');
    expect(text()).toContain('0 of 1,845 people');
    expect(text()).toContain('up to 0.16 % would fit these counts');
  });

  it('names the setting and passes of every zone, what is left out, and how often', () => {
    const exclusions = [{ zone: 'left-cheek', what: 'the mole beside the nose' }] as const;
    const said = text({ plan: { ...EXAMPLE_COURSE_PLAN, exclusions } });
    expect(said).toContain('Right cheek: needles set to 1.25 mm, gone over 4 times.');
    expect(said).toContain('Left out: the mole beside the nose (left cheek).');
    expect(said).toContain('3 sessions, at least 30 days apart.');
  });

  it('names what is off label, with why, and says nothing of it where nothing is', () => {
    const reasons = ['SkinPen is not cleared for laxity; it is cleared for acne scars.'];
    const scope = [{ zone: 'nose', scope: 'off label', clearance: null, reasons }] as const;
    expect(text({ scope })).toContain(
      'Nose: outside what the device is cleared for. SkinPen is not cleared for laxity',
    );
    expect(text()).not.toContain('off label');
  });

  it('promises nothing, claims no safety and tells nobody to stop a medicine', () => {
    expect(text()).toContain('We cannot promise a result.');
    expect(text()).not.toMatch(/completely|no risk|guarantee|eliminate|\bsafe\b|400 %|skin age/i);
    expect(text()).toContain('Do not stop a medicine because of needling');
    expect(text()).toContain('You can do nothing');
  });

  it('has a digest of its own for every version of the plan, even with the same words', () => {
    const { hash } = consentDocument(PLAN, 'en');
    expect(consentDocument({ ...PLAN }, 'en').hash).toBe(hash);
    expect(consentDocument({ ...PLAN, hash: planHash(2, EXAMPLE_COURSE_PLAN) }, 'en').hash).not.toBe(hash);
    expect(consentDocument({ ...PLAN, deviceName: 'Exceed' }, 'en').hash).not.toBe(hash);
  });
});

describe('consent', () => {
  it('is given to exactly the newest plan and the text of today', () => {
    const told = planned();
    const consent = consentTo(told.state);
    expect(told.asks('patient', { ...consent, planHash: planHash(9, EXAMPLE_COURSE_PLAN) })).toMatchObject({
      because: 'This is not the newest version of the plan. Read version 1 and sign it.',
    });
    expect(told.asks('patient', { ...consent, documentHash: consent.planHash })).toMatchObject({
      because: 'The text has changed since. Read it again and sign it.',
    });
    told.does('patient', consent);
    expect(consentAgain(told.state.consents, newest(told))).toBeNull();
    expect(told.state.consents[0]).toMatchObject({ witness: null, text: consentDocument(newest(told), 'en').text });
  });

  it('keeps who was there where it was signed in the practice', () => {
    const told = planned();
    told.does('practitioner', consentTo(told.state));
    expect(told.state.consents[0]?.witness).toBe('dr-vega');
  });

  it('is asked for again when the plan changes, even back to what it was', () => {
    const told = planned();
    told.does('patient', consentTo(told.state));
    const plan = { ...EXAMPLE_COURSE_PLAN, glide: null };
    told.does('practitioner', { do: 'proposePlan', plan, outlook: null });
    expect(consentAgain(told.state.consents, newest(told))).toBe('plan changed');
    told.does('practitioner', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
    expect(consentAgain(told.state.consents, newest(told))).toBe('plan changed');
  });

  it('is asked for again when the text changes', () => {
    const told = planned();
    told.does('patient', consentTo(told.state));
    expect(consentAgain(told.state.consents, { ...newest(told), deviceName: 'another name' })).toBe('text changed');
  });

  it('counts each scope by itself, and what a newer form leaves out as not given', () => {
    const told = planned();
    told.does('patient', consentTo(told.state, ['treatment', 'marketing']));
    expect(consentedScopes(told.state.consents)).toMatchObject({ treatment: true, marketing: true, research: false });
    told.does('patient', consentTo(told.state, ['research']));
    expect(consentedScopes(told.state.consents)).toMatchObject({ treatment: true, marketing: true, research: true });
    told.does('patient', consentTo(told.state, ['treatment']));
    expect(consentedScopes(told.state.consents)).toMatchObject({ treatment: true, marketing: false, research: false });
  });

  it('once taken back stays so, behind older forms too, until it is given again', () => {
    const told = planned();
    told.does('patient', consentTo(told.state, ['treatment', 'teaching']));
    told.does('patient', consentTo(told.state, ['treatment', 'teaching']));
    told.does('front-desk', { do: 'withdrawConsent', scopes: ['teaching'], reason: null });
    expect(consentedScopes(told.state.consents)).toMatchObject({ treatment: true, teaching: false });
    expect(told.asks('patient', { do: 'withdrawConsent', scopes: ['teaching'], reason: null })).toMatchObject({
      because: 'Nothing is agreed to there, so nothing is to be taken back.',
    });
    told.does('patient', { do: 'withdrawConsent', scopes: ['treatment'], reason: 'Changed my mind.' });
    expect(consentAgain(told.state.consents, newest(told))).toBe('never given');
    told.does('patient', consentTo(told.state));
    expect(consentAgain(told.state.consents, newest(told))).toBeNull();
  });
});
