import type { FastifyInstance } from 'fastify';
import { type SampleFace, sampleFace } from '../../server/src/testing/sample-face.ts';
import { TEST_ORIGIN, type TestBrowser } from '../../server/src/testing/test-browser.ts';

export { sampleFace };

const SKIN = [205, 152, 124] as const;

/** One drawn face for each: which view, of how many days ago. */
const SERIES: readonly { readonly view: string; readonly takenOn: string; readonly face: SampleFace }[] = [
  { view: 'front', takenOn: '2026-02-03', face: { turned: 0, redness: 0.9, skin: SKIN } },
  { view: 'left-45', takenOn: '2026-02-03', face: { turned: -1, redness: 0.9, skin: SKIN } },
  { view: 'right-45', takenOn: '2026-02-03', face: { turned: 1, redness: 0.9, skin: SKIN } },
  { view: 'front', takenOn: '2026-06-16', face: { turned: 0.15, redness: 0.3, skin: SKIN } },
  { view: 'left-45', takenOn: '2026-06-16', face: { turned: -0.9, redness: 0.3, skin: SKIN } },
];

/** Photographs of a person of the seeded practice: drawn, of nobody. */
export async function takePictures(server: FastifyInstance, browser: TestBrowser, personId: string): Promise<void> {
  for (const { view, takenOn, face } of SERIES) {
    const answer = await server.inject({
      method: 'POST',
      url: `/api/people/${personId}/photographs?view=${view}&way=file&takenOn=${takenOn}&prepared=yes`,
      headers: {
        origin: TEST_ORIGIN,
        'content-type': 'image/jpeg',
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-percuta-request-token': browser.requestToken ?? '',
      },
      payload: await sampleFace(face),
    });
    if (answer.statusCode !== 201) throw new Error(`A picture was not taken: ${answer.body}`);
  }
}
