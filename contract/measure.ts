import * as z from 'zod/mini';
import { isoDate, lineOfText, localisedText, objectCode, page, paging, paragraphs, rowVersion, webAddress } from './common.ts';
import { districtReference } from './district.ts';
import { indicatorCode } from './indicator.ts';
import { costLine, costLineInput, fundingEnd } from './measure-cost.ts';
import { duty } from './measure-duty.ts';
import { measureStatus } from './measure-status.ts';
import { milestone, milestoneInput } from './milestone.ts';
import { organisationCode } from './organisation.ts';
import { asOfQuarter, quarterText } from './period-schema.ts';
import { outlook, statusReport } from './status-report.ts';

/** Names a measure in addresses and links; given once and never changed. */
export const measureCode = objectCode('Code of a measure, for example M-012.');

/**
 * Groups of fields that are released to the public together. `core` is title, summary, field of action, districts, status and dates; a
 * measure whose `core` is not released is not public at all.
 */
const fieldGroup = z.enum([
  'core',
  'description',
  'organisations',
  'places',
  'milestones',
  'links',
  'location',
  'reports',
  'costs',
  'contact',
  'notes',
]);
export type FieldGroup = z.infer<typeof fieldGroup>;

/** What a measure lacks, by the field that would mend it; `recommendation` and `goal` are mended where these are kept, `participation` where it is recorded who was heard. */
const measureHint = z.enum([
  'responsible',
  'milestone',
  'indicator',
  'recommendation',
  'goal',
  'participation',
  'target-group',
  'cost',
  'summary',
  'district',
]);
export type MeasureHint = z.infer<typeof measureHint>;

/** What dates and reports say about a measure; derived, never typed. */
const measureWarning = z.enum([
  'no-report',
  'milestone-overdue',
  'end-passed',
  'reported-late',
  'reported-at-risk',
  'funding-ends',
  'follow-up-due',
]);
export type MeasureWarning = z.infer<typeof measureWarning>;

/** A paper of the council, a document or a website. */
const measureLink = z.strictObject({
  kind: z.enum(['council_paper', 'document', 'website']),
  label: lineOfText(200),
  url: webAddress,
});
export type MeasureLink = z.infer<typeof measureLink>;

