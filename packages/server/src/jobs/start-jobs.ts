import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { planCheckIns } from '../messages/plan-check-ins.ts';
import { type Sender, sendMessage } from '../messages/send-message.ts';
import { tendWaitingList, tendWaitingLists } from '../waiting-list/tend-waiting-list.ts';

/** What jobs need of the world. */
export interface JobSettings extends Sender {
  /** Told of what went wrong around a job; never with what the job is about. */
  readonly failed: (error: unknown) => void;
  /** How often the queue is looked at. */
  readonly everySeconds?: number;
  /** How often jobs are looked for that somebody took and did not end. */
  readonly superviseEverySeconds?: number;
}

/** The job that sends one message. */
export const SEND_MESSAGE = 'send-message';
const PLAN_CHECK_INS = 'plan-check-ins';
const TEND_WAITING_LIST = 'tend-waiting-list';
const TEND_WAITING_LISTS = 'tend-waiting-lists';
const EVERY_FIVE_MINUTES = '*/5 * * * *';
const EVERY_HOUR = '5 * * * *';
const EVERY_SECONDS = 2;
const SUPERVISE_EVERY_SECONDS = 60;
const STOP_WITHIN_MS = 5_000;
const MESSAGES_AT_ONCE = 4;

/** A job as it lies in the queue: where the message is, and nothing of it. */
const JOB = z.object({ practiceId: z.uuid(), messageId: z.uuid() });
const LIST = z.object({ practiceId: z.uuid() });

/**
 * Does what waits in the queue, as the application: the queue's tables were made by the migrations, and nothing here may
 * change them. Answers with what ends it, and waits for jobs under way.
 */
export async function startJobs({
  failed,
  everySeconds = EVERY_SECONDS,
  superviseEverySeconds: superviseIntervalSeconds = SUPERVISE_EVERY_SECONDS,
  ...sender
}: JobSettings): Promise<() => Promise<void>> {
  const { runSql } = sender.store.database;
  const boss = new PgBoss({
    db: { executeSql: runSql },
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds,
    monitorIntervalSeconds: superviseIntervalSeconds,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', failed);
  await boss.start();
  const often = { pollingIntervalSeconds: everySeconds };
  await boss.work(
    SEND_MESSAGE,
    { ...often, includeMetadata: true, localConcurrency: MESSAGES_AT_ONCE },
    async ([job]) => {
      if (job === undefined) return;
      const place = JOB.parse(job.data);
      await sendMessage(sender, place, job.retryCount >= job.retryLimit);
    },
  );
  await boss.work(PLAN_CHECK_INS, often, () => planCheckIns(sender.store, sender.now()));
  await boss.schedule(PLAN_CHECK_INS, EVERY_HOUR);
  await boss.work(TEND_WAITING_LIST, often, async ([job]) => {
    if (job !== undefined) await tendWaitingList(sender.store, { ...LIST.parse(job.data), at: sender.now() });
  });
  await boss.work(TEND_WAITING_LISTS, often, () => tendWaitingLists(sender.store, sender.now()));
  await boss.schedule(TEND_WAITING_LISTS, EVERY_FIVE_MINUTES);
  return () => boss.stop({ graceful: true, close: false, timeout: STOP_WITHIN_MS });
}
