import type { RulePhase, Verdict } from '@percuta/evidence';
import { commonWords } from './common.ts';

type Ground = 'asked-by-the-person' | 'kept-long-enough' | 'should-not-be-here';

/** What a practice answers for: its rules, who read which record, who is erased. */
export const practiceWords = {
  title: 'Practice',
  partsLabel: 'Parts of the practice',
  parts: { rules: 'Rules', place: 'Law', glass: 'Opened in need', erasures: 'Erasures', export: 'Export' },

  rules: {
    signed: 'Signed as they stand',
    signedBy: (name: string, day: string) => `By ${name}, on ${day}.`,
    unsigned: 'Not signed: no session starts',
    unsignedText: 'A responsible clinician reads the rules as they stand and signs them by their hash.',
    hash: (hash: string) => `Rules ${hash}`,
    read: 'I have read the rules below, and what we demand besides.',
    sign: 'Sign the rules',
    ours: 'What we demand besides',
    oursText: 'A practice may be stricter than a rule, and is never looser. Every change has to be signed anew.',
    none: 'Nothing: we go by the rules as they are.',
    byTwo: 'A second person confirms every time-out.',
    byTwoAsk: 'A second person confirms every time-out under their own name',
    stricter: (rule: string, title: string) => `${rule}, ${title}`,
    says: (verdict: Verdict, override: 'none' | 'clinician') =>
      `${commonWords.verdicts[verdict]}; ${override === 'none' ? 'nobody here goes on in spite of it' : 'a clinician may go on with a reason'}`,
    because: (because: string) => `“${because}”`,
    add: 'Take a rule more strictly',
    rule: 'Which rule',
    verdict: 'What it says here',
    override: 'Who may go on in spite of it',
    overrides: { none: 'Nobody', clinician: 'A clinician, with a reason' },
    why: 'Why we are stricter',
    addDo: 'Add it',
    remove: (rule: string) => `Take ${rule} back to the rule itself`,
    set: 'Put these demands in force',
    unsaved: 'Not in force yet.',
    all: (count: number) => `All ${count} rules`,
    phases: {
      screening: 'When somebody is screened',
      plan: 'While a plan is written',
      'time-out': 'At the time-out',
    } satisfies Record<RulePhase, string>,
  },

  overrides: {
    title: 'How often rules are overridden',
    lead: 'Of the alerts that stood in the way and that a clinician may override, those that one did. Once a person, however often it was found. A rule that is nearly always overridden is worth a look.',
    count: 'Count them',
    counting: 'Counting',
    none: 'No rule that may be overridden has stood in anybody’s way yet.',
    caption: 'Overridden alerts, with 95 % intervals',
    rule: 'Rule',
    overridden: 'Overridden',
  },

  glass: {
    lead: 'Who opened the record of somebody whom they do not treat. The person reads this too.',
    none: 'Nobody has.',
    line: (by: string, day: string, time: string) => `${by}, on ${day} at ${time}`,
    until: (until: string) => `Open until ${until}`,
    reason: (reason: string) => `“${reason}”`,
    audit: 'All that was done with this record',
  },

  erasure: {
    lead: 'To erase somebody is to destroy the key to everything about them. It cannot be undone.',
    none: 'Nobody was erased, and nobody is to be.',
    title: 'Erase this person',
    ground: 'Why',
    grounds: {
      'asked-by-the-person': 'The person asks for it',
      'kept-long-enough': 'It has been kept as long as it must be',
      'should-not-be-here': 'It should never have been here',
    } satisfies Record<Ground, string>,
    reason: 'In words',
    ask: 'Ask for it',
    askText: 'Nothing is erased yet. Somebody else confirms, or you yourself after a week.',
    asked: (by: string, day: string) => `Asked for by ${by} on ${day}`,
    alone: (until: string) => `Whoever asked may confirm alone from ${until}.`,
    confirm: 'Erase',
    confirmTitle: (name: string) => `Erase ${name}?`,
    confirmText: 'Their record, their name and their account cannot be read by anybody after that, whatever happens.',
    confirmDo: 'Erase for ever',
    withdraw: 'Take the request back',
    withdrawReason: 'Why it is taken back',
    outcome: { waiting: 'Waits', erased: 'Erased', withdrawn: 'Taken back' },
    settled: (by: string, day: string) => `${by}, on ${day}`,
    erased: 'Somebody who was erased',
  },

  export: {
    lead: 'Everything of the practice, as lines of JSON with the hash of each. Nothing that proves who somebody is.',
    here: 'It holds everybody. Keep the file where only you can open it, and this page open until it is saved.',
    do: 'Make the export',
    progress: 'How far the export is',
    rows: (done: number, of: number) =>
      `${done.toLocaleString('en')} of ${of.toLocaleString('en')} rows, ${Math.min(100, Math.floor((100 * done) / of))} %`,
    running: 'The export is being made.',
    saved: (lines: number) =>
      `Saved, with ${lines.toLocaleString('en')} rows. Its last line holds the hash of all before it.`,
    ownerOnly: 'Only the owner takes everything away through a browser.',
    onServer: 'On the server',
    text: 'In one snapshot, however large. Whoever runs it types:',
    command: (practice: string) => `npx percuta export --practice ${practice} --out practice.jsonl`,
    person: 'A person saves their own record from “My course”. For one person on the server:',
    personCommand: 'npx percuta export --person ID --out person.jsonl',
    noted: 'Each export stands in the audit of everybody whom it holds.',
  },

  audit: {
    link: 'Who did what with this record',
    title: 'What was done with this record',
    lead: 'Line by line, newest first. The person sees the same, in words.',
    none: 'Nothing yet.',
    percuta: 'Percuta by itself',
    actions: {
      read: 'Read',
      written: 'Wrote',
      exported: 'Copied',
      'glass-broken': 'Opened in need',
      'erasure-requested': 'Asked to erase',
      'erasure-withdrawn': 'Took back to erase',
      erased: 'Erased',
    } as Readonly<Record<string, string>>,
    purposes: {
      treatment: 'to treat',
      'own-record': 'their own record',
      'need-to-know': 'need to know',
      'safety-review': 'to review safety',
      export: 'to copy',
      'break-glass': 'without treating',
    } as Readonly<Record<string, string>>,
    wrote: (kinds: string) => `Entries: ${kinds}`,
    request: (id: string) => `Request ${id}`,
    back: 'Back to the person',
  },
};