/** Where it takes place; a point only where both coordinates are known (WGS 84). */
const measureLocation = z.strictObject({
  address: lineOfText(300),
  latitude: z.nullable(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.nullable(z.number().check(z.gte(-180), z.lte(180))),
});
export type MeasureLocation = z.infer<typeof measureLocation>;

const named = z.strictObject({ code: organisationCode, name: z.string() });
const person = z.strictObject({ id: z.string(), name: z.string() });
const otherMeasure = z.strictObject({ code: measureCode, title: z.string(), status: measureStatus });

const summaryShape = {
  code: measureCode,
  title: z.string(),
  /** In plain language, at most 300 characters. */
  summary: z.nullable(z.string()),
  status: measureStatus,
  /** Day on which it came into this status. */
  statusSince: isoDate,
  /** Status on the last day of the quarter that is asked for, or today while that goes on; without a quarter the same as `status`. */
  statusInQuarter: measureStatus,
  fieldOfAction: z.string(),
  duty,
  leadOrganisation: organisationCode,
  leadOrganisationName: z.string(),
  responsible: z.nullable(person),
  /** Districts where it works, as `level:key`; none means that nobody has said so yet. */
  districts: z.array(districtReference),
  districtNames: z.record(z.string(), localisedText),
  targetGroups: z.array(z.string()),
  startsOn: z.nullable(isoDate),
  endsOn: z.nullable(isoDate),
  places: z.nullable(z.int()).check(z.describe('Places per quarter.')),
  tags: z.array(z.string()),
  location: z.nullable(measureLocation),
  /** The newest status report at or before the quarter that is asked for; corrections count, what they correct does not. */
  report: z.nullable(statusReport),
  milestones: z.array(milestone).check(z.describe('By due date.')),
  /** Done ones are left out. */
  nextMilestone: z.nullable(z.strictObject({ title: z.string(), dueOn: isoDate })),
  /** Last day on which a source of funds pays; null when none has said so. */
  fundingEndsOn: z.nullable(isoDate),
  /** The sources of which `funding-ends` warns, the soonest end first. */
  endingFunds: z.array(fundingEnd),
  warnings: z.array(measureWarning),
  hints: z.array(measureHint),
  /** Set when it was merged, split or replaced: since then its successors go on. */
  supersededOn: z.nullable(isoDate),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  /** Whether the person who asks may change it and report on it. */
  mayEdit: z.boolean(),
  version: z.int(),
};

/** A measure as a row of a list. */
const measureSummary = z.strictObject(summaryShape);
export type MeasureSummary = z.infer<typeof measureSummary>;
export const measurePage = page(measureSummary);

/** The question "does it still work?", put 6 and 12 months after a measure has ended. */
export const followUp = z.strictObject({
  months: z.union([z.literal(6), z.literal(12)]),
  dueOn: isoDate,
  works: z.nullable(z.enum(['yes', 'partly', 'no'])),
  /** The answer in one line. */
  answer: z.nullable(z.string()),
  answeredOn: z.nullable(isoDate),
  answeredBy: z.nullable(z.string()),
});
export type FollowUp = z.infer<typeof followUp>;

/** How one measure became another one. */
export const succession = z.strictObject({
  kind: z.enum(['merged', 'split', 'superseded']),
  on: isoDate,
  reason: z.nullable(z.string()),
  predecessor: otherMeasure,
  successor: otherMeasure,
});
export type Succession = z.infer<typeof succession>;

/** A step from one status into another one. */
const statusChange = z.strictObject({
  from: z.nullable(measureStatus),
  to: measureStatus,
  on: isoDate,
  reason: z.nullable(z.string()),
  by: z.string(),
});

/** A measure with everything that is known about it. */
export const measureResponse = z.strictObject({
  ...summaryShape,
  /** What is done. */
  description: z.nullable(z.string()),
  /** Why it is done. */
  rationale: z.nullable(z.string()),
  partners: z.array(named),
  deputy: z.nullable(person),
  indicators: z.array(z.strictObject({ code: indicatorCode, name: localisedText })),
  /** Measures that have to come before this one. */
  dependsOn: z.array(otherMeasure),
  /** Measures that wait for this one. */
  neededBy: z.array(otherMeasure),
  links: z.array(measureLink),
  /** Of people; only for those whose role needs it, otherwise null. */
  contact: z.nullable(z.string()),
  notes: z.nullable(z.string()),
  costLines: z.array(costLine),
  released: z.array(fieldGroup),
  followUps: z.array(followUp),
  statusHistory: z.array(statusChange).check(z.describe('Oldest first.')),
  predecessors: z.array(succession),
  successors: z.array(succession),
  /** Where the person who asks may take it from here, and whether a reason has to be given. */
  transitions: z.array(z.strictObject({ to: measureStatus, needsReason: z.boolean() })),
});
export type MeasureResponse = z.infer<typeof measureResponse>;

const accountId = z.string().check(z.regex(/^\d{1,18}$/));
const content = {
  title: lineOfText(200),
  summary: z.nullable(lineOfText(300)),
  description: z.nullable(paragraphs(8000)),
  rationale: z.nullable(paragraphs(8000)),
  fieldOfAction: lineOfText(60),
  duty,
  leadOrganisation: organisationCode,
  partners: z.array(organisationCode).check(z.maxLength(100)),
  responsibleAccount: z.nullable(accountId),
  deputyAccount: z.nullable(accountId),
  districts: z.array(districtReference).check(z.maxLength(200)),
  targetGroups: z.array(lineOfText(60)).check(z.maxLength(50)),
  indicators: z.array(indicatorCode).check(z.maxLength(50)),
  startsOn: z.nullable(isoDate),
  endsOn: z.nullable(isoDate),
  places: z.nullable(z.int().check(z.gte(0, 'At least 0.'), z.lte(1_000_000, 'At most 1,000,000.'))),
  milestones: z.array(milestoneInput).check(z.maxLength(100)),
  dependsOn: z.array(measureCode).check(z.maxLength(50)),
  links: z.array(measureLink).check(z.maxLength(50)),
  tags: z.array(lineOfText(40)).check(z.maxLength(30)),
  location: z.nullable(measureLocation),
  contact: z.nullable(paragraphs(1000)),
  notes: z.nullable(paragraphs(4000)),
  costLines: z.array(costLineInput).check(z.maxLength(500)),
  released: z.array(fieldGroup),
};

/**
 * Adds a measure. Without a code it gets the next free number; what is absent is empty; only `core` is released. It begins as a proposal of
 * today. The coordination may also take over one that has gone further already: with its status, since when, and the reason where one is needed.
 */
export const newMeasure = z.strictObject({
  ...z.partial(z.strictObject(content)).shape,
  code: z.optional(measureCode),
  title: content.title,
  fieldOfAction: content.fieldOfAction,
  duty,
  leadOrganisation: content.leadOrganisation,
  status: z.optional(measureStatus),
  statusSince: z.optional(isoDate),
  statusReason: z.optional(z.nullable(lineOfText(500))),
});
export type NewMeasure = z.infer<typeof newMeasure>;

/** Changes a measure; what is absent stays, null clears, a list replaces the list. */
export const measureChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type MeasureChange = z.infer<typeof measureChange>;

/** Takes a measure into another status. Pausing and cancelling need a reason. */
export const statusStep = z.strictObject({
  version: rowVersion,
  status: measureStatus,
  reason: z.optional(z.nullable(lineOfText(500))),
  /** The day from which it holds; today when absent, never in the future. */
  on: z.optional(isoDate),
});
export type StatusStep = z.infer<typeof statusStep>;

/** Answers whether an ended measure still works. */
export const followUpAnswer = z.strictObject({ works: z.enum(['yes', 'partly', 'no']), answer: lineOfText(300), version: rowVersion });
export type FollowUpAnswer = z.infer<typeof followUpAnswer>;

/** Which measures; every parameter narrows, a list of words separated by commas means any of them. */
const anyOf = z.optional(z.string().check(z.maxLength(400), z.regex(/^[^,\u0000-\u001f\u007f]+(,[^,\u0000-\u001f\u007f]+)*$/)));
export const measureFilter = {
  quarter: z.optional(
    quarterText.check(
      z.describe(
        'Decides which report counts and what is late; the newest completed one when absent. When it is given, only the measures of its last day are listed (of today while it goes on), `status` means their status on that day and `outlook` their report for that quarter; when it is absent, the present status and the newest report.',
      ),
    ),
  ),
  district: z.optional(districtReference.check(z.describe('Works in this district, a part of it, or one that it is part of.'))),
  status: anyOf,
  field: anyOf,
  targetGroup: anyOf,
  duty: z.optional(duty),
  outlook: z.optional(outlook),
  /** Lead or partner. */
  organisation: z.optional(organisationCode),
  lead: z.optional(organisationCode),
  responsible: z.optional(z.union([accountId, z.literal('me')])),
  tag: z.optional(lineOfText(40)),
  warning: anyOf,
  hint: anyOf,
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the code, the title, the summary or a tag.'))),
  /** Measures that were merged, split or replaced are left out unless they are asked for. */
  superseded: z._default(z.enum(['without', 'only', 'all']), 'without'),
};
export const measureQuery = z.strictObject({ ...measureFilter, asOf: asOfQuarter, ...paging(100, 5000) });
export type MeasureQuery = z.infer<typeof measureQuery>;

/** As of which quarter one measure is shown; the newest completed one when absent. */
export const oneMeasureQuery = z.strictObject({ quarter: measureFilter.quarter, asOf: asOfQuarter });

/** People who can be made responsible for a measure. */
export const measurePeople = z.strictObject({ items: z.array(person) });
export type MeasurePeople = z.infer<typeof measurePeople>;
