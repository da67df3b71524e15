import type { Entries } from './build.ts';

/** F1 to F68 whose own tag is on record or follows from what is said of them. */
export const CLINICAL_READ: Entries = {
  F1: {
    citation: 'FDA, page on microneedling devices, as of 15 October 2025 (title not on record)',
    year: 2025,
    note: 'The body of the page was read in full.',
  },
  F7: {
    citation: '21 CFR 878.4430, microneedling device for aesthetic use (83 FR 26575, 8 June 2018), with F65',
    year: 2018,
    note: 'Paragraphs (a) to (b)(9)(iv) in the text read; (9)(v) and (10) are recalled.',
  },
  F8: {
    citation: 'Waldman et al. 2017, ASDS guideline on procedures and isotretinoin, Dermatol Surg 43:1249-62',
    year: 2017,
    doi: '10.1097/DSS.0000000000001166',
    note: 'Abstract; it does not name needling. The wording of the title is not on record.',
  },
  F9: { citation: 'Mysore et al. 2017, ACS(I) guideline on isotretinoin, J Cutan Aesthet Surg 10', year: 2017 },
  F53: {
    citation: 'Harris 2015, review of 18 needling studies on acne scars, Int J Womens Dermatol 1:77',
    year: 2015,
  },
  F55: {
    citation: 'Ablon 2018, J Clin Aesthet Dermatol 11(8):29 (Exceed study)',
    year: 2018,
    pmcid: 'PMC6122507',
    note: 'The work that tissue tables cite as ablon-2018.',
  },
  F60: {
    citation: 'Han 2012, water loss of the face after rolling, randomised, Dermatol Surg 38:1816',
    year: 2012,
    doi: '10.1111/j.1524-4725.2012.02550.x',
  },
  F61: {
    citation: 'Sasaki 2019, Aesthet Surg J Open Forum',
    year: 2019,
    doi: '10.1093/asjof/ojz017',
    pmcid: 'PMC7671250',
    note: 'The full curves of water loss are held out.',
  },
  F62: { citation: 'Ogunjimi 2021, micropore lifetime by site', year: 2021, pmcid: 'PMC8259462' },
  F65: {
    citation: '21 CFR 878.4430, microneedling device for aesthetic use (83 FR 26575, 8 June 2018), with F7',
    year: 2018,
    note: 'Paragraphs (a) to (b)(9)(iv) in the text read; (9)(v) and (10) are recalled.',
  },
};

/** Records that are secondary by what is said of them. */
export const CLINICAL_SECONDARY: Entries = {
  F17: { citation: 'Law firm’s summary of the FDA guidance on clinical decision support, with F18 to F20', year: null },
  F18: {
    citation: 'Law firm’s summary of the FDA guidance on clinical decision support (2022: no discretion for patients)',
    year: null,
  },
  F19: {
    citation: 'Law firm’s summary of the FDA guidance on clinical decision support of 6 January 2026, with F17',
    year: 2026,
  },
  F20: {
    citation: 'Law firm’s summary of the FDA guidance on clinical decision support (images for a medical purpose)',
    year: null,
  },
  F23: { citation: 'SkinPen label as transcribed by a clinic (publisher not on record), with F24', year: null },
  F24: { citation: 'SkinPen label as transcribed by a clinic (publisher not on record), with F23', year: null },
  F25: { citation: 'Exceed-type label text as a spa reproduces it, naming its Supragel', year: null },
  F42: {
    citation:
      'Secondary page cited for Shen 2022, Sitohang 2021, the DEN160029 results, the neck trial’s harms and melasma (title not on record)',
    year: null,
  },
  F95: {
    citation: 'QMRAwiki, dose response of Staphylococcus aureus, with the data of Singh 1971 (with F94)',
    year: null,
    note: 'The primary papers were not available.',
  },
};

