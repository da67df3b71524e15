import type { Source } from '../../schema.ts';
import { tagged } from './build.ts';

/** Works on healing after needling and after other injuries, on courses of needling, and on claims about them. */
export const HEALING_SOURCES: readonly Source[] = [
  ...tagged('READ', {
    'schmitt-2018': { citation: 'Schmitt 2018, PLoS One 13:e0204318', year: 2018 },
    'aust-2008b': {
      citation: 'Aust 2008b, Plast Reconstr Surg 122:1553',
      year: 2008,
      doi: '10.1097/PRS.0b013e318188245e',
    },
    'amieamed-com': { citation: 'amieamed.com, vendor website', year: null, url: 'https://amieamed.com' },
    'aust-2011': { citation: 'Aust 2011, J Plast Reconstr Aesthet Surg 64:97', year: 2011 },
    'zeitter-2014': {
      citation: 'Zeitter 2014, Burns 40:966',
      year: 2014,
      doi: '10.1016/j.burns.2013.12.008',
      note: 'Read for the direction only; the magnitudes are held out.',
    },
    'kim-2011': {
      citation: 'Kim 2011, Dermatol Surg 37:336',
      year: 2011,
      doi: '10.1111/j.1524-4725.2011.01882.x',
      note: 'Read for the direction only.',
    },
    'orringer-2012': { citation: 'Orringer 2012, Dermatol Surg', year: 2012 },
    'orringer-2005': {
      citation: 'Orringer 2005, J Am Acad Dermatol 53:775',
      year: 2005,
      doi: '10.1016/j.jaad.2005.07.052',
    },
    'fractional-laser-pmid-22093071': {
      citation: 'Non-ablative fractional laser, first week (authors, journal and year not on record)',
      year: null,
      pmid: '22093071',
    },
    'sherrill-2021': {
      citation: 'Sherrill 2021, PLoS One 16:e0260095 (bioRxiv 2021.07.26.453869)',
      year: 2021,
      note: 'The microarray data are public and not held here.',
    },
    skibidy: {
      citation: 'Skibidy, source code of a wound model (stanbot8/skibidy, revision 9add6b6)',
      year: null,
      url: 'https://github.com/stanbot8/skibidy',
      note: 'Low trust: its digitised series look synthesised and its list of sources has mismatched identifiers.',
    },
    'aging-wiki-wound-healing': { citation: 'aging_wiki, article on wound healing', year: null },
    'el-domyati-2015a': {
      citation: 'El-Domyati 2015a, Int J Dermatol 54:1361',
      year: 2015,
      doi: '10.1111/ijd.12761',
      note: 'Read for the direction only.',
    },
    'lotfi-2013': {
      citation: 'Lotfi 2013, J Egypt Women Dermatol Soc 10:152',
      year: 2013,
      doi: '10.1097/01.EWX.0000432504.85255.ec',
    },
    'ablon-2018': {
      citation: 'Ablon 2018, J Clin Aesthet Dermatol 11(8):29',
      year: 2018,
      pmcid: 'PMC6122507',
      note: 'Days 30, 60 and 90 and the surface measurements are held out.',
    },
    'alam-2014': {
      citation: 'Alam 2014, JAMA Dermatol',
      year: 2014,
      note: 'Minus signs are missing in the text that was read; restored from the probabilities.',
    },
    'aust-2008a': {
      citation: 'Aust 2008a, Plast Reconstr Surg 121:1421',
      year: 2008,
      doi: '10.1097/01.prs.0000304612.72899.02',
    },
    'foppiani-2025': {
      citation: 'Foppiani 2025, Aesthet Plast Surg 49:4949',
      year: 2025,
      doi: '10.1007/s00266-025-04972-z',
    },
    'harris-2015': { citation: 'Harris 2015, Int J Womens Dermatol 1:77', year: 2015 },
    'borges-2020': { citation: 'Borges 2020, J Clin Aesthet Dermatol 13(1):22', year: 2020 },
    'pureskinpermanentcosmetics-com': {
      citation: 'pureskinpermanentcosmetics.com, clinic website',
      year: null,
      url: 'https://pureskinpermanentcosmetics.com',
    },
  }),
  ...tagged('SECONDARY', {
    'manstein-2004': { citation: 'Manstein 2004', year: 2004, seenThrough: 'aging-wiki' },
    'gonzalez-2016': { citation: 'StatPearls / Gonzalez 2016', year: 2016, seenThrough: 'skibidy' },
    'de-filippi-sartori-2022': { citation: 'de Filippi Sartori 2022', year: 2022, seenThrough: 'aging-wiki' },
    'shen-2022': { citation: 'Shen 2022, Aesthet Plast Surg 46:1913', year: 2022, seenThrough: 'aging-wiki' },
  }),
  ...tagged('RECALLED-medium', {
    'orringer-2004': { citation: 'Orringer 2004, Arch Dermatol 140:1326', year: 2004 },
  }),
];
