/** Under which name a browser keeps the reports of an account. A file of its own, so that the program can look without loading what sends them. */
export const outboxName = (account: string): string => `gb-reports-${account}`;
