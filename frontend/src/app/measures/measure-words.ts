import type { FieldGroup, MeasureHint, MeasureWarning } from '#contract/measure.ts';
import type { CostKind, FundingSource } from '#contract/measure-cost.ts';
import type { Duty } from '#contract/measure-duty.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { Outlook } from '#contract/status-report.ts';
import { inOrder } from '../format/in-order';

// The words themselves stand in the translation files: `measure.status.<status>`, `measure.duty.<duty>` and so on.

/** In the order of the way, what leads sideways last. Words: `measure.status`. */
export const STATUSES = inOrder<MeasureStatus>({
  proposed: true,
  decided: true,
  running: true,
  completed: true,
  sustained: true,
  paused: true,
  cancelled: true,
});

/** Words: `measure.duty`. */
export const DUTIES = inOrder<Duty>({ mandatory: true, voluntary: true });

/** From good to bad. Words: `measure.outlook`; `measure.outlook.none` is no report. */
export const OUTLOOKS = inOrder<Outlook>({ on_schedule: true, at_risk: true, late: true });

/** Words: `measure.source`. */
export const SOURCES = inOrder<FundingSource>({
  municipality: true,
  county: true,
  state: true,
  federal: true,
  eu: true,
  foundation: true,
  provider: true,
  donations: true,
  other: true,
});

/** Words: `measure.kind`. */
export const COST_KINDS = inOrder<CostKind>({ funds: true, in_kind: true, volunteer: true });

/** What dates and reports say, the most pressing first. Words: `measure.warning`. */
export const WARNINGS = inOrder<MeasureWarning>({
  'reported-late': true,
  'reported-at-risk': true,
  'no-report': true,
  'end-passed': true,
  'milestone-overdue': true,
  'funding-ends': true,
  'follow-up-due': true,
});

/** What a measure lacks, in the order of the form. Words: `measure.hint`. */
export const HINTS = inOrder<MeasureHint>({
  summary: true,
  responsible: true,
  district: true,
  'target-group': true,
  indicator: true,
  recommendation: true,
  goal: true,
  participation: true,
  milestone: true,
  cost: true,
});

/** Groups of fields that are released to the public together. Words: `measure.group`, what becomes public: `measure.groupText`. */
export const FIELD_GROUPS = inOrder<FieldGroup>({
  core: true,
  description: true,
  organisations: true,
  places: true,
  milestones: true,
  links: true,
  location: true,
  reports: true,
  costs: true,
  contact: true,
  notes: true,
});
