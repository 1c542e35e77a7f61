import type { QuietHours } from '#contract/notification.ts';
import { daysLater } from '../../days.ts';

const LOCAL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });

/** Day (`YYYY-MM-DD`) and time (`HH:MM`) on the clocks of Berlin. */
export function localTime(at: Date): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = LOCAL.format(at).split(' ');
  return { day, time: time.slice(0, 5) };
}

/** Whether no mail goes out at this moment. With the same time twice the nights are not quiet. */
export function isQuiet(at: Date, { from, to, weekends }: QuietHours): boolean {
  const { day, time } = localTime(at);
  if (weekends && isWeekend(day)) return true;
  return from <= to ? from <= time && time < to : time >= from || time < to;
}

/** The first moment from this one on at which mails go out. */
export function firstMoment(at: Date, hours: QuietHours): Date {
  if (!isQuiet(at, hours)) return at;
  const { day } = localTime(at);
  const ends = Array.from({ length: 9 }, (_, days) => daysLater(day, days)).flatMap((each) => [
    instantOf(each, '00:00'),
    instantOf(each, hours.to),
  ]);
  return ends.sort((a, b) => a.getTime() - b.getTime()).find((end) => end > at && !isQuiet(end, hours)) ?? at;
}

/** Saturday and Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** The moment of a day and time in Berlin. A time that is skipped in spring is the one an hour later. */
function instantOf(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  // Berlin is one or two hours ahead: the later of the two moments that shows this time, or the one after the gap.
  const [winter, summer] = [1, 2].map((hours) => new Date(asUtc.getTime() - hours * 3_600_000)) as [Date, Date];
  const shows = (at: Date) => localTime(at).day === day && localTime(at).time === time;
  return shows(summer) && !shows(winter) ? summer : winter;
}
