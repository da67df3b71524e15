import { attendanceCount, lateMinutesOf } from '../course/attendance.ts';
import type { CourseContext } from '../course/course-context.ts';
import type { CourseState } from '../course/course-state.ts';
import type { Role } from '../course/role.ts';
import { clearanceOf, openItemsOf } from './clearance-of.ts';
import { patientView } from './patient-view.ts';
import type { Clearance, CourseView, DeskVisit, FrontDeskView, OwnerView, TreatingView } from './views.ts';
import { visitStage } from './visit-stage.ts';

/**
 * What a role sees of one record, now. Those who treat see all of it; the person all that is theirs, findings in words
 * for the person; the front desk the visits, each cleared or not cleared and never why; the owner that sessions were
 * held, with what, and how they ended. Source: Percuta policy (need to know).
 *
 * @example
 * viewFor('front-desk', courseOf([]), EXAMPLE_CONTEXT) // => { role: "front-desk", visits: [], attendance: { arrived: 0, late: 0, missed: 0 } }
 * viewFor('owner', courseOf([]), EXAMPLE_CONTEXT).reports.open // => 0
 */
export function viewFor(role: Role, state: CourseState, context: CourseContext): CourseView {
  switch (role) {
    case 'patient':
      return patientView(state, context);
    case 'front-desk':
      return frontDeskView(state, context);
    case 'owner':
      return ownerView(state, context);
    case 'practitioner':
    case 'responsible-clinician':
      return treatingView(role, state, context);
  }
}

function frontDeskView(state: CourseState, context: CourseContext): FrontDeskView {
  return { role: 'front-desk', visits: deskVisits(state, context), attendance: attendanceCount(state) };
}

function deskVisits(state: CourseState, context: CourseContext): readonly DeskVisit[] {
  return Object.values(state.visits).map((booked) => {
    const { visit, startsAt, endsAt, on, practitioner, room, handpiece, purpose, attendance } = booked;
    return {
      ...{ visit, purpose, startsAt, endsAt, on, practitioner, room, handpiece },
      stage: visitStage(state, visit, context.today),
      arrivedAt: attendance?.arrivedAt ?? null,
      lateMinutes: lateMinutesOf(booked),
      clearance: purpose === 'session' ? clearanceOf(state, visit, context) : null,
    };
  });
}

function ownerView(state: CourseState, context: CourseContext): OwnerView {
  const reports = Object.values(state.reports);
  const atLevel = (level: number) => reports.filter((one) => one.triage?.level === level).length;
  return {
    role: 'owner',
    visits: deskVisits(state, context),
    sessions: Object.values(state.sessions).map(({ id, session, started, sealedAs }) => ({
      session: id,
      state: session.state,
      startedOn: started?.entry.on ?? null,
      practitioner: started?.practitioner.id ?? null,
      device: started?.device ?? null,
      cartridges: session.cartridges,
      stoppedEarly: session.stoppedBecause !== null,
      adverseEventNow: session.signOut?.adverseEventNow ?? null,
      sealedAs,
    })),
    overrides: state.overrides.length,
    reports: {
      byLevel: [1, 2, 3, 4, 5].map(atLevel),
      open: reports.filter((one) => !one.answers.some((answer) => answer.closed)).length,
    },
  };
}

function treatingView(role: TreatingView['role'], state: CourseState, context: CourseContext): TreatingView {
  const ids = Object.keys(state.sessions);
  return {
    role,
    course: state,
    open: Object.fromEntries(ids.map((id) => [id, openItemsOf(state, id, context)] as const)),
    clearance: Object.fromEntries(ids.map((id): [string, Clearance] => [id, clearanceOf(state, id, context)])),
  };
}
