import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of this machine that keeps what it is given. */
export interface MailBox {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** The Message-IDs in it, each once. */
  readonly ids: () => readonly string[];
  /** What it answers to the next mails; null takes them. */
  refuseWith: number | null;
  readonly close: () => Promise<void>;
}

/** Opens one on a port that is free. */
export async function openMailBox(): Promise<MailBox> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, answer) => {
      simpleParser(stream).then((mail) => {
        if (box.refuseWith !== null) return answer(Object.assign(new Error('no'), { responseCode: box.refuseWith }));
        mails.push(mail);
        return answer();
      }, answer);
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  server.on('error', () => undefined);
  const box: MailBox = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    ids: () => [...new Set(mails.map(({ messageId }) => messageId ?? 'none'))],
    refuseWith: null,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return box;
}
