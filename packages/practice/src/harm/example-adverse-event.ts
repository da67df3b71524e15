import type { AdverseEvent } from '../course/course-state.ts';

/** Brown marks after a session with a SkinPen, as a clinician wrote them down: for examples and tests. */
export const EXAMPLE_ADVERSE_EVENT: AdverseEvent = {
  event: 'e1',
  session: 'v1',
  zones: ['left-cheek'],
  term: 'dark-marks',
  says: 'Brown marks on the left cheek.',
  beganOn: '2026-12-10',
  report: null,
  judgement: { grade: 1, serious: [], causality: 'probable', outcome: 'ongoing', endedOn: null, treatment: null },
  link: {
    session: 'v1',
    needledOn: '2026-11-24',
    operator: 'dr-vega',
    device: 'skinpen',
    cartridges: ['GS1/09506000134352/AB1/1'],
    lots: ['AB1'],
    settings: [{ zone: 'left-cheek', settingMm: 1.25, passes: 4, endpoint: 'redness' }],
    skinType: 4,
    planHash: `sha256:${'0'.repeat(64)}`,
  },
  entry: {
    seq: 30,
    at: '2026-12-11T09:00:00Z',
    on: '2026-12-11',
    by: { id: 'dr-vega', role: 'responsible-clinician' },
  },
  judgedAgain: [],
};
