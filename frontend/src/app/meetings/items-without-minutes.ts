import type { AgendaItem } from '#contract/agenda-item.ts';

/** Items of an agenda about which nothing is written in the minutes, with their numbers on it, from 1. */
export const itemsWithoutMinutes = (
  agenda: readonly Pick<AgendaItem, 'title' | 'minutes'>[],
): readonly { readonly number: number; readonly title: string }[] =>
  agenda.flatMap(({ title, minutes }, at) => (minutes === null ? [{ number: at + 1, title }] : []));
