import type { Source } from '../../schema.ts';
import { tagged } from './build.ts';

/** Works on the thickness of skin and its layers. */
export const ANATOMY_SOURCES: readonly Source[] = [
  ...tagged('READ', {
    'meng-2022': {
      citation: 'Meng 2022, BMC Med Imaging 22:113',
      year: 2022,
      doi: '10.1186/s12880-022-00839-w',
      pmcid: 'PMC9205051',
    },
    'chopra-2015': {
      citation: 'Chopra 2015, Aesthet Surg J 35:1007',
      year: 2015,
      doi: '10.1093/asj/sjv079',
      note: 'The table by subunit was not read.',
    },
    'ha-2005': { citation: 'Ha 2005, Plast Reconstr Surg 115:1769', year: 2005 },
    'selcuk-en-7154': { citation: 'Selcuk Med J, article en-7154 (authors and year not on record)', year: null },
    'southwest-medical-2019': {
      citation: 'Southwest Medical University 2019 cohort (discovery.researcher.life e26a5fe6)',
      year: 2019,
    },
    'iyengar-2018': {
      citation: 'Iyengar 2018, Dermatol Surg 44',
      year: 2018,
      doi: '10.1097/DSS.0000000000001445',
    },
    'pellacani-seidenari-1999': { citation: 'Pellacani & Seidenari 1999, Acta Derm Venereol 79:366', year: 1999 },
    'shauly-2023': { citation: 'Shauly 2023, Aesthet Surg J Open Forum', year: 2023, doi: '10.1093/asjof/ojad100' },
    'sandby-moller-2003': {
      citation: 'Sandby-Moller 2003, Acta Derm Venereol 83:410',
      year: 2003,
      doi: '10.1080/00015550310015419',
    },
    'egawa-2007': {
      citation: 'Egawa 2007, Acta Derm Venereol 87:4',
      year: 2007,
      note: 'The author’s name is recalled (high); the journal, year and page were read.',
    },
    'xu-2017': { citation: 'Xu 2017, J Am Acad Dermatol 77:1133', year: 2017, pmcid: 'PMC5685878' },
    'oltulu-2018': { citation: 'Oltulu 2018, Turk J Plast Surg', year: 2018 },
  }),
  ...tagged('RECALLED-medium', {
    'laurent-2007': { citation: 'Laurent 2007, Vaccine 25:6423', year: 2007 },
  }),
  ...tagged('RECALLED-low', {
    'unsourced-recollection': { citation: 'A recollection without a source on record', year: null },
    'laurent-22-sites': {
      citation: 'Laurent, study of 22 sites as listed by Scilit (year not on record)',
      year: null,
      note: 'A lead, not read.',
    },
  }),
];
