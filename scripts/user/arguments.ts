import { role as roleName, type Role } from '#contract/account.ts';
import { emailAddress } from '#contract/common.ts';
import { districtReference } from '#contract/district.ts';
import { UsageError } from '#imports/command-line/arguments.ts';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';

/** What an account may do, as it was typed. */
export interface TypedRights {
  readonly roles: readonly Role[];
  readonly organisations: readonly string[];
  readonly districts: readonly string[];
}

/** What the person at the command line wants. */
export type Command =
  | { readonly kind: 'add'; readonly email: string; readonly name: string | undefined; readonly rights: TypedRights }
  | { readonly kind: 'rights'; readonly email: string; readonly rights: TypedRights }
  | { readonly kind: 'disable'; readonly email: string }
  | { readonly kind: 'reset'; readonly email: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'help' };

const ROLES = roleName.options.join(', ');

export const USAGE = `Aufruf: npm run user -- BEFEHL [Angaben]

  add E-MAIL --role ROLLE     ein Konto anlegen; ohne Terminal oder ohne Passwort entsteht ein Link zur Einladung
      --name NAME             Name der Person (sonst die Adresse)
  rights E-MAIL --role ROLLE  die Rechte eines Kontos neu setzen
  list                        alle Konten nennen
  disable E-MAIL              ein Konto sperren und seine Sitzungen beenden
  reset E-MAIL                einen Link für ein neues Passwort (oder eine neue Einladung) ausgeben

  Zu add und rights:
      --role ROLLE            ${ROLES}; mehrmals möglich
      --district GEBIET       Schlüssel oder Ebene:Schlüssel, für Fachkräfte; mehrmals möglich
      --organisation KÜRZEL   Organisation, für Fachkräfte; mehrmals möglich

Ende mit 0: getan; 1: abgelehnt; 2: Aufruf nicht verstanden.
`;

const OPTIONS = {
  role: { type: 'string', multiple: true },
  name: { type: 'string' },
  district: { type: 'string', multiple: true },
  organisation: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads what was typed. Throws `UsageError`. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [kind, address, ...others] = positionals;
  if (values.help === true || kind === undefined || kind === 'help') return { kind: 'help' };
  if (others.length > 0) throw new UsageError(`Mit „${others.join(' ')}“ ist nichts anzufangen.`);
  const withRights = kind === 'add' || kind === 'rights';
  const { help: _, ...given } = values;
  const unfit = Object.keys(given).find((option) => !withRights || (option === 'name' && kind === 'rights'));
  if (unfit !== undefined) throw new UsageError(`--${unfit} passt nicht zu „${kind}“.`);
  switch (kind) {
    case 'list':
      if (address !== undefined) throw new UsageError('„list“ nennt alle Konten und braucht keine Adresse.');
      return { kind };
    case 'disable':
    case 'reset':
      return { kind, email: emailOf(address, kind) };
    case 'rights':
      return { kind, email: emailOf(address, kind), rights: rightsOf(values) };
    case 'add':
      return { kind, email: emailOf(address, kind), name: values.name, rights: rightsOf(values) };
    default:
      throw new UsageError(`Einen Befehl „${kind}“ gibt es nicht.`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

function emailOf(text: string | undefined, command: string): string {
  if (text === undefined) throw new UsageError(`„${command}“ braucht die E-Mail-Adresse eines Kontos.`);
  const read = z.safeParse(emailAddress, text);
  if (!read.success) throw new UsageError(`„${text}“ ist keine E-Mail-Adresse.`);
  return read.data;
}

type Typed = ReturnType<typeof parse>['values'];

function rightsOf({ role = [], district = [], organisation = [] }: Typed): TypedRights {
  if (role.length === 0) throw new UsageError(`Bitte eine Rolle nennen: --role ${ROLES}`);
  const roles = role.map((text) => {
    const read = z.safeParse(roleName, text);
    if (!read.success) throw new UsageError(`Eine Rolle „${text}“ gibt es nicht. Es gibt: ${ROLES}`);
    return read.data;
  });
  const wrong = district.find((text) => !z.safeParse(districtReference, text).success);
  if (wrong !== undefined) throw new UsageError(`„${wrong}“ ist kein Schlüssel eines Gebiets.`);
  return { roles, organisations: organisation, districts: district };
}
