import { type ConsentHeld, type ConsentTalk, SIGNATURE_BOX } from '@percuta/practice';
import PDFDocument from 'pdfkit';
import { printable } from './printable.ts';

/** What a printed consent is made from: the record, and the name of the practice. */
export interface PrintedConsent {
  readonly consent: ConsentHeld;
  readonly talk: ConsentTalk;
  readonly practice: string;
}

type Doc = InstanceType<typeof PDFDocument>;

const MARGIN = 64;
const SANS = 'Helvetica';
const BOLD = 'Helvetica-Bold';

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  treatment: 'Treatment by this plan',
  'clinical-photographs': 'Clinical photographs',
  teaching: 'Teaching',
  marketing: 'Marketing',
  research: 'Research',
};

/**
 * One consent as a PDF: the text as it was signed, word for word from the record; what was agreed to and what of it was
 * taken back; what was asked and answered; the signature; and the hash of the document. The same record gives the same
 * bytes: its date is the day of the signature, and nothing in it comes from a clock.
 */
export async function consentPdf(printed: PrintedConsent): Promise<Uint8Array> {
  const { consent } = printed;
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    // Streams as they are: how bytes are packed differs between builds of zlib.
    compress: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: consent.language,
    displayTitle: true,
    info: {
      Title: titleOf(consent),
      Author: printable(printed.practice).text,
      Subject: consent.documentHash,
      Creator: 'Percuta',
      Producer: 'Percuta',
      CreationDate: new Date(consent.entry.at),
    },
  });
  const bytes = collect(doc);
  write(doc, printed);
  doc.end();
  return bytes;
}

function collect(doc: Doc): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

function write(doc: Doc, { consent, talk, practice }: PrintedConsent): void {
  const [title = '', ...parts] = consent.text.trimEnd().split('\n\n');
  heading(doc, title, 1);
  small(doc, `${practice}. Version ${consent.planVersion} of the plan, edition ${consent.edition} of the text.`);
  for (const part of parts) section(doc, part);
  agreed(doc, consent);
  questions(doc, consent, talk);
  signed(doc, consent, talk);
  heading(doc, 'Which document this is', 2);
  small(doc, `Document ${consent.documentHash}`);
  small(doc, `Plan ${consent.planHash}`);
  small(doc, `Entry ${consent.entry.seq} of the record, written ${consent.entry.at}.`);
  if (!isWhole({ consent, practice })) {
    small(doc, 'Some letters cannot be printed with the fonts of this file. The record has them in full.');
  }
}

function section(doc: Doc, part: string): void {
  const [name = '', ...paragraphs] = part.split('\n');
  heading(doc, name, 2);
  for (const text of paragraphs) paragraph(doc, text);
}

function agreed(doc: Doc, { scopes, withdrawn }: ConsentHeld): void {
  heading(doc, 'Agreed to', 2);
  for (const [scope, words] of Object.entries(SCOPE_WORDS)) {
    const taken = withdrawn.find((one) => one.scope === scope);
    const isAgreed = scopes.some((one) => one === scope);
    const back = taken === undefined ? 'yes' : `yes, taken back on ${taken.on}`;
    paragraph(doc, `${words}: ${isAgreed ? back : 'no'}.`);
  }
}

function questions(doc: Doc, { planHash }: ConsentHeld, { questions: asked }: ConsentTalk): void {
  const about = asked.filter((one) => one.planHash === planHash);
  if (about.length === 0) return;
  heading(doc, 'Asked and answered', 2);
  for (const { asks, entry, answer } of about) {
    paragraph(doc, `Asked on ${entry.on}: ${asks}`);
    paragraph(doc, answer === null ? 'Not answered.' : `Answered on ${answer.entry.on}: ${answer.says}`);
  }
}

function signed(doc: Doc, consent: ConsentHeld, { readings }: ConsentTalk): void {
  const { signature, witness, entry } = consent;
  const reading = readings.findLast((one) => one.entry.seq < entry.seq && one.documentHash === consent.documentHash);
  heading(doc, 'Signed', 2);
  if (reading === undefined) paragraph(doc, 'That it was read through part by part is not on record.');
  else paragraph(doc, `Read through in ${reading.parts.length} parts on ${reading.entry.on}.`);
  paragraph(doc, `${signature.name}, on ${entry.on}.`);
  paragraph(doc, `Who it was: ${signature.identifiedBy}.`);
  paragraph(
    doc,
    witness === null ? 'Signed from their own account.' : 'Signed in the practice, before one of its staff.',
  );
  if (signature.kind === 'typed') paragraph(doc, `Signature, typed: ${signature.mark}`);
  else drawn(doc, signature.mark, reading?.drawing ?? null);
}

/** At half the size in which it was drawn. */
function drawn(doc: Doc, mark: string, drawing: string | null): void {
  if (drawing === null) {
    paragraph(doc, `Signature, drawn; its mark is ${mark}.`);
    return;
  }
  const height = SIGNATURE_BOX.height / 2;
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
  const top = doc.y;
  const figure = doc.struct('Figure', { alt: 'The signature as it was drawn' }, () => {
    doc.save().translate(MARGIN, top).scale(0.5).lineWidth(4).lineCap('round').lineJoin('round');
    doc.path(drawing).stroke('#1c1a17').restore();
  });
  doc.addStructure(figure);
  doc.y = top + height;
  paragraph(doc, `Mark of the signature: ${mark}`);
}

function heading(doc: Doc, text: string, level: 1 | 2): void {
  doc.font(BOLD).fontSize(level === 1 ? 20 : 13);
  doc.moveDown(level === 1 ? 0 : 0.6);
  say(doc, level === 1 ? 'H1' : 'H2', text);
}

function paragraph(doc: Doc, text: string): void {
  doc.font(SANS).fontSize(10.5);
  say(doc, 'P', text);
  doc.moveDown(0.35);
}

function small(doc: Doc, text: string): void {
  doc.font(SANS).fontSize(8.5);
  say(doc, 'P', text);
}

function say(doc: Doc, kind: 'H1' | 'H2' | 'P', text: string): void {
  const printed = printable(text).text;
  doc.addStructure(
    doc.struct(kind, {}, () => {
      doc.text(printed, MARGIN, doc.y, { lineGap: 2 });
    }),
  );
}

function titleOf({ text }: ConsentHeld): string {
  return printable(text.split('\n')[0] ?? '').text;
}

function isWhole({ consent, practice }: Pick<PrintedConsent, 'consent' | 'practice'>): boolean {
  return [consent.text, consent.signature.name, consent.signature.mark, practice].every(
    (text) => printable(text).isWhole,
  );
}