/** Records of which it is not told whether they were read or seen through another source. */
export const CLINICAL_UNTOLD: Entries = {
  F2: { citation: 'FDA record of DEN160029, SkinPen Precision, 1 March 2018 (title not on record)', year: 2018 },
  F3: { citation: 'FDA record of K202243, SkinPen, 2 April 2021 (title not on record)', year: 2021 },
  F4: { citation: 'FDA record of K180778, Exceed, 7 September 2018 (title not on record)', year: 2018 },
  F5: {
    citation:
      'Record cited for K230420, K243800, K253002 and K252591, and for minimum ages (title and publisher not on record)',
    year: null,
  },
  F6: { citation: 'Record cited for SkinPen’s settings and for safety not evaluated above 1.5 mm', year: null },
  F10: { citation: 'UCSD guidance on anticoagulants in minor skin procedures (ACCP grade 1C)', year: null },
  F11: { citation: 'Palamaras & Semkova 2015, Br J Dermatol', year: 2015, doi: '10.1111/bjd.13362' },
  F12: { citation: 'Iyengar et al. 2020, Dermatol Surg 46:192-201', year: 2020 },
  F13: { citation: 'Reichel 2009, Antimicrob Agents Chemother 53:4778', year: 2009 },
  F14: { citation: 'Tran 2021, Aesthet Surg J 41:1170', year: 2021 },
  F15: { citation: 'Review of chlorhexidine injury to eye and ear (authors and title not on record)', year: null },
  F16: { citation: 'Dogra 2014, needling of acne scars in types IV and V', year: 2014 },
  F21: { citation: 'MMWR 2024;73(16):372-6, HIV cluster at an unlicensed spa (with F22 and F99)', year: 2024 },
  F22: { citation: 'Record cited with MMWR 2024;73(16):372-6, HIV cluster (with F21 and F99)', year: 2024 },
  F26: { citation: 'Gilbert & McBurney 2000, Dermatol Surg 26:50-4', year: 2000 },
  F27: { citation: 'Trial of 10 against 14 days of valaciclovir at resurfacing (authors not on record)', year: null },
  F28: { citation: 'Record cited for herpes reactivation after laser without prophylaxis, about 9 %', year: null },
  F29: { citation: 'Wu et al. 2022, Clin Cosmet Investig Dermatol 15:653-5', year: 2022 },
  F30: { citation: 'SkinPen patient label (as cited for acne, study people and cardiac abnormality)', year: null },
  F31: {
    citation: 'Clinic’s page (publisher not on record), cited for acne, filler, acids, rosacea, tattoo',
    year: null,
  },
  F32: { citation: 'Record cited with F8 for the ASDS guideline, Dermatol Surg 2017;43:1249-62', year: 2017 },
  F33: { citation: 'Record of the content of Spring et al. 2017, JAMA Dermatol 153:802-9', year: 2017 },
  F34: { citation: 'FDA record of K200044, SkinStylus SteriLock, 10 April 2020 (title not on record)', year: 2020 },
  F35: { citation: 'Review of needling on hypertrophic scars (authors not on record)', year: null },
  F36: {
    citation: 'Clinic’s page (publisher not on record), cited for scleroderma, injectables, rosacea and heart',
    year: null,
  },
  F37: { citation: 'SkinPen pre- and after-care', year: null },
  F38: {
    citation: 'Clinic’s page (publisher not on record), cited for peels, toxin, acids, waxing, exfoliants',
    year: null,
  },
  F39: { citation: 'Clinic’s page (publisher not on record), cited for peels', year: null },
  F40: { citation: 'Record cited for needle alloy, nickel tests of SkinPen tips and metal allergy', year: null },
  F41: { citation: 'Lidocaine-tetracaine 7 %/7 % cream, label', year: null },
  F43: { citation: 'Cohen & Elbuluk 2016, J Am Acad Dermatol 74:348-55', year: 2016 },
  F44: { citation: 'UK government, response on licensing of cosmetic procedures, updated 7 August 2025', year: 2025 },
  F45: { citation: 'Record cited for SkinPen’s cartridge, BioSheath, hydrogel and cleaning', year: null },
  F46: { citation: 'Record cited for the neck study of K202243 (NCT03803059)', year: null },
  F47: { citation: 'FDA record of K182407, Exceed, 19 July 2019 (title not on record)', year: 2019 },
  F48: { citation: 'FDA record of K192138, Rejuvapen NXT, 9 April 2020 (title not on record)', year: 2020 },
  F49: { citation: 'openFDA, device records under product code QAI, updated 22 June 2026', year: 2026 },
  F50: { citation: 'SkinPen study: technique, schedule and people (DEN160029)', year: null },
  F51: { citation: 'Case report of a 1.5 mm roller to uniform superficial bleeding', year: null },
  F52: { citation: 'Study of a 2.5 mm pen with 0.5 mm pre-treatment, pain scored (n = 15)', year: null },
  F54: { citation: 'Alam, randomised trial on facial acne scars (20 people, 15 analysed)', year: null },
  F56: { citation: 'Alster & Li, series of 120, Fitzpatrick types I to VI', year: null },
  F57: {
    citation: 'Title of Alster & Graham 2018, whose text was not read',
    year: 2018,
    doi: '10.1097/DSS.0000000000001248',
  },
  F58: { citation: 'Dr. Pen, vendor’s chart of depths (not authoritative)', year: null },
  F59: { citation: 'Product pages of home rollers', year: null },
  F63: { citation: 'Kalluri & Prausnitz 2011, pores open 2 h without occlusion', year: 2011 },
  F64: { citation: 'Needled 3-D skin models: closure in 24-48 h', year: null },
  F66: { citation: 'FDA, risks and claims named for microneedling devices (title not on record)', year: null },
  F67: { citation: 'SkinPen study: responses, satisfaction and subject GAIS (DEN160029)', year: null },
  F68: { citation: 'ClinicalTrials.gov NCT02646917', year: null },
};
