import type { Command } from '../command.ts';
import { ANAESTHETIC } from './anaesthetic.ts';
import { BACKUP } from './backup.ts';
import { CHECK_PLAN } from './check-plan.ts';
import { CLAIMS_COMMAND } from './claims.ts';
import { EVIDENCE } from './evidence.ts';
import { EXPORT } from './export.ts';
import { KEYS } from './keys.ts';
import { PLAN } from './plan.ts';
import { PREDICT } from './predict.ts';
import { RESTORE } from './restore.ts';
import { RULES_COMMAND } from './rules.ts';
import { SCAN } from './scan.ts';
import { SCREEN } from './screen.ts';
import { SERVE } from './serve.ts';
import { SIMULATE } from './simulate.ts';
import { STORY } from './story.ts';
import { TRIAL } from './trial.ts';
import { VERIFY } from './verify.ts';

/** Every command, in the order in which `percuta` lists them. A new one: its file here beside, and a line here. */
export const COMMANDS: readonly Command[] = [
  SIMULATE,
  PREDICT,
  SCREEN,
  RULES_COMMAND,
  PLAN,
  CHECK_PLAN,
  ANAESTHETIC,
  SCAN,
  SERVE,
  STORY,
  VERIFY,
  EXPORT,
  BACKUP,
  RESTORE,
  KEYS,
  TRIAL,
  EVIDENCE,
  CLAIMS_COMMAND,
];
