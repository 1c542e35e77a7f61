import type { Words } from '../../files/words.ts';
import type { CostKind, Duty, FieldGroup, FundingSource, MeasureLink, MeasureStatus } from './measure.ts';

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
