import { InvalidInput } from './errors/app-error.ts';

/** The words of a parameter that takes any of a few, separated by commas. Throws `InvalidInput` for one that there is not. */
export function wordsInList<Word extends string>(path: string, text: string | undefined, all: readonly Word[]): Word[] | undefined {
  return text?.split(',').map((written) => {
    const word = all.find((each) => each === written);
    if (word !== undefined) return word;
    const message = `"${written}" is none of ${all.join(', ')}.`;
    throw new InvalidInput(message, { issues: [{ path, message }] });
  });
}
