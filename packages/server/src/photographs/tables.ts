import type { PicturePart } from './sealed-picture.ts';

/** Where the files of photographs lie. What they show is nowhere but in the record and in the files, both sealed. */
export interface PhotographTables {
  photograph_file: PhotographFileTable;
}

interface PhotographFileTable {
  practice_id: string;
  photograph_id: string;
  person_id: string;
  part: PicturePart;
  address: string;
  sealed_bytes: number;
  kept_at: Date;
}
