import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { AgendaItem, AgendaLink, NewAgendaItem } from '#contract/agenda-item.ts';
import { differences } from '../shell/overtaking';

/** An item of an agenda as it is typed. */
export interface AgendaItemDraft {
  readonly title: string;
  readonly description: string;
  /** In minutes. */
  readonly duration: string;
  /** Id; empty for none. */
  readonly person: string;
  /** Code; empty for none. */
  readonly organisation: string;
  readonly measures: readonly string[];
  readonly recommendations: readonly string[];
  readonly indicators: readonly string[];
}

const LONGEST = 600;
const linked = (item: AgendaItem | undefined, kind: AgendaLink['kind']): readonly string[] =>
  (item?.links ?? []).filter((link) => link.kind === kind).map(({ code }) => code);

/** An item as it stands in the form; an empty form without one. */
export const agendaItemDraft = (item: AgendaItem | undefined): AgendaItemDraft => ({
  title: item?.title ?? '',
  description: item?.description ?? '',
  duration: item?.durationMinutes == null ? '' : String(item.durationMinutes),
  person: item?.presenter.person?.id ?? '',
  organisation: item?.presenter.organisation?.code ?? '',
  measures: linked(item, 'measure'),
  recommendations: linked(item, 'recommendation'),
  indicators: linked(item, 'indicator'),
});

/** The item as the API takes it. */
export const agendaItemOf = (draft: AgendaItemDraft): NewAgendaItem => ({
  title: draft.title.trim(),
  description: draft.description.trim() || null,
  durationMinutes: draft.duration.trim() === '' ? null : Number(draft.duration),
  presenterPerson: draft.person || null,
  presenterOrganisation: draft.organisation || null,
  links: [
    ...draft.measures.map((code) => ({ kind: 'measure', code }) as const),
    ...draft.recommendations.map((code) => ({ kind: 'recommendation', code }) as const),
    ...draft.indicators.map((code) => ({ kind: 'indicator', code }) as const),
  ],
});

/** What has to be stored so that `base` becomes `draft`: only what differs, so that nobody's other change is overwritten. */
export function agendaItemChange(base: AgendaItemDraft, draft: AgendaItemDraft): Partial<NewAgendaItem> {
  const after = agendaItemOf(draft);
  return Object.fromEntries(differences(agendaItemOf(base), after).map((part) => [part, after[part]]));
}

/** The same limits as the contract. */
export const agendaItemRules = schema<AgendaItemDraft>((path) => {
  required(path.title);
  maxLength(path.title, 300);
  maxLength(path.description, 4000);
  validate(path.duration, ({ value }) => {
    const minutes = value().trim();
    if (minutes === '') return undefined;
    return /^\d{1,3}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= LONGEST ? undefined : { kind: 'minutes' };
  });
});
