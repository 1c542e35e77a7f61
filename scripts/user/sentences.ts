import { Conflict, InvalidInput, RuleViolation, type AppError } from '#backend/errors/app-error.ts';
import type { AccountOverview } from '#backend/features/accounts/account.ts';
import type { MadeLink } from '#backend/features/accounts/account-service.ts';
import type { PasswordObjection } from '#backend/features/accounts/password-rules.ts';

const MOMENT = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });

/** A link that the person at the command line passes on. */
export const linkSentence = ({ email, purpose, expiresAt }: MadeLink, address: string): string =>
  `${purpose === 'invitation' ? 'Einladung' : 'Neues Passwort'} für ${email}. Der Link gilt einmal und bis ${MOMENT.format(expiresAt)} Uhr:\n\n${address}\n`;

const STATES: Readonly<Record<AccountOverview['state'], string>> = { active: 'aktiv', invited: 'eingeladen', disabled: 'gesperrt' };

/** All accounts as a table. */
export function accountList(accounts: readonly AccountOverview[]): string {
  if (accounts.length === 0) return 'Es gibt noch keine Konten.\n';
  const rows = [
    ['E-Mail', 'Name', 'Zustand', 'Rollen', 'Zuletzt angemeldet'],
    ...accounts.map(({ email, name, state, roles, lastSignInAt }) => [
      email,
      name,
      STATES[state],
      roles.join(', ') || '-',
      lastSignInAt === null ? '-' : DAY.format(new Date(lastSignInAt)),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Why a password is not taken. */
export function objectionSentence(objection: PasswordObjection, minimumLength: number): string {
  switch (objection) {
    case 'too-short':
      return `Ein Passwort braucht mindestens ${minimumLength} Zeichen. Ein paar Wörter merken sich am leichtesten.`;
    case 'own-name':
      return 'Das Passwort darf nicht der eigene Name oder die eigene Adresse sein.';
    case 'common':
      return 'Das Passwort ist eines der häufigsten oder kaum mehr als das. Bitte ein anderes wählen.';
  }
}

/** Why the program did not do what a command asked for. */
export function refusalSentence(error: AppError, command: string): string {
  if (error instanceof Conflict) return 'Das Konto wurde gerade von anderer Seite geändert. Bitte noch einmal versuchen.';
  if (error instanceof RuleViolation)
    // One rule stands in the way of each command.
    return command === 'reset'
      ? 'Das Konto ist gesperrt. Geben Sie es zuerst in der Verwaltung wieder frei.'
      : 'Das ist die letzte aktive Administration. Geben Sie zuerst jemand anderem die Rolle admin.';
  if (error instanceof InvalidInput) return (error.issues ?? []).map(({ path, message }) => placeSentence(path, message)).join('\n');
  return error.message;
}

function placeSentence(path: string, message: string): string {
  const [, what = ''] = /"([^"]*)"/.exec(message) ?? [];
  return path.startsWith('organisations') ? `Eine Organisation „${what}“ gibt es nicht.` : `Ein Gebiet „${what}“ gibt es nicht.`;
}
