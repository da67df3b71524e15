/**
 * Every variable of the environment that Percuta reads, with what it says: the table of the README, as data. A test holds
 * both against what the code reads. Of the system's own (`PATH` and the like) there is a line too, since they are read.
 */
export const VARIABLES: Readonly<Record<string, string>> = {
  PORT: 'the port on which it listens (4173)',
  HOST: 'the address on which it listens (127.0.0.1)',
  LOG_LEVEL: 'from which level on it logs (warn)',
  DATABASE_URL: 'a PostgreSQL of the person’s own, in place of the embedded one',
  DATABASE_MIGRATION_URL: 'the same database, signed in as the migrator',
  PERCUTA_DATA: 'the data folder',
  PERCUTA_PHOTOGRAPHS: 'the folder of sealed photographs',
  PERCUTA_MASTER_KEY: 'the master keys themselves, the current one first',
  PERCUTA_MASTER_KEY_FILE: 'the file in which the master keys lie',
  PERCUTA_BACKUP_PASSPHRASE: 'the passphrase of backup and restore',
  PERCUTA_ORIGIN: 'the address that browsers see',
  PERCUTA_NEW_PRACTICES: 'whether anyone may found a practice',
  PERCUTA_DEMO: 'whether there is a demo practice, or a fresh one',
  PERCUTA_SMTP_URL: 'the mail server that takes our mail',
  PERCUTA_MAIL_FROM: 'the address that mail is from',
  PERCUTA_METRICS_TOKEN: 'who may read the metrics from elsewhere',
  XDG_DATA_HOME: 'where the system keeps data of its users',
  PATH: 'where the system keeps its programs',
  INIT_CWD: 'where npm was called from, so that a path is meant from there',
  NO_COLOR: 'that the command line paints nothing',
};
