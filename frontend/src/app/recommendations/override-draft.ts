import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { ProgressOverride } from '#contract/recommendation-progress.ts';

/** A progress that the steering group sets, as it is typed. */
export interface OverrideDraft {
  readonly value: string;
  readonly reason: string;
}

/** An empty one, or what holds so far. */
export const overrideDraft = (holding: ProgressOverride | null): OverrideDraft => ({
  value: holding === null ? '' : String(holding.value),
  reason: holding?.reason ?? '',
});

/** The same limits as the contract. */
export const overrideRules = schema<OverrideDraft>((path) => {
  required(path.value);
  validate(path.value, ({ value }) => (value().trim() === '' || isPercent(value()) ? undefined : { kind: 'wholePercent' }));
  required(path.reason);
  maxLength(path.reason, 1000);
});

const isPercent = (text: string): boolean => /^(100|\d{1,2})$/.test(text.trim());
