import { cheeksAt } from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;
let person = '';

interface Document {
  readonly hash: string;
  readonly planHash: string;
  readonly sections: readonly { readonly heading: string }[];
}

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  person = `/api/people/${practice.personId}`;
  await practice.as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1) });
});

const DRAWING = 'M10 100 L40 60 L80 120';

async function sign(parts?: readonly string[]) {
  const { patient } = practice.as;
  const { hash: documentHash, planHash, sections } = await patient.done<Document>('GET', `${person}/consent-document`);
  const answer = await patient.call('POST', `${person}/consents`, {
    planHash,
    documentHash,
    language: 'en',
    scopes: ['treatment', 'marketing'],
    signature: { kind: 'drawn', mark: 'drawn', name: 'Ada Blom' },
    readThrough: { parts: parts ?? sections.map(({ heading }) => heading), drawing: DRAWING },
  });
  return { answer, documentHash };
}

interface Entries {
  readonly entries: readonly { readonly seq: number; readonly kind: string }[];
}

describe('a consent over HTTP', () => {
  it('waits for the answer to a question, and for every part to be read', async () => {
    const { patient, practitioner } = practice.as;
    const asked = await patient.done<{ questionId: string }>('POST', `${person}/consent-questions`, {
      asks: 'How long will I be red?',
    });
    expect((await sign()).answer.statusCode).toBe(422);
    const work = await practitioner.done<{ people: unknown[] }>('GET', '/api/consent-work');
    expect(work.people).toMatchObject([{ questions: [{ asks: 'How long will I be red?' }] }]);
    await practitioner.done('POST', `${person}/consent-questions/${asked.questionId}/answer`, {
      says: 'A day or two.',
    });
    expect((await sign([])).answer.json<{ because: string }>().because).toContain('Still to be read: What is done');
  });

  it('is kept with its strokes, and comes back as a PDF with its hash', async () => {
    const { patient } = practice.as;
    const { answer, documentHash } = await sign();
    expect(answer.statusCode, answer.body).toBe(201);
    const given = answer.json<Entries>().entries.find(({ kind }) => kind === 'consent-given');
    const paper = await patient.call('GET', `${person}/consents/${given?.seq}/document.pdf`);
    expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(paper.headers['content-disposition']).toContain('consent-version-1-2026-11-24.pdf');
    expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.rawPayload.toString('latin1')).toContain(documentHash);
    expect((await patient.call('GET', `${person}/consents/1/document.pdf`)).statusCode).toBe(404);
  });

  it('taken back refuses every use of it, and lists what has to end for person and practice', async () => {
    const { patient, practitioner } = practice.as;
    const use = { scope: 'marketing', what: 'Two pictures on the web page.' };
    const { useId } = await practitioner.done<{ useId: string }>('POST', `${person}/consent-uses`, use);
    await patient.done('POST', `${person}/consent-withdrawals`, { scopes: ['marketing'], reason: null });
    expect((await practitioner.call('POST', `${person}/consent-uses`, use)).statusCode).toBe(422);
    const refused = [{ use: useId, standing: 'refused', withdrawnOn: '2026-11-24' }];
    const own = await patient.done<{ view: { uses: unknown[] } }>('GET', `${person}/course`);
    expect(own.view.uses).toMatchObject(refused);
    const work = await practitioner.done<{ people: unknown[] }>('GET', '/api/consent-work');
    expect(work.people).toMatchObject([{ personId: practice.personId, refused }]);
    await practitioner.done('POST', `${person}/consent-uses/${useId}/end`, { how: 'Taken off the page.' });
    expect(await practitioner.done('GET', '/api/consent-work')).toEqual({ people: [] });
  });
});
