import type { InputIssue } from '@percuta/model';

/** What a command may touch: handed in, so that commands can be tested without a process. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colour only where a person looks. */
  readonly colour: boolean;
}

/** One command of `percuta`: a file in `commands/` each. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is called, with every option; printed by `--help` and on a wrong call. */
  readonly usage: string;
  /** Answers with the exit status: 0 answered (a refusal is an answer), 1 a fault of ours, 2 bad input. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number> | number;
}

/** What was handed in is wrong. Carries every fault at once; printed by path on standard error, exit status 2. */
export class BadInput extends Error {
  readonly issues: readonly InputIssue[];
  constructor(issues: readonly InputIssue[]) {
    super(issues.map((issue) => (issue.path === '' ? issue.message : `${issue.path}: ${issue.message}`)).join('\n'));
    this.name = 'BadInput';
    this.issues = issues;
  }
}
