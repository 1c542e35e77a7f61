import { UnreadableCell } from './measure-file-reason.ts';
import type { CostKind, Duty, FieldGroup, FundingSource, MeasureLink, MeasureStatus } from './measure.ts';

type Words<Value extends string> = Readonly<Record<Value, string>>;

// The words of a file are those of the pages (`measure` in `frontend/src/i18n/de.json`), because files are made where these cannot be read.

export const STATUS_WORDS: Words<MeasureStatus> = {
  proposed: 'vorgeschlagen',
  decided: 'beschlossen',
  running: 'läuft',
  completed: 'abgeschlossen',
  sustained: 'wirkt weiter',
  paused: 'ruht',
  cancelled: 'abgebrochen',
};

export const DUTY_WORDS: Words<Duty> = { mandatory: 'Pflichtaufgabe', voluntary: 'freiwillige Aufgabe' };

export const SOURCE_WORDS: Words<FundingSource> = {
  municipality: 'Kommune',
  county: 'Landkreis',
  state: 'Land',
  federal: 'Bund',
  eu: 'Europäische Union',
  foundation: 'Stiftung',
  provider: 'Eigenmittel des Trägers',
  donations: 'Spenden',
  other: 'andere',
};

export const COST_KIND_WORDS: Words<CostKind> = { funds: 'Geld', in_kind: 'Sachleistung', volunteer: 'Ehrenamt' };

export const LINK_KIND_WORDS: Words<MeasureLink['kind']> = {
  council_paper: 'Ratsvorlage',
  document: 'Dokument',
  website: 'Internetseite',
};

export const GROUP_WORDS: Words<FieldGroup> = {
  core: 'Kernangaben',
  description: 'Was und warum',
  organisations: 'Beteiligte Organisationen',
  places: 'Plätze',
  milestones: 'Meilensteine',
  links: 'Links und Vorlagen',
  location: 'Ort',
  reports: 'Statusmeldungen',
  costs: 'Kosten',
  contact: 'Kontakt',
  notes: 'Notizen',
};

/** The value that is called so, whatever the capitals. */
export function valueOf<Value extends string>(words: Words<Value>, word: string): Value | undefined {
  const wanted = word.trim().toLowerCase();
  return (Object.keys(words) as Value[]).find((value) => words[value].toLowerCase() === wanted);
}

/** A word that is none of them. */
export const noneOf = (words: Words<string>, given: string): UnreadableCell =>
  new UnreadableCell({ code: 'none-of', params: { given, words: Object.values(words) } }, `"${given}" is none of ${listOf(words)}.`);

/** All words, for a sentence that says which there are. */
export const listOf = (words: Words<string>): string => Object.values(words).join(', ');
