import { parseArgs } from 'node:util';

/** What the person at the command line wants. */
export type Command =
  | {
      readonly kind: 'import';
      readonly files: readonly string[];
      readonly source: string | undefined;
      readonly settings: Readonly<Record<string, string>>;
      readonly dryRun: boolean;
      readonly tolerance: number;
      readonly json: boolean;
    }
  | { readonly kind: 'undo'; readonly runId: string; readonly json: boolean }
  | { readonly kind: 'list' }
  | { readonly kind: 'help' };

/** The command does not make sense. The message is for the person who typed it. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}

export const USAGE = `Aufruf: npm run import -- DATEI … [Angaben]

  DATEI …            eine oder mehrere Dateien; jede wird ganz oder gar nicht geladen
  --source NAME      Quelle, die die Datei liest (sonst nach dem Dateinamen); --list nennt alle
  --dry-run          nur prüfen und berichten, nichts ändern
  --set NAME=WERT    Angabe für die Quelle, zum Beispiel --set period=2024-H2; mehrmals möglich
  --tolerate ANTEIL  bis zu diesem Anteil abgelehnter Zeilen die übrigen laden, zum Beispiel 0.02 (sonst 0)
  --json             je Datei eine Zeile JSON statt des Berichts
  --undo LAUF        den Stand vor einem Lauf wiederherstellen
  --list             die Quellen und ihre Angaben nennen

Ende mit 0: geladen oder nichts zu tun; 1: abgelehnt; 2: Aufruf nicht verstanden oder Datei nicht gefunden.
`;

const OPTIONS = {
  source: { type: 'string' },
  set: { type: 'string', multiple: true },
  tolerate: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  undo: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads what was typed. Throws `UsageError`. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals: files } = parse(args);
  const json = values.json === true;
  if (values.help === true) return { kind: 'help' };
  if (values.list === true) return { kind: 'list' };
  if (values.undo !== undefined) {
    if (files.length > 0) throw new UsageError('Entweder Dateien laden oder mit --undo einen Lauf zurücknehmen, nicht beides zugleich.');
    if (!/^\d{1,18}$/.test(values.undo)) throw new UsageError(`„${values.undo}“ ist keine Nummer eines Laufs.`);
    return { kind: 'undo', runId: values.undo, json };
  }
  if (files.length === 0) throw new UsageError('Es ist keine Datei genannt.');
  return {
    kind: 'import',
    files,
    json,
    source: values.source,
    settings: Object.fromEntries((values.set ?? []).map(settingOf)),
    dryRun: values['dry-run'] === true,
    tolerance: toleranceOf(values.tolerate),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const option = /'(-[^' ]*)/.exec((cause as Error).message)?.[1] ?? '';
    const unknown = (cause as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new UsageError(unknown ? `Die Angabe ${option} gibt es nicht.` : `Die Angabe ${option} ist unvollständig oder hat zu viel.`, {
      cause,
    });
  }
}

function settingOf(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  if (name === '' || value.length === 0) throw new UsageError(`Nach --set gehört NAME=WERT, nicht „${text}“.`);
  return [name, value.join('=')];
}

function toleranceOf(text: string | undefined): number {
  const tolerance = Number(text?.replace(',', '.') ?? 0);
  if (text === '' || !(tolerance >= 0 && tolerance < 1))
    throw new UsageError(`Nach --tolerate gehört ein Anteil von 0 bis unter 1, nicht „${text}“.`);
  return tolerance;
}
