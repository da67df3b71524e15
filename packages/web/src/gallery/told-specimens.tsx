import { BandValue } from '../parts/band-value.tsx';
import { BrandMark } from '../parts/brand-mark.tsx';
import { Conflict, Finding } from '../parts/finding.tsx';
import { FindingSources, SourceList } from '../parts/finding-sources.tsx';
import { Notice } from '../parts/notice.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { SkinPicture } from '../parts/skin-picture.tsx';
import { Timer } from '../parts/timer.tsx';
import { VerdictMark, VerdictWord } from '../parts/verdict-mark.tsx';
import { galleryWords as words } from '../words/en/gallery.ts';
import type { FindingView, Verdict } from '../worker/protocol.ts';
import type { Specimen } from './specimen.ts';

const VERDICTS: readonly Verdict[] = ['refuse', 'defer', 'ask', 'caution', 'fine'];

const FINDING: FindingView = {
  rule: 'S00',
  version: '1',
  title: words.findingTitle,
  verdict: 'caution',
  until: null,
  condition: null,
  because: words.findingBecause,
  missing: [],
  conflict: [],
  sources: [{ id: 'example', text: words.source, url: 'https://example.org/source' }],
  strength: 'P',
  isAwaitingCheck: false,
  mayOverride: false,
  blocksSession: false,
  excludesZone: null,
};

const SIDES = [
  { from: words.conflict.label, says: words.conflict.six, restsOn: words.conflict.policy },
  { from: words.conflict.guideline, says: words.conflict.one, restsOn: words.source },
];

const FINDINGS: readonly (readonly [string, FindingView])[] = [
  ['refuse', { ...FINDING, verdict: 'refuse', blocksSession: true }],
  ['defer, until a day', { ...FINDING, verdict: 'defer', until: '2027-01-24', isAwaitingCheck: true }],
  ['ask, with a question left open', { ...FINDING, verdict: 'ask', missing: [words.question] }],
  ['caution, sources in conflict', { ...FINDING, conflict: SIDES }],
  ['met by leaving out a zone', { ...FINDING, verdict: 'refuse', excludesZone: 'cheek', condition: words.condition }],
];

const DENIAL = { ok: false, status: 409, because: words.denied, faults: {}, items: [], sources: [] } as const;

/** What is said: verdicts, findings, refusals, numbers, time. */
export const TOLD: readonly Specimen[] = [
  { name: 'BrandMark', shown: [{ state: 'at 26 pixels', view: <BrandMark /> }] },
  {
    name: 'SiteHead',
    shown: [
      { state: 'first page', view: <SiteHead here={null} skipTo="page" /> },
      { state: 'on a page, signed in', view: <SiteHead here="safety" skipTo="page" isSignedIn /> },
    ],
  },
  {
    name: 'VerdictMark',
    shown: VERDICTS.map((verdict) => ({ state: verdict, view: <VerdictMark verdict={verdict} /> })),
  },
  {
    name: 'VerdictWord',
    shown: VERDICTS.map((verdict) => ({ state: verdict, view: <VerdictWord verdict={verdict} /> })),
  },
  { name: 'Finding', shown: FINDINGS.map(([state, finding]) => ({ state, view: <Finding finding={finding} /> })) },
  { name: 'Conflict', shown: [{ state: 'two sides', view: <Conflict sides={SIDES} /> }] },
  { name: 'FindingSources', shown: [{ state: 'folded', view: <FindingSources finding={FINDING} /> }] },
  {
    name: 'SourceList',
    shown: [
      { state: 'read', view: <SourceList sources={FINDING.sources} /> },
      { state: 'recalled', view: <SourceList sources={[{ id: 'r', text: words.source, tag: 'RECALLED' }]} /> },
    ],
  },
  {
    name: 'Notice',
    shown: [
      { state: 'a no', view: <Notice denial={DENIAL} /> },
      {
        state: 'a refusal with what is in the way',
        view: <Notice denial={{ ...DENIAL, items: [{ item: 'consent', because: words.noConsent, sources: [] }] }} />,
      },
      { state: 'signed out', view: <Notice denial={{ ...DENIAL, status: 401 }} /> },
    ],
  },
  {
    name: 'BandValue',
    shown: [
      { state: 'value and interval', view: <BandValue text={words.band} after={words.atMonths} /> },
      { state: 'not known', view: <BandValue text={null} why={words.nobodyCounted} /> },
    ],
  },
  {
    name: 'Timer',
    shown: [
      { state: 'waiting', view: <Timer title={words.timer} clock="1:00" isRunning={false} share={0} /> },
      {
        state: 'running',
        view: (
          <Timer title={words.timer} clock="0:22" isRunning share={0.63}>
            <p>{words.timerText}</p>
          </Timer>
        ),
      },
      { state: 'without an end', view: <Timer title={words.timer} clock="12:07" isRunning={false} share={null} /> },
    ],
  },
  {
    name: 'SkinPicture',
    shown: [
      { state: 'young', view: <SkinPicture label={words.skin} cut={cut(1, 0.05)} /> },
      { state: 'old', view: <SkinPicture label={words.skin} cut={cut(0.6, 0.3)} /> },
    ],
  },
];

function cut(fibreShare: number, wornShare: number) {
  return {
    widthPx: 240,
    pxPerMm: 120,
    depthMm: 1.3,
    epidermisMm: 0.06,
    needleDiameterMm: 0.25,
    channels: [{ xPx: 130, depthMm: 0.85, openShare: 0.5 }],
    fibreShare,
    wornShare,
  };
}
