import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from './data-folder/data-folder.ts';
import { readSettings } from './settings.ts';

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({ HOME: '/home/anna' })).toEqual({
      host: '127.0.0.1',
      port: 4173,
      logLevel: 'warn',
      origin: null,
      takesPractices: null,
      mail: null,
      metricsToken: null,
      demo: null,
      isDemoFresh: false,
      pageFolder: null,
      store: { kind: 'embedded', dataFolder: defaultDataFolder({ HOME: '/home/anna' }) },
    });
  });

  it('take a variable that is empty for one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toEqual(readSettings({}));
  });

  it('name a database of the person’s own', () => {
    const url = 'postgres://percuta_app@localhost/clinic';
    expect(readSettings({ DATABASE_URL: url, PERCUTA_DATA: '/ignored' }).store).toEqual({ kind: 'external', url });
  });

  it.each(['4173x', '-1', '65536', '1e3', '80.5'])('refuse the port %s', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow('PORT is not a number between 1 and 65535.');
  });
});

describe('the address under which browsers come', () => {
  it('is set where something stands in front', () => {
    expect(readSettings({ PERCUTA_ORIGIN: 'https://needling.example' }).origin).toBe('https://needling.example');
  });

  it.each(['needling.example', 'https://needling.example/', 'https://needling.example/app', 'ftp://needling.example'])(
    'is not %s',
    (PERCUTA_ORIGIN) => {
      expect(() => readSettings({ PERCUTA_ORIGIN })).toThrow('PERCUTA_ORIGIN is not an address');
    },
  );
});

describe('the demo practice', () => {
  it('is there or not in one of two words', () => {
    expect(readSettings({ PERCUTA_DEMO: 'off' }).demo).toBe(false);
    expect(readSettings({ PERCUTA_DEMO: 'fresh' })).toMatchObject({ demo: true, isDemoFresh: true });
    expect(() => readSettings({ PERCUTA_DEMO: 'no' })).toThrow('PERCUTA_DEMO is none of on, off and fresh.');
  });
});

describe('new practices', () => {
  it('are allowed or not in one of two words', () => {
    expect(readSettings({ PERCUTA_NEW_PRACTICES: 'open' }).takesPractices).toBe(true);
    expect(readSettings({ PERCUTA_NEW_PRACTICES: 'closed' }).takesPractices).toBe(false);
    expect(() => readSettings({ PERCUTA_NEW_PRACTICES: 'yes' })).toThrow('neither open nor closed');
  });
});

describe('the mail server', () => {
  it('is set with the address that mail is from, or not at all', () => {
    const both = { PERCUTA_SMTP_URL: 'smtps://a:b@mail.example:465', PERCUTA_MAIL_FROM: 'desk@practice.example' };
    expect(readSettings(both).mail).toEqual({ url: both.PERCUTA_SMTP_URL, from: both.PERCUTA_MAIL_FROM });
    expect(() => readSettings({ ...both, PERCUTA_MAIL_FROM: '' })).toThrow('Set both, or neither.');
    expect(() => readSettings({ ...both, PERCUTA_SMTP_URL: 'mail.example' })).toThrow('is not an address like smtps');
    expect(() => readSettings({ ...both, PERCUTA_MAIL_FROM: 'Desk <a@b>' })).toThrow('is not a mail address');
  });
});

describe('the default data folder', () => {
  it('is the system’s for root, and everyone’s own for others; never the clone', () => {
    expect(defaultDataFolder({}, true)).toBe('/var/lib/percuta/data');
    expect(defaultDataFolder({ XDG_DATA_HOME: '/home/anna/data' }, false)).toBe('/home/anna/data/percuta');
    expect(defaultDataFolder({ XDG_DATA_HOME: 'relative' }, false)).toMatch(/^\/.*\/\.local\/share\/percuta$/);
  });
});
