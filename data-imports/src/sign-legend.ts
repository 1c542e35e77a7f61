import type { Flag } from '#contract/indicator.ts';

/** Why a cell has no number although the publisher wrote something. */
export type Withheld = 'not-published' | 'suppressed' | 'not-applicable';

/** What a sign in place of a number says. */
export type SignMeaning = { readonly value: number } | { readonly why: Withheld; readonly flag: Flag };

/**
 * The signs of one source. A legend belongs to its source, because publishers use one sign for different things:
 * `-` is zero here and "not loaded" there.
 */
export interface SignLegend {
  readonly signs: Readonly<Record<string, SignMeaning>>;
  /** What brackets around a number say; absent where brackets have no meaning. */
  readonly brackets?: Flag;
}

/** The signs of the German statistical offices (GENESIS and the offices of the Länder). */
export const STATISTICAL_OFFICE_SIGNS: SignLegend = {
  signs: {
    '-': { value: 0 },
    '.': { why: 'suppressed', flag: 'confidential' },
    '·': { why: 'suppressed', flag: 'confidential' },
    '*': { why: 'suppressed', flag: 'confidential' },
    '...': { why: 'not-published', flag: 'not_available' },
    '/': { why: 'not-published', flag: 'unreliable' },
    x: { why: 'not-applicable', flag: 'not_available' },
    X: { why: 'not-applicable', flag: 'not_available' },
  },
  brackets: 'unreliable',
};
