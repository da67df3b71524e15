import {
  applyEntry,
  type CourseCommand,
  type CourseState,
  consentDocument,
  courseOf,
  decide,
  drawingMark,
  EXAMPLE_CONTEXT,
  EXAMPLE_COURSE_PLAN,
} from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { consentPdf } from './consent-pdf.ts';
import { printable } from './printable.ts';

const DRAWING = 'M10 100 L40 60 L80 120 L120 40';

function does(state: CourseState, role: 'patient' | 'practitioner', command: CourseCommand): CourseState {
  const decision = decide(state, command, { ...EXAMPLE_CONTEXT, actor: { id: 'dr-vega', role } });
  if (decision.refused) throw new Error(decision.because);
  return decision.entries.reduce(applyEntry, state);
}

function signed(name: string, isDrawn = true): CourseState {
  const exclusions = [{ zone: 'left-cheek', what: 'a mole (naevus)' }] as const;
  const plan = { ...EXAMPLE_COURSE_PLAN, exclusions };
  const planned = does(courseOf([]), 'practitioner', { do: 'proposePlan', plan, outlook: null });
  const asked = does(planned, 'patient', { do: 'askConsentQuestion', question: 'q1', asks: 'How long will I be red?' });
  const says = 'Usually one to three days.';
  const answered = does(asked, 'practitioner', { do: 'answerConsentQuestion', question: 'q1', says });
  const newest = answered.plans.at(-1)!;
  const { hash: documentHash, sections } = consentDocument(newest, 'en');
  return does(answered, 'patient', {
    do: 'giveConsent',
    planHash: newest.hash,
    documentHash,
    language: 'en',
    scopes: ['treatment', 'teaching'],
    signature: isDrawn
      ? { kind: 'drawn', mark: drawingMark(DRAWING), name, identifiedBy: 'signed in by passkey' }
      : { kind: 'typed', mark: name, name, identifiedBy: 'signed in by passkey' },
    readThrough: { parts: sections.map(({ heading }) => heading), drawing: isDrawn ? DRAWING : null },
  });
}

const pdfOf = (state: CourseState) =>
  consentPdf({
    consent: state.consents.at(-1)!,
    talk: state.consentTalk,
    practice: 'Skin and Light',
  });

/** What a reader of the file finds in its text: the strings that are shown, in their order. */
function textIn(bytes: Uint8Array): string {
  const content = Buffer.from(bytes).toString('latin1');
  const shown = [...content.matchAll(/\[((?:<[0-9a-f]*>|[-\d. ])+)\] TJ/g)].map(([, parts = '']) =>
    [...parts.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join(''),
  );
  return new TextDecoder('windows-1252').decode(Buffer.from(shown.join(' '), 'latin1'));
}
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a consent as a PDF', () => {
  it('prints the hash of the very document that was signed, and its text word for word', async () => {
    const state = signed('Ada Blom');
    const consent = state.consents.at(-1)!;
    const text = plain(textIn(await pdfOf(state)));
    expect(consentDocument(state.plans.at(-1)!, 'en').hash).toBe(consent.documentHash);
    expect(text.replaceAll(' ', '')).toContain(`Document${consent.documentHash}`);
    for (const line of consent.text.split('\n').filter((one) => one !== '')) {
      expect(text).toContain(plain(printable(line).text));
    }
  });

  it('says what was agreed to and taken back, asked and answered, and how it was made sure who signed', async () => {
    const state = does(signed('Ada Blom'), 'patient', { do: 'withdrawConsent', scopes: ['teaching'], reason: null });
    const text = plain(textIn(await pdfOf(state)));
    expect(text).toContain('Teaching: yes, taken back on 2026-11-24.');
    expect(text).toContain('Marketing: no.');
    expect(text).toContain('How long will I be red?');
    expect(text).toContain('Usually one to three days.');
    expect(text).toContain('Who it was: signed in by passkey.');
    expect(text).toContain('Read through in');
  });

  it('holds the strokes of a drawn signature', async () => {
    const content = Buffer.from(await pdfOf(signed('Ada Blom'))).toString('latin1');
    expect(content).toMatch(/10 100 m\n40 60 l\n80 120 l\n120 40 l/);
  });

  it('is the same bytes whenever it is made', async () => {
    expect(Buffer.from(await pdfOf(signed('Ada Blom'))).equals(Buffer.from(await pdfOf(signed('Ada Blom'))))).toBe(
      true,
    );
  });

  it('never prints another letter for one that its fonts lack, and says so', async () => {
    const text = plain(textIn(await pdfOf(signed('Łukasz Žižek 李', false))));
    expect(text).toContain('[U+0141]ukasz Žižek [U+674E]');
    expect(text).toContain('The record has them in full.');
    expect(plain(textIn(await pdfOf(signed('Ada Blom'))))).not.toContain('in full');
  });
});
