/**
 * `npm run prove`: every "must show" at full counts, however long. With arguments, only those whose number begins so:
 * `npm run prove 1.4`. Ends with the plain line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { PROOFS, type Proof } from './proofs/proofs.ts';

function run(proof: Proof): boolean {
  console.log(`\n── ${proof.id} ${proof.shows}\n$ ${proof.command.join(' ')}`);
  const [command = '', ...args] = proof.command;
  const env = { ...process.env, PERCUTA_PROVE: '1' };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  const good = status === (proof.status ?? 0);
  console.log(`── ${proof.id} ${good ? 'shown' : `NOT SHOWN: status ${status}`}`);
  return good;
}

const wanted = process.argv.slice(2);
const chosen = PROOFS.filter((proof) => wanted.length === 0 || wanted.some((id) => proof.id.startsWith(id)));
const passed = chosen.filter(run).length;
console.log(`\n${passed} passed, ${chosen.length - passed} failed`);
process.exitCode = passed === chosen.length && chosen.length > 0 ? 0 : 1;
