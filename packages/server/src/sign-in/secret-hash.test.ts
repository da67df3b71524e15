import { describe, expect, it } from 'vitest';
import { hashSecret, isSecret } from './secret-hash.ts';

describe('what is kept of a password', () => {
  it('takes the password and no other', async () => {
    const kept = await hashSecret('tandem-lantern-orchard-7');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await isSecret('tandem-lantern-orchard-7', kept)).toBe(true);
    expect(await isSecret('tandem-lantern-orchard-8', kept)).toBe(false);
  });

  it('differs for the same password, so that two who chose it are not seen to have', async () => {
    expect(await hashSecret('tandem-lantern-orchard-7')).not.toBe(await hashSecret('tandem-lantern-orchard-7'));
  });

  it('takes the same letters typed in two ways', async () => {
    const kept = await hashSecret('Grüße-lantern-orchard'.normalize('NFC'));
    expect(await isSecret('Grüße-lantern-orchard'.normalize('NFD'), kept)).toBe(true);
  });

  it('takes what an older version kept at another cost', async () => {
    // Made with the reference argon2: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1`.
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isSecret('password', reference)).toBe(true);
    expect(await isSecret('Password', reference)).toBe(false);
  });

  it.each([null, '', 'plain', '$argon2i$v=19$m=1,t=1,p=1$AA$AA'])('takes nothing where %s is kept', async (kept) => {
    expect(await isSecret('', kept)).toBe(false);
  });
});
