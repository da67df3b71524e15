import type { Entries } from './build.ts';

/** Works and practices that are recalled well. None was read; all await a clinician’s check. */
export const NAMED_RECALLED_HIGH: Entries = {
  'who-safe-surgery': { citation: 'WHO, Safe Surgery form: sign-in, time-out, sign-out', year: null },
  'spring-2017': {
    citation: 'Spring et al. 2017, systematic review and consensus on isotretinoin, JAMA Dermatol 153:802-9',
    year: 2017,
    note: 'Its content was seen in F33.',
  },
  'alster-graham-recalled': { citation: 'Alster & Graham, endpoint of uniform pinpoint bleeding', year: null },
  'singh-yadav-2016': { citation: 'Singh & Yadav 2016, roller technique', year: 2016 },
  'yadav-dogra-2016': { citation: 'Yadav & Dogra 2016, Aesthet Surg J, nickel case', year: 2016 },
  'ribeiro-2017': { citation: 'Ribeiro 2017, prevalence of body dysmorphic disorder', year: 2017 },
  'gorwitz-2008': { citation: 'Gorwitz 2008, nasal carriage of S. aureus', year: 2008 },
  'totte-2016': { citation: 'Totté 2016, S. aureus on skin with atopic dermatitis', year: 2016 },
  'elek-conen-1957': {
    citation: 'Elek & Conen 1957, Br J Exp Pathol 38:573',
    year: 1957,
    note: 'The paper was not read.',
  },
  'robson-heggers': { citation: 'Robson & Heggers, bacteria a gram of tissue', year: null },
  'leatham-2018': {
    citation: 'Leatham, Guan & Chang 2018, JAAD Case Rep, varicella after home rolling',
    year: 2018,
    note: 'The report was not read.',
  },
  'pahwa-2012': { citation: 'Pahwa 2012, tram-track scars', year: 2012 },
  'lidocaine-drug-label': {
    citation: 'Lidocaine, drug label: liver failure, class I antiarrhythmics, seizures',
    year: null,
  },
  'chlorhexidine-alcohol-label': {
    citation: 'Chlorhexidine in alcohol, drug label: 2 minutes on moist skin',
    year: null,
  },
  'povidone-iodine-practice': { citation: 'Povidone-iodine 10 %: contact time and iodine', year: null },
  'photo-practice': { citation: 'Common practice of clinical photography', year: null },
  'cfr-803': { citation: '21 CFR 803, medical device reporting', year: null },
  'cfr-801-830': { citation: '21 CFR 801.20 and 830, unique device identification, with GS1 identifiers', year: null },
  'fdca-520o': { citation: 'FD&C Act 520(o)(1)', year: null },
  'fda-device-software-functions': { citation: 'FDA, Policy for Device Software Functions, Appendix B', year: null },
  hipaa: { citation: 'HIPAA, 45 CFR 164', year: null },
  'ftc-318': { citation: '16 CFR 318, FTC Health Breach Notification Rule', year: null },
  gdpr: { citation: 'EU General Data Protection Regulation', year: null },
  'eu-mdr': { citation: 'EU Medical Device Regulation: rule 11, Article 87', year: null },
  'mhra-yellow-card': { citation: 'MHRA Yellow Card; UKCA and CE marks', year: null },
  'osha-bloodborne': {
    citation: 'OSHA 29 CFR 1910.1030; CDC on injection safety; hepatitis B vaccination of staff',
    year: null,
  },
  'who-umc-causality': { citation: 'WHO-UMC system for standardised case causality assessment', year: null },
  'ctcae-5': { citation: 'Common Terminology Criteria for Adverse Events, version 5', year: null },
  glogau: { citation: 'Glogau photoageing classification', year: null },
  posas: { citation: 'Patient and Observer Scar Assessment Scale, versions 2 and 3', year: null },
  'vss-dlqi': { citation: 'Vancouver Scar Scale; Dermatology Life Quality Index', year: null },
  'goodman-baron-wording': { citation: 'Goodman & Baron 2006, wording of the qualitative grades', year: 2006 },
  'fitzpatrick-goldman': { citation: 'Fitzpatrick-Goldman wrinkle and elastosis scale, bands', year: null },
  'kalluri-prausnitz-occluded': {
    citation: 'Kalluri & Prausnitz 2011, pores open about 40 h under occlusion',
    year: 2011,
  },
};

/** Works and practices that are recalled less surely. */
export const NAMED_RECALLED_MEDIUM: Entries = {
  'bdd-screens': {
    citation: 'Screens for body dysmorphic disorder: COPS and BDDQ (no publication on record)',
    year: null,
  },
  'emla-smpc': { citation: 'EMLA 2.5 %/2.5 %, adult EU product information', year: null },
  'alster-graham-2018': {
    citation: 'Alster & Graham 2018, depths by site',
    year: 2018,
    doi: '10.1097/DSS.0000000000001248',
    note: 'Only the title was seen (F57): read the article before citing it.',
  },
  'koebner-psoriasis': { citation: 'Koebner response in psoriasis (no publication on record)', year: null },
  'hsv-practice': {
    citation: 'Usual length of antiviral prophylaxis at needling (no publication on record)',
    year: null,
  },
  'non-ablative-practice': {
    citation: 'Usual wait after non-ablative laser or IPL (no publication on record)',
    year: null,
  },
  'pratsou-gach-2013': { citation: 'Pratsou & Gach 2013, hypersensitivity in two sisters', year: 2013 },
  'ramaut-2018': { citation: 'Ramaut 2018, JPRAS 71:1-14', year: 2018, note: 'Not read.' },
  'atiyeh-2021': { citation: 'Atiyeh 2021', year: 2021, note: 'Not read.' },
  'soap-practice': { citation: 'Soap wash: what it removes (no publication on record)', year: null },
  'pih-course': { citation: 'Course of post-inflammatory hyperpigmentation (no publication on record)', year: null },
  'eu-mdr-rule-6': { citation: 'EU Medical Device Regulation, rule 6', year: null },
  'wales-special-procedures': { citation: 'Wales, licensing of special procedures', year: null },
  'dermaroller-home-type': { citation: 'Dermaroller home type, length and use (no publication on record)', year: null },
  'goodman-baron-points': { citation: 'Goodman & Baron 2006, points of the quantitative score', year: 2006 },
  'ecca-recalled': { citation: 'ECCA grid, weights', year: null },
  'asas-anchors': { citation: 'Acne Scar Assessment Scale, anchors', year: null },
  'scar-q-face-q': { citation: 'SCAR-Q and FACE-Q', year: null, note: 'Licensed: check the terms.' },
  'alam-2014-pain': { citation: 'Alam 2014, pain under a 1.5 mm pen with lidocaine', year: 2014 },
};

/** Seen through another source only. */
export const NAMED_SECONDARY: Entries = {
  'sitohang-2021': { citation: 'Sitohang 2021, 9 randomised trials', year: 2021, seenThrough: 'F42' },
  'singh-1971': { citation: 'Singh 1971, S. aureus on forearms, doses and infections', year: 1971, seenThrough: 'F95' },
};
