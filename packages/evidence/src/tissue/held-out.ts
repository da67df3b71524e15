import type { Provenanced } from '../schema.ts';

/**
 * A study kept to test the model, not to build it: name, design, size, schedule and *what* was observed. It has no field
 * for a result, and the linter refuses one. `unread`: the numbers have not been read by anyone who built this;
 * `sealed`: published, and deliberately left out.
 */
export interface HeldOutStudy extends Provenanced {
  readonly name: string;
  readonly seal: 'unread' | 'sealed';
  readonly design: string;
  /** Who was analysed; `null` where not reported. */
  readonly n: number | null;
  readonly enrolled?: number;
  readonly people?: string;
  readonly schedule: string;
  readonly observables: readonly string[];
  /** Studies of one cohort are counted once. */
  readonly cohort: string;
  /**
   * The rows that may cite this study all the same, because only a part of it is held out. Any other row may not, unless
   * it says by `restsOn` that it leans on one of these.
   */
  readonly permittedRows: readonly string[];
}

const DESIGN_ONLY = { provenance: 'READ', strength: 'C', permittedRows: [] } as const;
const UTSW = { ...DESIGN_ONLY, cohort: 'nct03803059' } as const;

/** Every study held out, in part or whole. Nobody calibrates on them, looks them up or tunes to them. */
export const HELD_OUT_STUDIES: readonly HeldOutStudy[] = [
  {
    ...UTSW,
    id: 'held-out.kenkel-2021',
    name: 'Kenkel group 2021',
    seal: 'sealed',
    sources: ['kenkel-2021'],
    design: 'single arm, face and neck, biopsies of 0.33 mm',
    n: 32,
    enrolled: 35,
    people: '44 to 65 years, Fitzpatrick I to IV',
    schedule: '4 sessions, monthly; 1 and 3 months after',
    observables: ['ultrasound density', 'elasticity (BTC-2000)', 'OCT', 'blood flow', 'mRNA', 'histology'],
  },
  {
    ...UTSW,
    id: 'held-out.alqam-2022',
    name: 'Alqam 2022, neck',
    seal: 'sealed',
    sources: ['alqam-2022'],
    design: 'single arm, photographs rated blind',
    n: 32,
    people: '56.3 ± 5.0 years',
    schedule: '4 sessions, monthly, to 2.5 mm; 1 and 3 months after',
    observables: ['Lemperle grade', 'SGAIS', 'CGAIS'],
  },
  {
    ...UTSW,
    id: 'held-out.alqam-2023',
    name: 'Same trial, face',
    seal: 'sealed',
    sources: ['alqam-2023'],
    design: 'single arm, photographs rated blind',
    n: 32,
    schedule: '4 sessions, monthly, to 2.5 mm; 30 and 90 days after',
    observables: ['wrinkle grade', 'subject rating'],
  },
  {
    ...UTSW,
    id: 'held-out.nct03803059',
    name: 'NCT03803059, visits',
    seal: 'unread',
    sources: ['nct03803059'],
    design: 'data by visit of the trial of the three studies above',
    n: null,
    schedule: 'as the studies above',
    observables: ['whatever was recorded at each visit'],
    note: 'Kenkel 2021, Alqam 2022 and the face paper of 2023 are almost certainly the same 32 people.',
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.von-dalwig-nolda-ablon-2020',
    seal: 'sealed',
    cohort: 'von-dalwig-nolda-2020',
    name: 'von Dalwig-Nolda & Ablon 2020, acne scars',
    sources: ['von-dalwig-nolda-ablon-2020'],
    design: 'open',
    n: null,
    schedule: '4 sessions, every 30 days; 3 months after',
    observables: ['acne-scar grade'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.fabbrocini-2014',
    seal: 'sealed',
    cohort: 'fabbrocini-2014',
    name: 'Fabbrocini 2014, acne scars',
    sources: ['fabbrocini-2014'],
    design: 'open, skin replicas',
    n: 60,
    people: 'Fitzpatrick I to VI',
    schedule: '3 sessions, monthly',
    observables: ['irregularity of the skin replica'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.schwarz-laaff-2011',
    seal: 'sealed',
    cohort: 'schwarz-laaff-2011',
    name: 'Schwarz & Laaff 2011',
    sources: ['schwarz-laaff-2011'],
    design: 'biopsies within the same person',
    n: 10,
    schedule: '1 session, 1.5 mm roller; 6 to 8 weeks after',
    observables: ['elastin', 'collagen', 'dermal thickness'],
    permittedRows: [
      'geometry.dermaroller-mf8-needles',
      'geometry.dermaroller-mf8-rows',
      'geometry.dermaroller-mf8-needle-diameter',
      'geometry.dermaroller-mf8-needle-length',
      'geometry.dermaroller-mf8-drum-diameter',
      'geometry.dermaroller-mf8-drum-width',
      'geometry.dermaroller-mf8-radial-spacing',
      'geometry.roller-punctures-per-roll',
      'geometry.roller-punctures-after-15-rolls',
      'geometry.surface-fraction-250-shafts',
    ],
    note: 'The rows by patient are unread as well.',
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.zayed-2019',
    seal: 'sealed',
    cohort: 'zayed-2019',
    name: 'Zayed 2019, atrophic burn scars',
    sources: ['zayed-2019'],
    design: 'split, against fractional CO2',
    n: 25,
    schedule: '4 sessions, every 4 weeks',
    observables: ['collagen', 'elastic fibres'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.zeitter-2014',
    seal: 'sealed',
    cohort: 'zeitter-2014',
    name: 'Zeitter 2014, rats',
    sources: ['zeitter-2014'],
    design: '5 groups',
    n: 30,
    people: 'rats',
    schedule: '1 or 4 sessions, 1 mm; 10 weeks',
    observables: ['magnitudes of collagen', 'epidermis'],
    permittedRows: ['healing.collagens-rat-10wk'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.robati-2020',
    seal: 'sealed',
    cohort: 'robati-2020',
    name: 'Robati 2020',
    sources: ['robati-2020'],
    design: 'split face, against fractional Er:YAG',
    n: 24,
    enrolled: 32,
    schedule: '3 sessions, monthly',
    observables: ['dyschromia', 'periorbital wrinkles', 'downtime'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.nilforoushzadeh-2020',
    seal: 'sealed',
    cohort: 'nilforoushzadeh-2020',
    name: 'Nilforoushzadeh 2020, radiofrequency needling',
    sources: ['nilforoushzadeh-2020'],
    design: 'single arm; another modality, for comparison',
    n: 20,
    people: '51.9 years',
    schedule: '6 sessions; 3 months',
    observables: ['R7', 'water loss', 'dermal thickness', 'dermal density'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.el-domyati-2018',
    seal: 'sealed',
    cohort: 'el-domyati-2018',
    name: 'El-Domyati 2018, acne scars',
    sources: ['el-domyati-2018'],
    design: 'split face: needling, needling with PRP, needling with TCA',
    n: 24,
    schedule: '6 sessions, every 2 weeks',
    observables: ['comparison between arms', 'epidermis'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.el-domyati-2015b',
    seal: 'unread',
    cohort: 'el-domyati-2015b',
    name: 'El-Domyati 2015b, acne scars',
    sources: ['el-domyati-2015b'],
    design: 'single arm, biopsies at 0, 1 and 3 months',
    n: 10,
    schedule: '6 sessions, every 2 weeks',
    observables: ['collagen by type at 1 and 3 months', 'elastin', 'epidermal thickness'],
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.ablon-2018',
    seal: 'unread',
    cohort: 'ablon-2018',
    name: 'Ablon 2018, before day 150',
    sources: ['ablon-2018'],
    design: 'open, single centre',
    n: 48,
    people: '35 to 75 years',
    schedule: '4 sessions, every 30 days; days 30, 60 and 90',
    observables: ['Lemperle wrinkle grade', 'PRIMOS surface measurements'],
    permittedRows: [
      'course.ablon-2018',
      'needling.ablon-wrinkles-d150',
      'needling.ablon-laxity-d150',
      'needling.ablon-texture-d150',
      'prior-person-response-log-sd',
      'prior-wrinkle-response',
    ],
    note: 'Day 150 is in the calibration set.',
  },
  {
    ...DESIGN_ONLY,
    id: 'held-out.sasaki-2019',
    seal: 'unread',
    cohort: 'sasaki-2019',
    name: 'Sasaki 2019, curves of water loss',
    sources: ['sasaki-2019'],
    design: 'water loss over time at several sites and depths',
    n: 10,
    schedule: '1 session, pen, 0.5 and 1.5 mm',
    observables: ['water loss over time'],
    permittedRows: [
      'depth-ratio.pen-face-lift-strips',
      'closure.water-loss-0.5mm-pen-48h',
      'closure.water-loss-1.5mm-pen-48h',
      'prior-depth-ratio-pen',
      'prior-water-barrier-hours',
    ],
    note: 'Depth, and the state at 48 hours, are in the calibration set.',
  },
];
