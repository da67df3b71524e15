import type { PlanProposed } from '../course/entries/plan-proposed.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { sha256 } from '../rules/sha256.ts';
import type { ConsentLanguage } from './consent-scope.ts';
import { CONSENT_EDITION, englishSections } from './english.ts';

/** One part of a consent text. */
export interface ConsentSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The text that a person reads and signs, for exactly one version of a plan. */
export interface ConsentDocument {
  readonly planHash: string;
  readonly planVersion: number;
  readonly language: ConsentLanguage;
  /** Edition of our own words. */
  readonly edition: string;
  readonly title: string;
  readonly sections: readonly ConsentSection[];
  /** The whole text, as it is shown, signed and digested. */
  readonly text: string;
  /** Digest of the text and of the plan that it is for. */
  readonly hash: string;
}

/** What a consent text is written from. */
export type ConsentedPlan = Pick<PlanProposed, 'version' | 'hash' | 'plan' | 'deviceName' | 'scope'>;

const SECTIONS: Readonly<Record<ConsentLanguage, (plan: ConsentedPlan) => readonly ConsentSection[]>> = {
  en: englishSections,
};
const TITLES: Readonly<Record<ConsentLanguage, string>> = { en: 'Consent to needling of the skin' };

/**
 * The consent text for one version of a plan: what is done, what may happen with n of n, what is off label, what else
 * there is, and no promise. The same plan and edition give the same text and digest. It is no legal advice: a practice's
 * clinician and lawyer sign it off before it is used on people. Sources: those of the harms and bounds that it names.
 *
 * @example
 * const plan = { version: 1, hash: planHash(1, EXAMPLE_COURSE_PLAN), plan: EXAMPLE_COURSE_PLAN, deviceName: 'SkinPen', scope: [] };
 * consentDocument(plan, 'en').text.includes('5 of 30') // => true
 * consentDocument(plan, 'en').hash === consentDocument({ ...plan, hash: planHash(2, EXAMPLE_COURSE_PLAN) }, 'en').hash // => false
 */
export function consentDocument(plan: ConsentedPlan, language: ConsentLanguage): ConsentDocument {
  const known = written.get(plan);
  if (known?.language === language) return known;
  const document = write(plan, language);
  written.set(plan, document);
  return document;
}

/** A plan never changes once it is proposed, and its text is asked for at every step of its course. */
const written = new WeakMap<ConsentedPlan, ConsentDocument>();

function write(plan: ConsentedPlan, language: ConsentLanguage): ConsentDocument {
  const sections = SECTIONS[language](plan);
  const title = TITLES[language];
  const body = [title, ...sections.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n'))].join('\n\n');
  const text = `${body}\n`;
  const hash = `sha256:${sha256(canonicalJson({ text, planHash: plan.hash }))}`;
  return {
    planHash: plan.hash,
    planVersion: plan.version,
    language,
    edition: CONSENT_EDITION,
    title,
    sections,
    text,
    hash,
  };
}
