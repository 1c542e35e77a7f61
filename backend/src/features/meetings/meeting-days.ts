import { monthsLater } from '../../days.ts';
import type { Rhythm } from '../bodies/body.ts';
import { isOn, type Life } from '../bodies/life.ts';

/** How many days are suggested at most: as many as are added at once. */
const DAYS_AT_MOST = 60;

const MONTHS_APART: Readonly<Record<Exclude<Rhythm, 'as_needed'>, number>> = {
  monthly: 1,
  every_two_months: 2,
  quarterly: 3,
  half_yearly: 6,
  yearly: 12,
};

/**
 * Days of meetings from a first one to a last possible one: as far apart as the rhythm says, each on the same weekday of its month as the first
 * (the second Tuesday), where the fifth one means the last. Without a rhythm the first alone. Days on which the body is not there are left out.
 */
export function meetingDays(rhythm: Rhythm, first: string, until: string, life: Life): string[] {
  const days = rhythm === 'as_needed' ? [first] : daysApart(MONTHS_APART[rhythm], first, until);
  return days.filter((day) => day <= until && isOn(life, day));
}

function daysApart(months: number, first: string, until: string): string[] {
  const days: string[] = [];
  for (let step = 0; step < DAYS_AT_MOST; step++) {
    const month = monthsLater(firstOfMonth(first), step * months);
    // There is no later year than 9999.
    if (month > until || month.startsWith('+')) break;
    days.push(sameWeekdayOfMonth(first, month));
  }
  return days;
}

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;
const dayOfMonth = (day: string): number => Number(day.slice(8));
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day of a month, named by its first day, that has the weekday of another day and is the same one of those in its month. */
function sameWeekdayOfMonth(day: string, firstDay: string): string {
  const nth = Math.floor((dayOfMonth(day) - 1) / 7);
  const firstSuch = 1 + ((weekdayOf(day) - weekdayOf(firstDay) + 7) % 7);
  const daysInMonth = new Date(Date.UTC(Number(firstDay.slice(0, 4)), Number(firstDay.slice(5, 7)), 0)).getUTCDate();
  const ofMonth = firstSuch + 7 * nth;
  return firstDay.slice(0, 8) + String(ofMonth > daysInMonth ? ofMonth - 7 : ofMonth).padStart(2, '0');
}
