import type { ConsentDocument, ConsentScope } from '@percuta/practice';
import { cheeksAt, clearAnswers, signedWhole } from '@percuta/practice/examples';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { withClient } from '../../database/connect.ts';
import { MIGRATOR_ROLE } from '../../database/roles.ts';
import { verifyBundle } from '../../photographs/verify-bundle.ts';
import { unzip, zip } from '../../photographs/zip.ts';
import { SUPERVISOR_ROLE } from '../../postgres/cluster.ts';
import { PLACE_MARKS, photographFiles, type SentFile } from '../../proofs/photograph-files.ts';
import { TEST_ORIGIN, type TestBrowser } from '../../testing/test-browser.ts';
import { TEST_KEYS } from '../../testing/test-keys.ts';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';
import { OPERATIONS } from '../index.ts';

const test = testServer();
let practice: OpenPractice;
let person = '';
let files: readonly SentFile[] = [];

/** Hands in a file as a page does: the bytes as the body. */
async function send(
  browser: TestBrowser,
  file: Pick<SentFile, 'bytes' | 'mediaType'>,
  query = 'view=front&way=guided',
) {
  return test.server().inject({
    method: 'POST',
    url: `${person}/photographs?${query}`,
    headers: {
      origin: TEST_ORIGIN,
      'content-type': file.mediaType,
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-percuta-request-token': browser.requestToken ?? '',
    },
    payload: file.bytes,
  });
}

async function consent(scopes: readonly ConsentScope[]): Promise<void> {
  const { patient } = practice.as;
  const document = await patient.done<ConsentDocument>('GET', `${person}/consent-document`);
  await patient.done('POST', `${person}/consents`, signedWhole(document, 'Ada Blom', { scopes }));
}

beforeAll(async () => {
  files = await photographFiles(26, 7);
  practice = await openPractice(test.server(), test.database.database(), START);
  person = `/api/people/${practice.personId}`;
  await practice.as.patient.done('POST', `${person}/screening`, { answers: clearAnswers('2026-11-24') });
  await practice.as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1) });
  await consent(['treatment', 'clinical-photographs']);
});

describe('a photograph over HTTP', () => {
  it('is taken in every format, many at once, and every other file is refused in plain words', async () => {
    const { practitioner } = practice.as;
    const answers = await Promise.all(files.map((file) => send(practitioner, file)));
    for (const [index, answer] of answers.entries()) {
      const file = files[index]!;
      const right = file.isTaken === null ? [201, 422] : [file.isTaken ? 201 : 422];
      expect(right, file.what).toContain(answer.statusCode);
      if (answer.statusCode !== 201) expect(answer.json().because).toMatch(/^[A-Z].+\. .+\.$/);
    }
    const empty = await practitioner.call('POST', `${person}/photographs?view=front&way=guided`);
    expect(empty.statusCode).toBe(400);
  });

  it('leaves no word of the camera and no place in any byte that is served', async () => {
    const { practitioner } = practice.as;
    const { photographs } = await practitioner.done<{ photographs: { photograph: string; takenOn: string }[] }>(
      'GET',
      `${person}/photographs`,
    );
    expect(photographs.length).toBeGreaterThanOrEqual(files.filter(({ isTaken }) => isTaken === true).length);
    for (const { photograph } of photographs) {
      for (const size of ['small', 'shown']) {
        const at = `${person}/photographs/${photograph}/picture?for=clinical&size=${size}`;
        const { rawPayload, headers } = await practitioner.call('GET', at);
        expect(headers['content-type']).toBe('image/jpeg');
        expect([...PLACE_MARKS, 'Exif', 'GPS', '<script'].filter((mark) => rawPayload.includes(mark))).toEqual([]);
      }
    }
  });

  it('is sent by the person too, with the day of its camera, and is theirs to see with who saw it', async () => {
    const [file] = await photographFiles(1, 99);
    const answer = await send(practice.as.patient, file!, 'view=other&way=sent');
    expect(answer.json()).toMatchObject({ takenOn: '2026-11-20', takenBy: 'camera' });
    const { photographId } = answer.json<{ photographId: string }>();
    const at = `${person}/photographs/${photographId}/picture`;
    expect((await practice.as.patient.call('GET', `${at}?for=own&size=shown`)).statusCode).toBe(200);
    expect((await practice.as.practitioner.call('GET', `${at}?for=clinical&size=shown`)).statusCode).toBe(200);
    const { readers } = await practice.as.patient.done<{ readers: { words: string; reason: string }[] }>(
      'GET',
      `${person}/readers`,
    );
    expect(
      readers.filter(({ words }) => words === 'Looked at a photograph of you.').map(({ reason }) => reason),
    ).toContainEqual(expect.stringMatching(/^Picture \d+ of 2026-11-20, for treatment\.$/));
  });

  it('is not to be had without saying what for, nor by the desk', async () => {
    const { practitioner, 'front-desk': desk } = practice.as;
    const { photographs } = await practitioner.done<{ photographs: { photograph: string }[] }>(
      'GET',
      `${person}/photographs`,
    );
    const at = `${person}/photographs/${photographs[0]?.photograph}/picture`;
    expect((await practitioner.call('GET', `${at}?size=shown`)).statusCode).toBe(400);
    expect((await practitioner.call('GET', `${at}?size=shown&for=own`)).statusCode).toBe(422);
    expect((await desk.call('GET', `${at}?size=shown&for=clinical`)).statusCode).toBe(403);
    expect((await desk.call('GET', `${person}/photographs`)).statusCode).toBe(403);
  });
});

