import { type MedWatchDraft, UNKNOWN_FIELD } from '@percuta/practice';
import PDFDocument from 'pdfkit';

const MARGIN = 54;
const LABEL_WIDTH = 170;
const SIZE = { title: 15, section: 11.5, text: 9.5, note: 8.5 };
/** What the fonts that every reader of PDF has can print. */
const PRINTABLE = /^[\t\n\r\x20-\x7e\xa0-\xff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*$/;
const UNPRINTABLE = 'Some letters cannot be printed here and stand as “?”. Read them on the screen.';

/** The draft as a PDF, sections by their letters. The same draft at the same moment gives the same bytes. */
export function draftPdf(draft: MedWatchDraft, at: Date): Promise<Buffer> {
  const info = { Title: draft.title, Producer: 'Percuta', Creator: 'Percuta', CreationDate: at };
  const document = new PDFDocument({ size: 'LETTER', margin: MARGIN, info });
  const done = collect(document);
  document.font('Helvetica-Bold').fontSize(SIZE.title).text(printed(draft.title));
  document.font('Helvetica').fontSize(SIZE.note).moveDown(0.4);
  for (const note of notesOf(draft)) document.text(printed(note));
  for (const section of draft.sections) writeSection(document, section);
  document.end();
  return done;
}

function notesOf({ notes, sections }: MedWatchDraft): readonly string[] {
  const isWhole = sections.every(({ fields }) => fields.every(({ value }) => value === null || PRINTABLE.test(value)));
  return isWhole ? notes : [...notes, UNPRINTABLE];
}

function writeSection(
  document: PDFKit.PDFDocument,
  { letter, title, fields }: MedWatchDraft['sections'][number],
): void {
  document.moveDown(1).font('Helvetica-Bold').fontSize(SIZE.section);
  document.text(printed(`${letter}. ${title}`), MARGIN).moveDown(0.3);
  for (const { label, value } of fields) {
    const width = document.page.width - 2 * MARGIN - LABEL_WIDTH;
    document.font('Helvetica').fontSize(SIZE.text);
    const height = Math.max(
      document.heightOfString(printed(label), { width: LABEL_WIDTH - 10 }),
      document.heightOfString(printed(value ?? UNKNOWN_FIELD), { width }),
    );
    if (document.y + height > document.page.height - MARGIN) document.addPage();
    const top = document.y;
    document.text(printed(label), MARGIN, top, { width: LABEL_WIDTH - 10 });
    document.font(value === null ? 'Helvetica-Oblique' : 'Helvetica');
    document.text(printed(value ?? UNKNOWN_FIELD), MARGIN + LABEL_WIDTH, top, { width });
    document.y = top + height + 3;
  }
  document.x = MARGIN;
}

function printed(text: string): string {
  return [...text].map((letter) => (PRINTABLE.test(letter) ? letter : '?')).join('');
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
