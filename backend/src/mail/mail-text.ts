/** One language of a mail. */
export interface MailPart {
  readonly lang: string;
  readonly greeting: string;
  readonly before: string;
  /** What it is about, line by line: `Wann` and the day. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** What comes one after the other, such as an agenda. */
  readonly list?: { readonly heading: string; readonly items: readonly string[] };
  readonly link: { readonly label: string; readonly address: string };
  readonly after: readonly string[];
}

/** The parts one below the other as plain text. */
export const toText = (parts: readonly MailPart[]): string =>
  parts
    .map(({ greeting, before, facts, list, link, after }) =>
      [
        greeting,
        before,
        ...(facts === undefined ? [] : [facts.map(([label, value]) => `${label}: ${value}`).join('\n')]),
        ...(list === undefined ? [] : [[`${list.heading}:`, ...list.items.map((item, index) => `${index + 1}. ${item}`)].join('\n')]),
        link.address,
        ...after,
      ].join('\n\n'),
    )
    .join('\n\n-- \n\n')
    .concat('\n');

/** The same as simple HTML. Whatever people typed is text in it, never markup. */
export function toHtml(parts: readonly MailPart[]): string {
  const blocks = parts.map(({ lang, greeting, before, facts, list, link, after }) => {
    const address = escaped(link.address);
    const content = [
      paragraph(escaped(greeting)),
      paragraph(escaped(before)),
      ...(facts === undefined
        ? []
        : [paragraph(facts.map(([label, value]) => `${escaped(label)}: <strong>${escaped(value)}</strong>`).join('<br>\n'))]),
      ...(list === undefined
        ? []
        : [paragraph(`${escaped(list.heading)}:`), `<ol>\n${list.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ol>`]),
      paragraph(`<a href="${address}">${escaped(link.label)}</a><br>${address}`),
      ...after.map((text) => paragraph(escaped(text))),
    ];
    return `<div lang="${escaped(lang)}">\n${content.join('\n')}\n</div>`;
  });
  const [first] = parts;
  return `<!doctype html>
<html lang="${escaped(first?.lang ?? 'de')}">
<head><meta charset="utf-8"></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
${blocks.join('\n<hr>\n')}
</body>
</html>
`;
}

const paragraph = (html: string): string => `<p>${html}</p>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