describe('a photograph of which nobody knows whether it was written down', () => {
  it('keeps its files, since the record may speak of them', async () => {
    const database = test.database.database();
    const kept = async () => {
      const count = 'select count(*)::int as files from percuta.photograph_file';
      const place = test.database.placeAs(SUPERVISOR_ROLE);
      return withClient(place, async (client) => (await client.query<{ files: number }>(count)).rows[0]?.files ?? 0);
    };
    const before = await kept();
    const { begin } = database;
    const lost = vi.spyOn(database, 'begin').mockImplementation(async (mode) => {
      const opened = await begin(mode);
      let isLost = false;
      const commit = async () => {
        await opened.commit();
        isLost = mode === 'writes' && (await kept()) > before;
        if (isLost) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
      };
      return { ...opened, commit, rollback: async () => (isLost ? undefined : opened.rollback()) };
    });
    const [file] = await photographFiles(1, 41);
    const { statusCode } = await send(practice.as.practitioner, file!);
    lost.mockRestore();
    expect(statusCode).toBe(503);
    expect(await kept()).toBe(before + 3);
    const { photographs } = await practice.as.practitioner.done<{
      photographs: { photograph: string; entry: { seq: number } }[];
    }>('GET', `${person}/photographs`);
    const last = photographs.toSorted((a, b) => a.entry.seq - b.entry.seq).at(-1)?.photograph;
    const at = `${person}/photographs/${last}/picture?for=clinical&size=shown`;
    expect((await practice.as.practitioner.call('GET', at)).statusCode).toBe(200);
  });
});

describe('a bundle', () => {
  it('is checked by itself and against the record, and tells what was changed', async () => {
    const { practitioner } = practice.as;
    const { photographs } = await practitioner.done<{ photographs: { photograph: string }[] }>(
      'GET',
      `${person}/photographs`,
    );
    const ids = photographs.slice(-2).map(({ photograph }) => photograph);
    const { rawPayload } = await practitioner.call(
      'GET',
      `${person}/photographs/bundle.zip?for=clinical&photographs=${ids.join(',')}`,
    );
    expect(PLACE_MARKS.filter((mark) => rawPayload.includes(mark))).toEqual([]);
    const store = { migrator: test.database.placeAs(MIGRATOR_ROLE), keys: TEST_KEYS };
    expect(await verifyBundle(rawPayload, store)).toMatchObject({
      photographs: 2,
      faults: [],
      isHeldAgainstRecord: true,
    });
    const files = unzip(rawPayload)!;
    const changed = (name: RegExp, change: (bytes: Buffer) => Buffer) =>
      zip(files.map((file) => (name.test(file.name) ? { ...file, bytes: change(Buffer.from(file.bytes)) } : file)));
    const swapped = changed(/-front-\d+\.jpg$/, (bytes) => Buffer.concat([bytes, Buffer.from('x')]));
    expect((await verifyBundle(swapped, null))?.faults).toHaveLength(2);
    const earlier = changed(/^proof/, (bytes) =>
      Buffer.from(bytes.toString().replaceAll('"takenOn": "2026-11-24"', '"takenOn": "2025-01-01"')),
    );
    expect((await verifyBundle(earlier, null))?.faults).toEqual([]);
    expect((await verifyBundle(earlier, store))?.faults).toHaveLength(2);
    expect(await verifyBundle(Buffer.from('no archive'), null)).toBeNull();
  });
});

