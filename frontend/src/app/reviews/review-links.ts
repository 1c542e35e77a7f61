import type { ReviewFacts } from '#contract/review.ts';

const PAGES: Readonly<Record<ReviewFacts['kind'], string>> = {
  indicator: '/indikatoren',
  measure: '/massnahmen',
  decision: '/beschluesse',
  recommendation: '/empfehlungen',
  body: '/gremien',
};

/** Where there is more about the thing. */
export const linkOf = ({ kind, code }: ReviewFacts): string[] => [PAGES[kind], code];
