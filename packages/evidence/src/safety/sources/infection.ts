import type { Entries } from './build.ts';

/** F69 to F124 whose own tag is on record or follows from what is said of them. */
export const INFECTION_READ: Entries = {
  F78: { citation: '21 CFR 803.3, ambulatory surgical facility', year: null },
  F117: {
    citation: 'Goodman & Baron 2006, qualitative grading of acne scars',
    year: 2006,
    note: 'Abstract: the grades; their wording is recalled.',
  },
};

/** Records that are secondary by what is said of them. */
export const INFECTION_SECONDARY: Entries = {
  F71: { citation: 'Secondary page on who may needle in US states (weak), with F77', year: null },
  F77: { citation: 'Secondary page on who may needle in US states (weak), with F71', year: null },
};

/** Records of which it is not told whether they were read or seen through another source. */
export const INFECTION_UNTOLD: Entries = {
  F69: {
    citation:
      'FDA 2020, Regulatory Considerations for Microneedling Products, 10 November 2020, document 1500036, docket FDA-2017-D-4792',
    year: 2020,
  },
  F70: { citation: 'Record cited with F69 for claims that make needling a device', year: null },
  F72: { citation: 'FDA, communication on radiofrequency needling, 15 October 2025, with F73', year: 2025 },
  F73: { citation: 'Record cited with F72 for the radiofrequency communication', year: null },
  F74: { citation: 'EU Medical Device Regulation, Annex XVI: six groups', year: null },
  F75: { citation: 'Regulation (EU) 2022/2346, Annex IV, as seen elsewhere', year: 2022 },
  F76: { citation: 'England, consultation of 2023 on licensing of cosmetic procedures', year: 2023 },
  F79: { citation: 'openFDA, product code QAI: eligible for summary malfunction reporting', year: null },
  F80: { citation: 'FDA on MAUDE: it cannot give incidence', year: null },
  F81: { citation: 'Record cited for the FDA’s decision support guidance as revised 29 January 2026', year: 2026 },
  F82: { citation: '45 CFR 92.210, patient care decision support tools (Section 1557)', year: null },
  F83: { citation: 'Reichel 2011, aerobic load by site', year: 2011 },
  F84: { citation: 'Evans 1975, J Invest Dermatol 64:42-6', year: 1975 },
  F85: { citation: 'Leyden & McGinley 1975', year: 1975 },
  F86: { citation: 'Cadaver sections: where bacteria lie in the skin', year: null },
  F87: { citation: 'Hibbard 2002, chlorhexidine in isopropanol', year: 2002 },
  F88: { citation: 'Record cited for alcohol antisepsis on moist sites, with F89', year: null },
  F89: { citation: 'Record cited for the FDA’s test of antiseptics, with F88', year: null },
  F90: { citation: 'Study of hypochlorous acid 0.01 % around the eye, paid for by its maker', year: null },
  F91: { citation: 'Study of hypochlorous acid and povidone-iodine on the conjunctiva', year: null },
  F92: {
    citation: 'Shive 2020, systematic review of chlorhexidine near eye and ear',
    year: 2020,
    note: 'Its conclusion was not read.',
  },
  F93: {
    citation: 'Donnelly 2009, Pharm Res 26:2513',
    year: 2009,
    doi: '10.1007/s11095-009-9967-2',
  },
  F94: { citation: 'QMRAwiki and Rose & Haas 1999, exponential dose response, with F95', year: 1999 },
  F96: { citation: 'Esfahanian 2019, Pathogens 8:253', year: 2019 },
  F97: { citation: 'Chandrasekaran & Jiang 2021, Sci Rep 11:12542', year: 2021 },
  F98: { citation: 'Juhasz & Cohen 2020, review of 58 needling studies', year: 2020 },
  F99: { citation: 'Record cited with MMWR 2024;73(16):372-6, HIV cluster (with F21 and F22)', year: 2024 },
  F100: { citation: 'Soltani-Arabshahi 2014, JAMA Dermatol 150:68-72', year: 2014 },
  F101: { citation: 'Friedmann 2024, systematic review of granulomas after needling', year: 2024 },
  F102: { citation: 'Report of granuloma after needling, also cited for redness gone by 72 h', year: null },
  F103: { citation: 'Report of granuloma after needling (with F102)', year: null },
  F104: { citation: 'Zeng 2025, mycobacteria after cosmetic procedures', year: 2025 },
  F105: { citation: 'Report of M. abscessus from a home microdermabrasion device rinsed with tap water', year: null },
  F106: { citation: 'Report of a mesotherapy outbreak in Hong Kong', year: null },
  F107: { citation: 'Chu 2021, Dermatol Surg 47:1249 (with F108)', year: 2021 },
  F108: { citation: 'Record cited with Chu 2021, Dermatol Surg 47:1249', year: null },
  F109: { citation: 'Gowda 2021, J Clin Aesthet Dermatol 14(1):45-54', year: 2021 },
  F110: { citation: 'Lidocaine solution 4 %, label', year: null },
  F111: { citation: 'McCleskey 2013, Dermatol Surg 39:82-91', year: 2013 },
  F112: { citation: 'Record cited for EMLA and methaemoglobinaemia', year: null },
  F113: { citation: 'Record cited for how fast topical anaesthetics act', year: null },
  F114: { citation: 'Record cited for compounded benzocaine, lidocaine and tetracaine', year: null },
  F115: { citation: 'FDA, warning on topical pain relief products, 26 March 2024', year: 2024 },
  F116: { citation: 'Sobanko 2012, review of topical anaesthetics', year: 2012 },
  F118: { citation: 'Goodman & Baron 2006, quantitative grading of acne scars, J Cosmet Dermatol', year: 2006 },
  F119: { citation: 'Record cited for the existence of the ECCA grid', year: null },
  F120: { citation: 'Lemperle 2001, Plast Reconstr Surg', year: 2001 },
  F121: { citation: 'Record cited for the Fitzpatrick-Goldman wrinkle and elastosis scale', year: null },
  F122: { citation: 'Study of pain under a 1.0 mm roller with and without 0.5 mm pre-needling (n = 9)', year: null },
  F123: { citation: 'Gill 2008, pain of microneedles by length and number', year: 2008 },
  F124: { citation: 'Record cited for pain scores under MTS rollers', year: null },
};