describe('a blinded round', () => {
  it('shows the picture behind a code to its grader and to nobody else, and not whose it is', async () => {
    const { practitioner, 'responsible-clinician': clinician } = practice.as;
    const { photographs } = await practitioner.done<{ photographs: { photograph: string; takenOn: string }[] }>(
      'GET',
      `${person}/photographs`,
    );
    const [first] = photographs;
    const image = { personId: practice.personId, image: first?.photograph, zone: 'left-cheek', about: first?.takenOn };
    const graders = [practice.accounts.practitioner];
    const round = { scale: 'scale-lemperle', images: [image], graders, duplicateShare: 0 };
    const { roundId } = await clinician.done<{ roundId: string }>('POST', '/api/grading-rounds', round);
    const { codes } = await practitioner.done<{ codes: { code: string }[] }>(
      'GET',
      `/api/grading-rounds/${roundId}/sheet`,
    );
    const at = `/api/grading-rounds/${roundId}/pictures/${codes[0]?.code}`;
    const { statusCode, rawPayload, headers } = await practitioner.call('GET', at);
    expect([statusCode, rawPayload.readUInt16BE(0)]).toEqual([200, 0xff_d8]);
    expect(headers['content-disposition']).toBe('attachment; filename="picture.jpg"');
    expect((await clinician.call('GET', at)).statusCode).toBe(404);
  });
});

const USES = ['clinical', 'teaching', 'marketing', 'research'] as const;
const SCOPES = {
  clinical: 'clinical-photographs',
  teaching: 'teaching',
  marketing: 'marketing',
  research: 'research',
} as const;

/** Every operation that answers with bytes of a photograph; one that is added is found by its contract. */
const SHOWING = OPERATIONS.map(({ contract }) => contract).filter(
  ({ file }) => file === 'image/jpeg' || file === 'application/zip',
);

describe('a picture without consent to a use', () => {
  const ofPeople = SHOWING.filter(({ path }) => path.includes(':personId'));

  /** What comes of it where somebody asks each operation for each use, also under a use that was once begun. */
  async function tried(photographId: string, useIds: Readonly<Partial<Record<string, string>>>) {
    const got: string[] = [];
    for (const [use, contract] of USES.flatMap((one) => ofPeople.map((of) => [one, of] as const))) {
      const useId = useIds[use];
      const url = addressOf(contract, photographId);
      if (await isShown(`${url}&for=${use}${useId === undefined ? '' : `&useId=${useId}`}`)) got.push(use);
    }
    return got;
  }

  function addressOf({ path, query }: (typeof SHOWING)[number], photographId: string): string {
    const url = path.replace(':personId', practice.personId).replace(':photographId', photographId);
    return query !== undefined && 'size' in query.shape ? `${url}?size=shown` : `${url}?photographs=${photographId}`;
  }

  async function isShown(url: string): Promise<boolean> {
    const { statusCode, rawPayload } = await practice.as.practitioner.call('GET', url);
    if (statusCode < 300) return true;
    expect([url, statusCode, rawPayload.includes(Buffer.from([0xff, 0xd8, 0xff]))]).toEqual([url, 422, false]);
    return false;
  }
  const begin = async (scope: string) => {
    const what = 'A page for patients.';
    return (await practice.as.practitioner.done<{ useId: string }>('POST', `${person}/consent-uses`, { scope, what }))
      .useId;
  };

  it('is refused everywhere, until it is agreed to and begun, and again once that is taken back', async () => {
    const { practitioner, patient } = practice.as;
    const { photographs } = await practitioner.done<{ photographs: { photograph: string; way: string }[] }>(
      'GET',
      `${person}/photographs`,
    );
    const id = photographs.find(({ way }) => way === 'guided')!.photograph;
    const all = SHOWING.filter(({ path }) => path.includes(':personId')).length;
    const many = (use: string) => Array.from({ length: all }, () => use);
    expect(await tried(id, {})).toEqual(many('clinical'));
    await consent(['treatment', 'clinical-photographs', 'teaching', 'marketing', 'research']);
    expect(await tried(id, {})).toEqual(many('clinical'));
    const useIds = {
      teaching: await begin('teaching'),
      marketing: await begin('marketing'),
      research: await begin('research'),
    };
    expect(await tried(id, { ...useIds, marketing: useIds.teaching })).toEqual(
      ['clinical', 'teaching', 'research'].flatMap(many),
    );
    expect(await tried(id, useIds)).toEqual(USES.flatMap(many));
    for (const use of USES) {
      await patient.done('POST', `${person}/consent-withdrawals`, { scopes: [SCOPES[use]], reason: null });
    }
    expect(await tried(id, useIds)).toEqual([]);
    expect((await send(practitioner, (await photographFiles(1, 5))[0]!)).statusCode).toBe(422);
  });

  it('stands in the list of what must end', async () => {
    const { people } = await practice.as.practitioner.done<{ people: { refused: { scope: string }[] }[] }>(
      'GET',
      '/api/consent-work',
    );
    expect(people[0]?.refused.map(({ scope }) => scope)).toEqual(
      expect.arrayContaining(['teaching', 'marketing', 'research']),
    );
  });
});
