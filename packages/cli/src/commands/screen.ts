import { parseArgs } from 'node:util';
import { DEVICES, type Device, deviceById, ZONES, type Zone } from '@percuta/evidence';
import { isFhir, readScreening } from '@percuta/fhir';
import { calendarDay, readScreeningAnswers, type ScreeningAnswers, screen } from '@percuta/practice';
import { BadInput, type Command } from '../command.ts';
import { dayOption } from '../day-option.ts';
import { formatOption } from '../format-option.ts';
import { readJsonFile } from '../read-file.ts';
import { screeningLines } from '../screening-lines.ts';

const USAGE = `npx percuta screen ANSWERS.json [--device ID] [--zones A,B] [--on YYYY-MM-DD] [--session] [--format table|json]

Says whether derma needling is safe for one person, with every reason, and what is not known. It supports a clinician
and does not replace one. A refusal is an answer.

  ANSWERS.json  the answers, or - for standard input: as npx percuta rules schema describes them, or in FHIR R4: a
                Bundle, a list or an object with a QuestionnaireResponse and its Patient
  --device      the device that is meant, whose label sets limits: ${DEVICES.map(({ id }) => id).join(', ')}
  --zones       where needling is planned, in place of the answers' zonesPlanned: ${ZONES.slice(0, 4).join(', ')}, …
  --on          the day that the answer is for (today)
  --session     on the day of a session: what may have changed has to be answered that day
  --format      table (default) or json

The shortest file that can be fine answers every mandatory question:
  { "answeredOn": "2026-11-24", "birthDate": "1986-05-04", "pregnant": "no", "isotretinoin": "no", … }
An answer is a word, or an object with details: { "answer": "stopped", "stoppedOn": "2026-08-24" }.
Examples to try stand in packages/cli/examples/answers-*.json.

Exit status 0: answered. 2: the answers cannot be read; every fault is on standard error, by path.`;

/** Screens one person. */
export const SCREEN: Command = {
  name: 'screen',
  summary: 'says whether needling is safe for one person, with reasons',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        device: { type: 'string' },
        zones: { type: 'string' },
        on: { type: 'string' },
        session: { type: 'boolean' },
        format: { type: 'string' },
      },
      allowPositionals: true,
      strict: true,
    });
    const format = formatOption(values.format);
    const zonesPlanned = values.zones === undefined ? {} : { zonesPlanned: zonesOption(values.zones) };
    const request = {
      asOn: calendarDay(dayOption('--on', values.on)),
      device: values.device === undefined ? null : deviceOption(values.device),
      purpose: values.session === true ? ('session' as const) : ('planning' as const),
      ...zonesPlanned,
    };
    const answer = screen(answersIn(positionals), request);
    if (format === 'json') terminal.out(JSON.stringify(answer, null, 2));
    else for (const line of screeningLines(answer)) terminal.out(line);
    return 0;
  },
};

function answersIn(positionals: readonly string[]): ScreeningAnswers {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    const message =
      'Give one file of answers: npx percuta screen ANSWERS.json (npx percuta rules schema describes it).';
    throw new BadInput([{ path: '', message }]);
  }
  const document = readJsonFile(path);
  const read = isFhir(document) ? readScreening(document) : readScreeningAnswers(document);
  if (!read.ok) throw new BadInput(read.issues.map((issue) => ({ ...issue, path: issue.path || 'answers' })));
  return read.value;
}

function deviceOption(id: string): Device {
  const device = deviceById(id);
  if (device !== null) return device;
  const message = `The registry has no device "${id}". It has ${DEVICES.map((one) => one.id).join(', ')}.`;
  throw new BadInput([{ path: '--device', message }]);
}

function zonesOption(text: string): readonly Zone[] {
  const names = text.split(',').map((name) => name.trim());
  const zones = names.flatMap((name) => ZONES.filter((zone) => zone === name));
  const unknown = names.filter((name) => !zones.some((zone) => zone === name));
  if (unknown.length === 0) return zones;
  throw new BadInput(
    unknown.map((name) => ({ path: '--zones', message: `"${name}" is no zone. There are ${ZONES.join(', ')}.` })),
  );
}
