/** The tables of blinded grading: who grades which pictures, and what is done. */
export interface OutcomeTables {
  grading_round: GradingRoundTable;
  grading_picture: GradingPictureTable;
  graded_code: GradedCodeTable;
}

/** Pictures put before graders, in orders that follow from the seed. */
interface GradingRoundTable {
  practice_id: string;
  id: string;
  scale: string;
  seed: string;
  duplicate_share: number;
  graders: string[];
  made_by: string;
  made_at: Date;
}

/** One picture of a round: whose, of where and of which day. */
interface GradingPictureTable {
  practice_id: string;
  round_id: string;
  image: string;
  person_id: string;
  zone: string | null;
  about_on: string;
}

/** A code that was graded. */
interface GradedCodeTable {
  practice_id: string;
  round_id: string;
  code: string;
  graded_by: string;
  graded_at: Date;
}
