import type { ObservationResponse } from '#contract/indicator.ts';
import { soundValue } from './indicator-figures';

/** Members of the known dimensions in their natural order. Others come in the order of the API. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  age: ['0-5', '6-14', '15-17', '18-26', '27-44', '45-54', '55-64', '65+'],
  sex: ['female', 'male'],
  nationality: ['german', 'foreign'],
  migrationBackground: ['with', 'without'],
};

/** A member of a dimension with its figure. */
export interface Member {
  readonly member: string;
  readonly figure: ObservationResponse;
  readonly value: number | null;
  /** Part of the total, 0 to 1; only where counts are divided up. */
  readonly share: number | null;
}

/** The members of a dimension in one period. Where there is no natural order, from the highest value to the lowest. */
export function membersOf(figures: readonly ObservationResponse[], dimension: string, period: string, total: number | null): Member[] {
  const order = ORDER[dimension];
  const position = (member: string): number => {
    const at = order?.indexOf(member) ?? -1;
    return at === -1 ? Infinity : at;
  };
  return figures
    .flatMap((figure) => {
      const member = figure.breakdown[dimension];
      const value = soundValue(figure);
      if (figure.period !== period || member === undefined || Object.keys(figure.breakdown).length !== 1) return [];
      return [{ member, figure, value, share: value === null || total === null || total === 0 ? null : value / total }];
    })
    .sort((a, b) => {
      if (position(a.member) !== position(b.member)) return position(a.member) - position(b.member);
      return (b.value ?? -Infinity) - (a.value ?? -Infinity);
    });
}

/** Whether the members' shares miss the whole by more than rounding: groups overlap, or some are missing. */
export function sharesDoNotAddUp(members: readonly Member[]): boolean {
  const shares = members.flatMap(({ share }) => share ?? []);
  return shares.length > 0 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 0.005;
}
