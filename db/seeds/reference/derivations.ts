/** How an indicator follows from two others: the sum of the numerator's breakdowns over the sum of the denominator's. */
export interface DerivationRow {
  readonly indicator_code: string;
  readonly numerator_code: string;
  readonly numerator_breakdowns: readonly string[];
  readonly denominator_code: string;
  readonly denominator_breakdowns: readonly string[];
}

const TOTAL = '';
const UNDER_6 = ['age=0-5'];
const UNDER_18 = ['age=0-5', 'age=6-14', 'age=15-17'];

export const DERIVATIONS: readonly DerivationRow[] = [
  {
    indicator_code: 'D04',
    numerator_code: 'D11',
    numerator_breakdowns: UNDER_18,
    denominator_code: 'D01',
    denominator_breakdowns: UNDER_18,
  },
  {
    indicator_code: 'K05',
    numerator_code: 'K07',
    numerator_breakdowns: [TOTAL],
    denominator_code: 'D01',
    denominator_breakdowns: UNDER_6,
  },
];
