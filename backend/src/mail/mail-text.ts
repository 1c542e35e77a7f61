/** One language of a mail. */
export interface MailPart {
  readonly lang: string;
  readonly greeting: string;
  readonly before: string;
  readonly link: { readonly label: string; readonly address: string };
  readonly after: readonly string[];
}

/** The parts one below the other as plain text. */
export const toText = (parts: readonly MailPart[]): string =>
  parts
    .map(({ greeting, before, link, after }) => [greeting, before, link.address, ...after].join('\n\n'))
    .join('\n\n-- \n\n')
    .concat('\n');

/** The same as simple HTML. Whatever people typed is text in it, never markup. */
export function toHtml(parts: readonly MailPart[]): string {
  const blocks = parts.map(({ lang, greeting, before, link, after }) => {
    const address = escaped(link.address);
    const paragraphs = [
      escaped(greeting),
      escaped(before),
      `<a href="${address}">${escaped(link.label)}</a><br>${address}`,
      ...after.map((text) => escaped(text)),
    ];
    return `<div lang="${escaped(lang)}">\n${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}\n</div>`;
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

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
