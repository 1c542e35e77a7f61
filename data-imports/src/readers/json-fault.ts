/** Above this the place of a mistake is not searched for when the engine does not tell it: parsing again and again would take seconds. */
const LONGEST_SEARCHED = 5_000_000;

/** Where a text stops being JSON. `offset` is the length of the text where it only ends too early, `undefined` where it is not known. */
export interface JsonFault {
  readonly cutOff: boolean;
  readonly offset: number | undefined;
}

/** Finds out why a text is no JSON, given that it is none. */
export function jsonFault(text: string): JsonFault {
  const fault = faultOf(text);
  if (fault === undefined || fault.cutOff) return { cutOff: true, offset: text.length };
  if (fault.offset !== undefined || text.length > LONGEST_SEARCHED) return fault;

  // The engine names some places only by a snippet. The shortest start of the text that cannot be continued ends with the mistake.
  let [sound, broken] = [0, text.length];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    const start = faultOf(text.slice(0, middle));
    if (start === undefined || start.cutOff) sound = middle;
    else broken = middle;
  }
  return { cutOff: false, offset: broken - 1 };
}

function faultOf(text: string): JsonFault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    const offset = position === undefined ? undefined : Number(position);
    const cutOff = message.startsWith('Unexpected end of JSON input') || (offset !== undefined && offset >= text.trimEnd().length);
    return { cutOff, offset };
  }
}
