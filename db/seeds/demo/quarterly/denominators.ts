import type { Denominator } from './demo-indicator.ts';

/** Part of the foreign nationals that is of age; of those between 15 and 64. Assumed alike everywhere. */
const ADULT_FOREIGNERS = 0.86;
const FOREIGNERS_15_TO_64 = 0.8;
/** Months from the first invented figure. */
const yearsSince2021 = (day: string): number => Number(day.slice(0, 4)) - 2021 + Number(day.slice(5, 7)) / 12;

export const residents: Denominator = (place, day) => place.residents(day);
export const foreigners: Denominator = (place, day) => place.foreigners(day);
export const adultForeigners: Denominator = (place, day) => place.foreigners(day) * ADULT_FOREIGNERS;
export const workingAge: Denominator = (place, day) => place.residents(day) * place.ages.from15To64;
export const foreignersOfWorkingAge: Denominator = (place, day) => place.foreigners(day) * FOREIGNERS_15_TO_64;
export const aged15To24: Denominator = (place, day) => place.residents(day) * place.ages.from15To24;
export const aged18To20: Denominator = (place, day) => place.residents(day) * place.ages.from18To20;
export const under15: Denominator = (place, day) => place.residents(day) * place.ages.under15;
export const under18: Denominator = (place, day) => place.residents(day) * place.ages.under18;
export const belowRetirement: Denominator = (place, day) => place.residents(day) * (place.ages.under65 + 0.02);
export const targetGroup: Denominator = (place, day) => place.withMigrationBackground(day);
/** One of the six years below school age, nearly all of whom are examined. */
export const schoolStarters: Denominator = (place, day, size) => (place.residents(day) * place.ages.under6 * 0.94 * (0.9 + 0.1 * size)) / 6;
/** Ages 6 to 17, most of them at general schools of the Bezirk. */
export const pupils: Denominator = (place, day, size) =>
  place.residents(day) * (place.ages.under18 - place.ages.under6) * (0.8 + 0.15 * size);
/** One of the three years from 15 to 17. */
export const schoolLeavers: Denominator = (place, day) => (place.residents(day) * (place.ages.under18 - place.ages.under15) * 0.92) / 3;

/** So many things per 1,000 residents, in some places more than in others, and more each year. */
export const perThousandResidents =
  (number: number, moreEachYear = 0): Denominator =>
  (place, day, size) =>
    (place.residents(day) / 1000) * number * size * (1 + moreEachYear * yearsSince2021(day));

/** So many things in every place, and more each year. */
export const about =
  (number: number, moreEachYear = 0): Denominator =>
  (_, day, size) =>
    number * size * (1 + moreEachYear * yearsSince2021(day));
