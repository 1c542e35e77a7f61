import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { FrameworkLevel, NewSource, SourceKind, SourceResponse } from '#contract/source.ts';

/** What stands in the form of a source: texts, an empty one where nothing is known. */
export interface SourceDraft {
  readonly kind: string;
  readonly frameworkLevel: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly link: string;
  readonly note: string;
}

export const EMPTY_SOURCE: SourceDraft = { kind: '', frameworkLevel: '', title: '', publisher: '', published: '', link: '', note: '' };

/** A source as it stands in the form. */
export const sourceDraftOf = (source: SourceResponse): SourceDraft => ({
  kind: source.kind,
  frameworkLevel: source.frameworkLevel ?? '',
  title: source.title,
  publisher: source.publisher ?? '',
  // As people write a day here: 17.05.2024, or 05.2024.
  published: (source.published ?? '').split('-').toReversed().join('.'),
  link: source.link ?? '',
  note: source.note ?? '',
});

/** A year, month or day as it is typed, 17.5.2024 or 2024-05-17, as the API takes it; undefined when it is none. */
export function publishedOf(text: string): string | undefined {
  const typed = text.trim();
  const parts = /^\d{4}(-\d{1,2}){0,2}$/.test(typed) ? typed.split('-') : typed.split(/[./]/).toReversed();
  const [year = '', month, day] = parts;
  if (parts.length > 3 || !/^(?!0000)\d{4}$/.test(year) || !parts.slice(1).every((part) => /^\d{1,2}$/.test(part))) return undefined;
  const iso = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
  const whole = [iso, '-01', '-01'].join('').slice(0, 10);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole) ? iso : undefined;
}

/** The source as the API takes it. */
export const sourceContentOf = (draft: SourceDraft): NewSource => ({
  // The selects offer nothing else.
  kind: draft.kind as SourceKind,
  frameworkLevel: draft.kind === 'framework' ? (draft.frameworkLevel as FrameworkLevel) : null,
  title: draft.title.trim(),
  publisher: draft.publisher.trim() || null,
  published: draft.published.trim() === '' ? null : (publishedOf(draft.published) ?? null),
  link: draft.link.trim() || null,
  note: draft.note.trim() || null,
});

/** The same limits as the contract. */
export const sourceRules = schema<SourceDraft>((path) => {
  required(path.kind);
  required(path.frameworkLevel, { when: (context) => context.valueOf(path.kind) === 'framework' });
  required(path.title);
  maxLength(path.title, 200);
  maxLength(path.publisher, 200);
  validate(path.published, ({ value }) =>
    value().trim() === '' || publishedOf(value()) !== undefined ? undefined : { kind: 'published' },
  );
  maxLength(path.link, 500);
  validate(path.link, ({ value }) => (/^\s*(https?:\/\/\S+\s*)?$/i.test(value()) ? undefined : { kind: 'webAddress' }));
  maxLength(path.note, 2000);
});
