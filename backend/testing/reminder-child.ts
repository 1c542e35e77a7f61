import { pino } from 'pino';
import { fixedClock } from '#backend/clock.ts';
import { compose } from '#backend/compose.ts';
import { openAsProgram } from '#backend/db/knex.ts';
import { PgBossJobs } from '#backend/jobs/pg-boss-jobs.ts';
import { SmtpMailer } from '#backend/mail/smtp-mailer.ts';

// A program that only reminds people. It says when it is ready and begins when it is told
// to. Its arguments are the addresses of the database and of the mail server, and the moment at which it is.

const [url = '', smtp = '', moment = ''] = process.argv.slice(2);
const db = openAsProgram(url);
const jobs = new PgBossJobs(url, db, pino({ level: 'silent' }), { heartbeatSeconds: 10, superviseSeconds: 1, endSeconds: 5 });
const { daily } = compose({
  ...{ db, reader: db, jobs, demo: false, publicUrl: 'https://gesamtbild.example' },
  clock: fixedClock(moment),
  secret: 'a secret for specs that nobody has to keep',
  mailer: new SmtpMailer(smtp, 'noreply@gesamtbild.example'),
});
await jobs.begin();
process.on('message', () => void daily['reminders by e-mail']?.());
process.send?.('ready');
