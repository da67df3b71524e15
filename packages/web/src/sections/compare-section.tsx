import type { ReactElement } from 'react';
import { closingTimesPicture, daysAsHours } from '../charts/closing-times.ts';
import { depthReachedPicture } from '../charts/depth-reached.ts';
import { relativeRiskPicture } from '../charts/relative-risk.ts';
import { SIDES, type Side } from '../charts/two-courses.ts';
import { HOME_ROLLER } from '../example/home-course.ts';
import { type BandText, formatBand, formatTwoFigureBand } from '../numbers/format-band.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { BandValue } from '../parts/band-value.tsx';
import { PictureFigure } from '../parts/picture-figure.tsx';
import { deviceOf } from '../plan/device-options.ts';
import { penOf } from '../plan/pen-of.ts';
import { words } from '../words/en.ts';
import type { Computed, Course } from '../worker/protocol.ts';

/** The plan against needling at home, on the same skin and the same scales: why Percuta plans none. */
export function CompareSection({
  computed,
  deviceName,
}: {
  readonly computed: Computed | null;
  readonly deviceName: string;
}) {
  return (
    <section className="compare" aria-labelledby="compare-title">
      <div className="section-head">
        <h2 id="compare-title">{words.compare.title}</h2>
        <p className="explanation">{words.compare.explanation}</p>
      </div>
      {computed === null ? <div className="compare-empty" /> : <Compared computed={computed} deviceName={deviceName} />}
    </section>
  );
}

interface ComparedProps {
  readonly computed: Computed;
  readonly deviceName: string;
}

function Compared({ computed, deviceName }: ComparedProps): ReactElement {
  const { choice, practice, home, homeCourse } = computed;
  return (
    <>
      <div className="sides">
        <p>
          <b className="series-practice">{words.compare.sides.practice}</b>
          {words.compare.practiceIs({
            device: deviceName,
            setting: words.plan.settingValue(choice.settingMm),
            passes: choice.passes,
            interval: choice.intervalDays,
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
      <div className="compare-depth">
        <PictureFigure
          draw={(widthPx) =>
            depthReachedPicture({
              widthPx,
              anatomy: computed.anatomy,
              lanes: {
                practice:
                  practice === null
                    ? null
                    : {
                        dialledMm: choice.settingMm,
                        reachedMm: practice.depthMm,
                        needleDiameterMm: needleMm(choice.deviceId),
                      },
                home: {
                  dialledMm: homeCourse.needleLengthMm,
                  reachedMm: home.depthMm,
                  needleDiameterMm: HOME_ROLLER.needleDiameterUm / 1000,
                },
              },
            })
          }
        />
      </div>
      <ComparedNumbers computed={computed} />
      <div className="compare-charts">
        <div>
          <h3>{words.compare.closingTitle}</h3>
          <PictureFigure draw={(widthPx) => drawClosing(computed, widthPx)} />
        </div>
        <div>
          <h3>{words.compare.riskTitle}</h3>
          <PictureFigure
            draw={(widthPx) =>
              relativeRiskPicture({
                widthPx,
                lanes: {
                  practice: practice?.infectionRelativeRisk ?? null,
                  home: home.infectionRelativeRisk,
                },
              })
            }
          />
          <p className="source">{words.compare.riskExplanation}</p>
        </div>
      </div>
    </>
  );
}

const needleMm = (deviceId: string) => penOf(deviceOf(deviceId)).pen.needleDiameterUm / 1000;

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
            <span className="band-value">
              <b>{words.compare.infectionCount(computed.infectionInTrials)}</b>{' '}
              <span>
                {words.compare.infectionBound(`${formatNumber(computed.infectionInTrials.upperShare * 100, 1)}%`)}
              </span>
            </span>
          </td>
          <td>
            <span className="band-value">
              <b>{words.notKnown}</b> <span>{words.compare.nobodyCounted}</span>
            </span>
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
