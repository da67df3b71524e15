import { beforeAll, describe, expect, it } from 'vitest';
import { MIGRATOR_ROLE } from '../../database/roles.ts';
import { LOT_KEY, type RecallScene, recallScene } from '../../proofs/recall-scene.ts';
import { exportRecords } from '../../record/export-records.ts';
import { foundTestPractice } from '../../testing/found-test-practice.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { TEST_KEYS } from '../../testing/test-keys.ts';
import { START, testServer } from '../../testing/test-server.ts';

const test = testServer();
let scene: RecallScene;

beforeAll(async () => {
  scene = await recallScene(test.server(), test.database.database(), START);
  const guest = await scene.needled('Ada Blom');
  await foundTestPractice(test.database.database(), START);
  await scene.practice.as.owner.done('POST', '/api/recalls', { lotKey: LOT_KEY, because: 'The seals leak.' });
  await scene.practice.as.practitioner.done('POST', `/api/people/${guest.personId}/reports`, {
    session: guest.session.split('/').at(-1),
    day: null,
    signs: ['pus'],
    unsure: [],
    words: 'It weeps.',
    photographs: [],
  });
});

interface Begun {
  readonly exportId: string;
  readonly parts: readonly { readonly name: string; readonly rows: number }[];
}

interface Page {
  readonly lines: readonly string[];
  readonly next: string | null;
}

const pathOf = (exportId: string, part: string, after: string | null) =>
  `/api/practice-exports/${exportId}/rows?part=${part}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`;

async function wholeExport(owner: TestBrowser): Promise<{ readonly begun: Begun; readonly lines: readonly string[] }> {
  const begun = await owner.done<Begun>('POST', '/api/practice-exports');
  const lines: string[] = [];
  for (const { name } of begun.parts) {
    for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
      const page: Page = await owner.done<Page>('GET', pathOf(begun.exportId, name, after));
      lines.push(...page.lines);
      after = page.next;
    }
  }
  return { begun, lines };
}

const isContent = (line: string) => /^{"hash"/.test(line) && !line.includes('"table":"audit_entry"');

describe('an export of the whole practice in a browser', () => {
  it('holds every line that the export from the command line holds, and not one more', async () => {
    const { begun, lines } = await wholeExport(scene.practice.as.owner);
    const fromCommandLine: string[] = [];
    await exportRecords({
      database: test.database.database(),
      migrator: test.database.placeAs(MIGRATOR_ROLE),
      keys: TEST_KEYS,
      scope: { practiceId: scene.practice.id, personId: null },
      at: START,
      reason: 'a test asked',
      write: async (line) => void fromCommandLine.push(line),
    });
    const wanted = fromCommandLine.filter(isContent);
    expect(wanted.length).toBeGreaterThan(50);
    expect(lines.filter(isContent).toSorted()).toEqual(wanted.toSorted());
    expect(lines.length).toBeGreaterThan(wanted.length);
    const counted = begun.parts.reduce((sum, { rows }) => sum + rows, 0);
    expect(Math.abs(counted - lines.length)).toBeLessThanOrEqual(1);
    expect(lines.join()).toContain('It weeps.');
  });

  it('is for the owner alone, noted before a row leaves, and goes on from where it was', async () => {
    const { as, accounts } = scene.practice;
    for (const role of ['practitioner', 'responsible-clinician', 'front-desk', 'patient'] as const) {
      expect((await as[role].call('POST', '/api/practice-exports')).statusCode, role).toBe(403);
    }
    const { exportId } = await as.owner.done<Begun>('POST', '/api/practice-exports');
    const broken = await as.owner.call('GET', pathOf(exportId, 'visit', 'not a cursor'));
    expect(broken.statusCode).toBe(400);
    expect((await as.owner.call('GET', pathOf(exportId, 'data_key', null))).statusCode).toBe(404);
    expect((await as.owner.call('GET', pathOf(accounts.owner, 'visit', null))).statusCode).toBe(404);
    const { lines } = await as.owner.done<Page>('GET', pathOf(exportId, 'person', null));
    const [first] = lines;
    const key = JSON.stringify([scene.practice.id, JSON.parse(first ?? '{}').row.id]);
    const { lines: rest } = await as.owner.done<Page>('GET', pathOf(exportId, 'person', key));
    expect([first, ...rest]).toEqual(lines);
  });
});
