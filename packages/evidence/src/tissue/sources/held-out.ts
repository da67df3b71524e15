import type { Source } from '../../schema.ts';
import { tagged } from './build.ts';

const SEALED = 'Name and design only: the results are held out to test the model and do not stand in this repository.';

/** Works of which nothing but the design may be known here. Those held out in part stand with the others. */
export const HELD_OUT_SOURCES: readonly Source[] = tagged('READ', {
  'kenkel-2021': { citation: 'Kenkel group 2021, Aesthet Surg J', year: 2021, pmid: '33656167', note: SEALED },
  'alqam-2022': { citation: 'Alqam 2022, Aesthet Surg J sjac085', year: 2022, pmcid: 'PMC9472661', note: SEALED },
  'alqam-2023': {
    citation: 'J Cosmet Dermatol 2023, 22:206 (face arm of the trial of Alqam 2022)',
    year: 2023,
    doi: '10.1111/jocd.14985',
    note: SEALED,
  },
  nct03803059: {
    citation: 'Trial NCT03803059, UT Southwestern',
    year: null,
    url: 'https://clinicaltrials.gov/study/NCT03803059',
    note: SEALED,
  },
  'von-dalwig-nolda-ablon-2020': {
    citation: 'von Dalwig-Nolda & Ablon 2020, J Clin Aesthet Dermatol 13(8):17',
    year: 2020,
    note: SEALED,
  },
  'fabbrocini-2014': { citation: 'Fabbrocini 2014', year: 2014, pmid: '23216209', note: SEALED },
  'zayed-2019': { citation: 'Zayed 2019, J Egypt WDS 16:37', year: 2019, note: SEALED },
  'robati-2020': {
    citation: 'Robati 2020, J Cosmet Dermatol',
    year: 2020,
    doi: '10.1111/jocd.13440',
    note: SEALED,
  },
  'nilforoushzadeh-2020': {
    citation: 'Nilforoushzadeh 2020, Skin Res Technol',
    year: 2020,
    doi: '10.1111/srt.12887',
    note: SEALED,
  },
  'el-domyati-2018': { citation: 'El-Domyati 2018', year: 2018, pmid: '29226630', note: SEALED },
  'el-domyati-2015b': {
    citation: 'El-Domyati 2015b, J Clin Aesthet Dermatol',
    year: 2015,
    pmcid: 'PMC4509584',
    note: SEALED,
  },
});
