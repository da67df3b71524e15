import { type Device, RULES, type Zone } from '@percuta/evidence';
import { calendarDay, screen } from '@percuta/practice';
import { answersOf, EXAMPLE_DAY } from '../example/answers.ts';
import type { ExamplePerson } from '../example/people.ts';
import { findingView } from './finding-view.ts';
import type { Screened } from './protocol.ts';

/** What the screening says of an example person who is to be needled in this zone with this device. */
export function screenedView(person: ExamplePerson, device: Device, zone: Zone): Screened {
  const answers = answersOf(person.id, person.skin);
  const { verdict, findings, ruleset, asOn } = screen(answers, {
    asOn: calendarDay(EXAMPLE_DAY),
    device,
    zonesPlanned: [zone],
  });
  const spoke = new Set(findings.filter((finding) => finding.verdict !== 'fine').map((finding) => finding.rule));
  return {
    verdict,
    findings: findings.map(findingView),
    fine: RULES.filter((rule) => rule.phase === 'screening' && !spoke.has(rule.id)).map(({ id, title }) => ({
      rule: id,
      title,
    })),
    ruleset,
    asOn,
  };
}
