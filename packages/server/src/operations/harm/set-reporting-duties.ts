import { strictly } from '@percuta/model';
import { DUTY_SETTING, readDutySetting } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput } from '../../http/operation-outcome.ts';
import { REPORTING_DUTIES } from './read-duty-setting.ts';

const EXAMPLE = { jurisdiction: 'US', facility: 'physician-office', duties: [] };

/** Whom the practice has to tell of which harm, and where that was read. What is not listed is not known. */
export const setReportingDutiesContract = contract({
  id: 'set-reporting-duties',
  method: 'PUT',
  path: '/api/reporting-duties',
  summary: 'Sets whom the practice has to tell of which harm, with source and day of the check.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  proof: 'full',
  body: strictly('the reporting duties', { setting: DUTY_SETTING.meta({ examples: [EXAMPLE] }) }),
  answers: { 200: z.object({ duties: z.int() }) },
  noes: [400],
});

const handle: Handler<typeof setReportingDutiesContract> = async ({ store, actor, body, at }) => {
  const read = readDutySetting(body.setting);
  if (!read.ok) return badInput(read.issues.map(({ path, message }) => ({ path: `body.setting.${path}`, message })));
  const kept = { value: JSON.stringify(read.value), changed_at: at };
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('setting')
      .values({ practice_id: actor.practiceId, name: REPORTING_DUTIES, ...kept })
      .onConflict((conflict) => conflict.columns(['practice_id', 'name']).doUpdateSet(kept))
      .execute(),
  );
  return { status: 200, body: { duties: read.value.duties.length } };
};

export const setReportingDuties = operation(setReportingDutiesContract, handle);
