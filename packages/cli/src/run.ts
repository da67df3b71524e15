import { BadInput, type Command, type Terminal } from './command.ts';
import { COMMANDS } from './commands/index.ts';

/** Finds the command and runs it; the one place where faults are caught. Answers with the exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(listCommands());
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.err(`There is no command "${name}". npx percuta lists them.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.usage);
    return 0;
  }
  return runCommand(command, rest, terminal);
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (error instanceof BadInput) {
      terminal.err(error.message);
      return 2;
    }
    if (isWrongCall(error)) {
      terminal.err(`${error.message}\n\n${command.usage}`);
      return 2;
    }
    terminal.err(`percuta ${command.name} failed, and the fault is ours: ${String(error)}`);
    return 1;
  }
}

/** What node:util parseArgs throws on an unknown or malformed option. */
function isWrongCall(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function listCommands(): string {
  const width = Math.max(0, ...COMMANDS.map((command) => command.name.length));
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return ['percuta: plans, delivers and measures derma needling', '', ...lines, '', 'npx percuta COMMAND --help'].join(
    '\n',
  );
}
