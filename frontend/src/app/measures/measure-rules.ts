import { apply, applyEach, maxLength, pattern, required, schema, validate } from '@angular/forms/signals';
import { beginningRules } from './beginning-draft';
import { degreeOf, numberOf } from '../format/typed-number';
import type { CostLineDraft, LinkDraft, MeasureDraft, MilestoneDraft } from './measure-draft';

const WEB_ADDRESS = /^\s*https?:\/\/\S+\s*$/i;
const YEAR = /^(199\d|20\d\d|2100)$/;
const MOST_PLACES = 1_000_000;
const MOST_EUROS = 1_000_000_000;

/** What is wrong with a number as it is typed; an empty one is none. */
function wrongNumber(text: string, most: number, whole: boolean) {
  if (text.trim() === '') return undefined;
  const value = numberOf(text);
  return Number.isNaN(value) || value < 0 || value > most || (whole && !Number.isInteger(value)) ? { kind: 'pattern' } : undefined;
}

/** A degree of latitude or longitude as it is typed, and both or none. */
function wrongDegree(text: string, other: string, most: number) {
  if (text.trim() === '') return other.trim() === '' ? undefined : { kind: 'required' };
  return Math.abs(degreeOf(text)) <= most ? undefined : { kind: 'pattern' };
}

const milestoneRules = schema<MilestoneDraft>((path) => {
  required(path.title);
  maxLength(path.title, 200);
  required(path.dueOn);
});

const linkRules = schema<LinkDraft>((path) => {
  required(path.label);
  maxLength(path.label, 200);
  required(path.url);
  maxLength(path.url, 500);
  pattern(path.url, WEB_ADDRESS);
});

const costLineRules = schema<CostLineDraft>((path) => {
  required(path.year);
  pattern(path.year, YEAR);
  maxLength(path.programme, 200);
  validate(path.planned, ({ value }) => wrongNumber(value(), MOST_EUROS, false));
  validate(path.actual, ({ value }) => wrongNumber(value(), MOST_EUROS, false));
});

/** The same limits as the contract. */
export const measureRules = schema<MeasureDraft>((path) => {
  apply(path.beginning, beginningRules);
  required(path.title);
  maxLength(path.title, 200);
  maxLength(path.summary, 300);
  maxLength(path.description, 8000);
  maxLength(path.rationale, 8000);
  required(path.fieldOfAction);
  required(path.leadOrganisation);
  validate(path.endsOn, (context) =>
    context.value() !== '' && context.valueOf(path.startsOn) !== '' && context.value() < context.valueOf(path.startsOn)
      ? { kind: 'endBeforeStart' }
      : undefined,
  );
  validate(path.places, ({ value }) => wrongNumber(value(), MOST_PLACES, true));
  validate(path.deputyAccount, (context) =>
    context.value() !== '' && context.value() === context.valueOf(path.responsibleAccount) ? { kind: 'sameAsResponsible' } : undefined,
  );
  maxLength(path.location.address, 300);
  validate(path.location.latitude, (context) => wrongDegree(context.value(), context.valueOf(path.location.longitude), 90));
  validate(path.location.longitude, (context) => wrongDegree(context.value(), context.valueOf(path.location.latitude), 180));
  maxLength(path.contact, 1000);
  maxLength(path.notes, 4000);
  applyEach(path.milestones, milestoneRules);
  applyEach(path.links, linkRules);
  applyEach(path.costLines, costLineRules);
});
