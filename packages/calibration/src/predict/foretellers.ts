import { emaxShare, highestEffect, relativeChange, sessionsStillActing } from '@percuta/model';
import { layOutCohort, simulateCohort } from '../cohort/cohort.ts';
import { STUDY_LINKS } from '../cohort/observables.ts';
import { medianDraw, type StudyDraw } from '../cohort/study-draw.ts';
import { readPeople, spreadOf } from '../likelihood/mechanism.ts';
import type { StudyModelName } from '../likelihood/study-model.ts';
import { rivalColumn } from '../posterior/posterior-file.ts';
import { EMAX_CONSTANTS, type EmaxDraw } from '../rivals/emax.ts';
import { kindOf, RIVAL_PERSON_LOG_SD, rivalReadingError, unitScale } from '../rivals/kinds.ts';
import { MOST_HOPED_AWAY } from '../rivals/null-effect.ts';
import { type Foreteller, type Foretold, hopedDay, hopeOf, type Question, sessionDays } from './foretell.ts';

/** Draws of every constant, as columns. */
export interface Columns {
  readonly draws: number;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** The posterior lacks what a model needs: a fault of ours. */
export class MissingColumn extends Error {
  constructor(name: string) {
    super(`The posterior has no column ${name}.`);
    this.name = 'MissingColumn';
  }
}

/** How each model foretells a study from the posterior. */
export const FORETELLERS: Readonly<Record<StudyModelName, (posterior: Columns, question: Question) => Foreteller>> = {
  mechanism: mechanismForeteller,
  emax: emaxForeteller,
  null: nullForeteller,
};

function at({ columns }: Columns, name: string, draw: number): number {
  const value = columns[name]?.[draw];
  if (value === undefined) throw new MissingColumn(name);
  return value;
}

function mechanismForeteller(posterior: Columns, question: Question): Foreteller {
  const { setting, observable, observeDay } = question;
  const hoped = hopedDay(question);
  const days = [...new Set(hoped === null ? [observeDay] : [observeDay, hoped])].toSorted((a, b) => a - b);
  const cohort = layOutCohort(setting, days);
  const draw = medianDraw();
  const names = Object.keys(draw) as (keyof StudyDraw)[];
  return {
    name: 'mechanism',
    draws: posterior.draws,
    foretell: (index): Foretold => {
      for (const name of names) draw[name] = at(posterior, name, index);
      simulateCohort(cohort, draw);
      const { mean, sd } = readPeople(cohort, days.indexOf(observeDay), { observable, draw });
      const last = hoped === null ? 0 : readPeople(cohort, days.indexOf(hoped), { observable, draw }).mean;
      return {
        ...spreadOf(draw),
        mean: mean + hopeOf(last, draw.openLabelBiasShare),
        peopleSd: sd,
        readingError: STUDY_LINKS[observable].readingError(draw),
      };
    },
  };
}

function emaxForeteller(posterior: Columns, question: Question): Foreteller {
  const { setting, observable, observeDay } = question;
  const kind = kindOf(observable);
  const scale = unitScale(observable, setting) * kind.scale;
  const days = sessionDays(question);
  const hoped = hopedDay(question);
  return {
    name: 'emax',
    draws: posterior.draws,
    foretell: (index): Foretold => {
      const values = EMAX_CONSTANTS.map((name) => [name, at(posterior, rivalColumn('emax', name), index)]);
      const draw = Object.fromEntries(values) as EmaxDraw;
      const kindZ = kind.scale > 0 ? at(posterior, rivalColumn('emax', `kind ${kind.name}`), index) : 0;
      const better = kind.better === 0 ? (index % 2 === 0 ? 1 : -1) : kind.better;
      const change = (day: number) => {
        const share = emaxShare(sessionsStillActing(days, day, draw.waningDays), draw.halfEffectSessions);
        return scale * relativeChange(highestEffect(draw, kindZ) * share, better);
      };
      const mean = change(observeDay);
      return {
        responseLogSd: draw.betweenStudyResponseLogSd,
        readingShare: draw.betweenStudyReadingShare,
        mean: mean + (hoped === null ? 0 : hopeOf(change(hoped), draw.openLabelBiasShare)),
        peopleSd: RIVAL_PERSON_LOG_SD * Math.abs(mean),
        readingError: rivalReadingError(observable),
      };
    },
  };
}

function nullForeteller(posterior: Columns, question: Question): Foreteller {
  const { setting, observable } = question;
  const scale = unitScale(observable, setting);
  const hoped = hopedDay(question) !== null;
  return {
    name: 'null',
    draws: posterior.draws,
    foretell: (index): Foretold => {
      const hope = Math.min(MOST_HOPED_AWAY, at(posterior, rivalColumn('null', 'hopeShare'), index));
      return {
        responseLogSd: 0,
        readingShare: at(posterior, rivalColumn('null', 'betweenStudyReadingShare'), index),
        mean: hoped ? -scale * hope : 0,
        peopleSd: 0,
        readingError: rivalReadingError(observable),
      };
    },
  };
}
