/** How a row of failures is answered. */
export interface DelayRule {
  /** Failures in a row that cost nothing: people mistype. */
  readonly free: number;
  /** Longest delay, in seconds. */
  readonly longest: number;
}

/** For one account: from the fifth failure on, 2 s, 4 s, 8 s … up to a quarter of an hour. */
export const ACCOUNT_DELAY: DelayRule = { free: 4, longest: 900 };

/** For one network address, behind which a whole town hall may sit. */
export const ADDRESS_DELAY: DelayRule = { free: 19, longest: 900 };

/** For one account whose password is said to be forgotten: so many mails fill nobody's letter box. */
export const RESET_ACCOUNT_DELAY: DelayRule = { free: 2, longest: 3600 };

export const RESET_ADDRESS_DELAY: DelayRule = { free: 19, longest: 3600 };

/** Seconds without a new failure after which a row is forgotten. */
export const FORGOTTEN_AFTER = 3600;

/** Seconds to wait after this many failures in a row: doubles with each, so that guessing becomes hopeless while a person hardly waits. */
export function delayAfter(failures: number, { free, longest }: DelayRule): number {
  return failures <= free ? 0 : Math.min(longest, 2 ** Math.min(failures - free, 30));
}
