/** White space, and signs that nobody sees. Those that join letters stay: some scripts and pictures need them. */
const UNSEEN = /[^\P{Cf}\u200c\u200d]/gu;
const SPACES = /\s+/gu;

/** A term as it is kept: the same letters written in the same way, single spaces, nothing invisible. Empty where nothing is left. */
export const asTerm = (text: string): string => text.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').trim();

/** What a term is counted by, whatever its case and spaces. */
export const termKey = (text: string): string => asTerm(text).toLocaleLowerCase('de').normalize('NFC');
