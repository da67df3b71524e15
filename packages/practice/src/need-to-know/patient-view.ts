import { consentAgain } from '../consent/consent-again.ts';
import { consentUses } from '../consent/consent-uses.ts';
import { checkInsOf } from '../course/check-ins-of.ts';
import type { CourseContext } from '../course/course-context.ts';
import type { CourseState } from '../course/course-state.ts';
import { screeningFound } from '../course/found-now.ts';
import { standingJudgement } from '../harm/standing-judgement.ts';
import type { PatientView } from './views.ts';
import { visitStage } from './visit-stage.ts';

/** Everything of the record that is the person's to see, findings in words for the person. */
export function patientView(state: CourseState, context: CourseContext): PatientView {
  return {
    role: 'patient',
    answers: state.answers,
    findings: findingsOf(state, context),
    decisions: state.overrides.map(({ finding, reason, entry }) => ({
      rule: finding.rule,
      by: entry.by.id,
      on: entry.on,
      reason,
    })),
    plan: planOf(state),
    consents: state.consents.map(({ planVersion, entry, scopes, withdrawn, text, documentHash }) => ({
      entry: entry.seq,
      planVersion,
      on: entry.on,
      scopes,
      withdrawn: withdrawn.map(({ scope }) => scope),
      text,
      documentHash,
    })),
    questions: state.consentTalk.questions.map(({ question, entry, asks, answer }) => ({
      question,
      on: entry.on,
      asks,
      answer: answer === null ? null : { on: answer.entry.on, says: answer.says },
    })),
    uses: consentUses(state),
    outcomes: state.outcomes.map(({ measure, scale, zone, score, about, blinded }) => ({
      measure,
      scale,
      zone,
      score,
      about,
      blinded: blinded !== null,
    })),
    visits: Object.values(state.visits).map(
      ({ visit, purpose, startsAt, endsAt, on, practitioner, room, handpiece }) => ({
        visit,
        purpose,
        startsAt,
        endsAt,
        on,
        practitioner,
        room,
        handpiece,
        stage: visitStage(state, visit, context.today),
      }),
    ),
    sessions: sessionsOf(state),
    reports: reportsOf(state),
    checkIns: checkInsOf(state, context.today).filter(({ isOver }) => !isOver),
    adverseEvents: harmsOf(state),
    corrections: state.corrections,
  };
}

function findingsOf(state: CourseState, context: CourseContext): PatientView['findings'] {
  if (state.answers === null) return [];
  const plan = state.plans.at(-1)?.plan ?? null;
  const { findings } = screeningFound(state.answers, { plan, knows: context, on: context.today, purpose: 'planning' });
  return findings.map(({ rule, verdict, patientWording, until, sources }) => ({
    rule,
    verdict,
    says: patientWording,
    until,
    sources,
  }));
}

function planOf(state: CourseState): PatientView['plan'] {
  const plan = state.plans.at(-1);
  if (plan === undefined) return null;
  const { version, hash, deviceName, scope } = plan;
  const awaitsConsent = consentAgain(state.consents, plan) !== null;
  return { version, hash, deviceName, plan: plan.plan, scope, awaitsConsent };
}

function sessionsOf(state: CourseState): PatientView['sessions'] {
  return Object.values(state.sessions).map(({ id, session, started, aftercare, sealedAs }) => ({
    session: id,
    state: session.state,
    on: started?.entry.on ?? null,
    delivered: session.delivered,
    stoppedBecause: session.stoppedBecause,
    aftercare: aftercare === null ? null : { sheetHash: aftercare.sheetHash, nextContactOn: aftercare.nextContactOn },
    sealedAs,
  }));
}

function reportsOf(state: CourseState): PatientView['reports'] {
  return Object.values(state.reports).map(({ report, entry, triage, answers }) => ({
    report,
    on: entry.on,
    triage,
    answers: answers.map(({ words, entry: answer }) => ({ on: answer.on, words })),
    closed: answers.some((answer) => answer.closed),
  }));
}

function harmsOf(state: CourseState): PatientView['adverseEvents'] {
  return Object.values(state.adverseEvents).map((harm) => {
    const { event, entry, beganOn, term, says } = harm;
    return { event, on: entry.on, beganOn, term, says, outcome: standingJudgement(harm).outcome };
  });
}
