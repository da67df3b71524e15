import { penOf } from '@percuta/practice';
import type { ReactElement } from 'react';
import { closingTimesPicture, daysAsHours } from '../charts/closing-times.ts';
import { depthReachedPicture } from '../charts/depth-reached.ts';
import { relativeRiskPicture } from '../charts/relative-risk.ts';
import { SIDES, type Side } from '../charts/two-courses.ts';
import { type BandText, formatBand, formatTwoFigureBand } from '../numbers/format-band.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { BandValue } from '../parts/band-value.tsx';
import { PictureFigure } from '../parts/picture-figure.tsx';
import { deviceOf } from '../plan/device-options.ts';
import { words } from '../words/en.ts';
import type { Computed, Course } from '../worker/protocol.ts';
import { HOME_ROLLER } from './home-course.ts';

interface CompareSectionProps {
  readonly computed: Computed;
  readonly deviceName: string;
}

/** The plan against needling at home, on the same skin and the same scales: why Percuta plans none. */
export function CompareSection({ computed, deviceName }: CompareSectionProps): ReactElement {
  return (
    <section className="compare" aria-labelledby="compare-title">
      <div className="section-head">
        <h2 id="compare-title">{words.compare.title}</h2>
        <p className="explanation">{words.compare.explanation}</p>
      </div>
      <Sides computed={computed} deviceName={deviceName} />
      <div className="compare-depth">
        <PictureFigure draw={(widthPx) => drawDepth(computed, widthPx)} />
      </div>
      <ComparedNumbers computed={computed} />
      <div className="compare-charts">
        <div>
          <h3>{words.compare.closingTitle}</h3>
          <PictureFigure draw={(widthPx) => drawClosing(computed, widthPx)} />
        </div>
        <div>
          <h3>{words.compare.riskTitle}</h3>
          <PictureFigure draw={(widthPx) => drawRisk(computed, widthPx)} />
          <p className="source">{words.compare.riskExplanation}</p>
        </div>
      </div>
    </section>
  );
}

function Sides({ computed, deviceName }: CompareSectionProps): ReactElement {
  const { choice, homeCourse } = computed;
  return (
    <div className="sides">
      <p>
        <b className="series-practice">{words.compare.sides.practice}</b>
        {words.compare.practiceIs({
          device: deviceName,
          setting: words.plan.settingValue(choice.settingMm),
          passes: choice.passes,
          interval: choice.sessions > 1 ? choice.intervalDays : null,
        })}
      </p>
      <p>
        <b>{words.compare.sides.home}</b>
        {words.compare.homeIs({
          setting: words.plan.settingValue(homeCourse.needleLengthMm),
          rolls: homeCourse.rolls,
          interval: homeCourse.intervalDays,
          uses: homeCourse.uses,
        })}
      </p>
    </div>
  );
}

function drawDepth({ anatomy, choice, practice, home, homeCourse }: Computed, widthPx: number) {
  const needleMm = penOf(deviceOf(choice.deviceId)).pen.needleDiameterUm / 1000;
  const planned = practice && { dialledMm: choice.settingMm, reachedMm: practice.depthMm, needleDiameterMm: needleMm };
  return depthReachedPicture({
    widthPx,
    anatomy,
    lanes: {
      practice: planned,
      home: {
        dialledMm: homeCourse.needleLengthMm,
        reachedMm: home.depthMm,
        needleDiameterMm: HOME_ROLLER.needleDiameterUm / 1000,
      },
    },
  });
}

function drawRisk({ practice, home }: Computed, widthPx: number) {
  const planned = practice === null ? 'refused' : practice.infectionRelativeRisk;
  return relativeRiskPicture({ widthPx, lanes: { practice: planned, home: home.infectionRelativeRisk } });
}

function drawClosing({ choice, practice, home, homeCourse }: Computed, widthPx: number) {
  const lane = (course: Course | null, againAfterDays: number | null) =>
    course === null
      ? null
      : {
          hours: {
            barrier: course.barrierOpenHours,
            channel: course.channelOpenHours,
            redness: daysAsHours(course.rednessDays),
          },
          againAfterDays,
        };
  return closingTimesPicture({
    widthPx,
    lanes: {
      practice: lane(practice, choice.sessions > 1 ? choice.intervalDays : null),
      home: lane(home, homeCourse.intervalDays),
    },
  });
}

function ComparedNumbers({ computed }: { readonly computed: Computed }): ReactElement {
  const courses = { practice: computed.practice, home: computed.home };
  return (
    <table className="compared">
      <thead className="visually-hidden">
        <tr>
          <td />
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {words.compare.sides[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.compare.rows.depth}</th>
          {SIDES.map((side) => (
            <NumberCell key={side} side={side} course={courses[side]} write={writeDepth} />
          ))}
        </tr>
        <tr>
          <th scope="row">{words.compare.rows.open}</th>
          {SIDES.map((side) => (
            <NumberCell key={side} side={side} course={courses[side]} write={writeOpen} />
          ))}
        </tr>
        <tr>
          <th scope="row">{words.compare.rows.infection}</th>
          <td>
            <BandValue text={writeInfection(computed)} />
          </td>
          <td>
            <BandValue text={null} why={words.compare.nobodyCounted} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface NumberCellProps {
  readonly side: Side;
  readonly course: Course | null;
  readonly write: (course: Course) => BandText | null;
}

function NumberCell({ side, course, write }: NumberCellProps): ReactElement {
  return (
    <td className={`compared-${side}`}>
      {course === null ? <b>{words.outlook.refusedShort}</b> : <BandValue text={write(course)} />}
    </td>
  );
}

const writeDepth = ({ depthMm }: Course) => (depthMm === null ? null : formatBand(depthMm, 2, 'mm'));
const writeOpen = ({ openDaysOf30 }: Course) => (openDaysOf30 === null ? null : formatTwoFigureBand(openDaysOf30));

function writeInfection({ infectionInTrials: trials }: Computed): BandText {
  const bound = `${formatNumber(trials.upperShare * 100, 1)}%`;
  return { value: words.compare.infectionCount(trials), interval: words.compare.infectionBound(bound) };
}
