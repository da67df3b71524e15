import { parseArgs } from 'node:util';
import { CLAIMS, claimLine, type JudgedClaim, judgeClaims, layGround } from '@percuta/calibration';
import { MODEL_VERSION } from '@percuta/model';
import type { Command } from '../command.ts';
import { formatOption } from '../format-option.ts';

const USAGE = `npx percuta claims [--format table|json]

Judges what is said of derma needling, one plain line a claim: its id, the verdict (supported, contradicted or
unknown), the claim, why with the interval or the count, and what it rests on. S1 to S11 by the system that the
claim speaks of, B1 to B6 for the bold words. Each is a statement, executed on the evidence and on the model with
the parameters of "percuta simulate"; no verdict is written in.

  --format  table (default) or json: with intervals, counts, rows of evidence and citations

Exit status 0: judged. 2: the call cannot be read.`;

/** Judges the claims of the source, and those made on top of it, by evidence and model. */
export const CLAIMS_COMMAND: Command = {
  name: 'claims',
  summary: 'judges what is said of needling: supported, contradicted or unknown',
  usage: USAGE,
  run: (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { format: { type: 'string' } }, strict: true });
    const format = formatOption(values.format);
    const ground = layGround();
    const judged = judgeClaims(CLAIMS, ground);
    if (format === 'table') for (const one of judged) terminal.out(claimLine(one));
    else {
      const { sha256, draws, seed } = ground.parameters.ensemble;
      const model = { version: MODEL_VERSION, posterior: sha256, draws, seed };
      terminal.out(JSON.stringify({ model, total: totalOf(judged), claims: judged }, null, 2));
    }
    return 0;
  },
};

function totalOf(judged: readonly JudgedClaim[]): Record<JudgedClaim['verdict'], number> {
  const of = (verdict: JudgedClaim['verdict']) => judged.filter((one) => one.verdict === verdict).length;
  return { supported: of('supported'), contradicted: of('contradicted'), unknown: of('unknown') };
}
