/** One language of a mail. */
export interface MailPart {
  readonly lang: string;
  readonly greeting: string;
  readonly before: string;
  /** What it is about, line by line: `Wann` and the day. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** What comes one after the other, such as an agenda. */
  readonly list?: { readonly heading: string; readonly items: readonly string[] };
  /** Several lists, where each line leads somewhere. */
  readonly sections?: readonly MailSection[];
  readonly link: MailLink;
  readonly after: readonly string[];
  /** Further links at the end, such as the way to end such mails. */
  readonly ways?: readonly MailLink[];
}

interface MailLink {
  readonly label: string;
  readonly address: string;
}

/** A list under a heading of its own. */
export interface MailSection {
  readonly heading: string;
  readonly items: readonly MailItem[];
}

/** A line that leads somewhere. */
interface MailItem extends Omit<MailLink, 'label'> {
  readonly text: string;
  /** What is said of it below, such as until when. */
  readonly details?: readonly string[];
  /** What belongs to it; some of it leads elsewhere. */
  readonly points?: readonly { readonly text: string; readonly address?: string }[];
}

/** The parts one below the other as plain text. */
export const toText = (parts: readonly MailPart[]): string =>
  parts
    .map(({ greeting, before, facts, list, sections = [], link, after, ways = [] }) =>
      [
        greeting,
        before,
        ...(facts === undefined ? [] : [facts.map(([label, value]) => `${label}: ${value}`).join('\n')]),
        ...(list === undefined ? [] : [[`${list.heading}:`, ...list.items.map((item, index) => `${index + 1}. ${item}`)].join('\n')]),
        ...sections.map(({ heading, items }) => [`${heading}:`, ...items.map(itemText)].join('\n')),
        ...(sections.length === 0 ? [link.address] : [`${link.label}:\n${link.address}`]),
        ...after,
        ...(ways.length === 0 ? [] : [ways.map(({ label, address }) => `${label}:\n${address}`).join('\n')]),
      ].join('\n\n'),
    )
    .join('\n\n-- \n\n')
    .concat('\n');

const itemText = ({ text, details = [], address, points = [] }: MailItem): string =>
  [
    `- ${text}`,
    ...details,
    address,
    ...points.flatMap((point) => [`* ${point.text}`, ...(point.address === undefined ? [] : [`  ${point.address}`])]),
  ].join('\n  ');

/** The same as simple HTML. Whatever people typed is text in it, never markup. */
export function toHtml(parts: readonly MailPart[]): string {
  const blocks = parts.map(({ lang, greeting, before, facts, list, sections = [], link, after, ways = [] }) => {
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
      ...sections.map(
        ({ heading, items }) =>
          `<h2 style="margin: 1.5em 0 0.5em; font-size: 1.1em">${escaped(heading)}</h2>\n<ul style="margin: 0; padding-left: 1.25em">\n${items.map(itemHtml).join('\n')}\n</ul>`,
      ),
      // Where there is one way only, it is also there for those who cannot follow links.
      paragraph(sections.length === 0 ? `${anchor(link)}<br>${address}` : anchor(link)),
      ...after.map((text) => paragraph(escaped(text))),
      ...(ways.length === 0 ? [] : [`<p class="less">${ways.map(anchor).join('<br>\n')}</p>`]),
    ];
    return `<div lang="${escaped(lang)}">\n${content.join('\n')}\n</div>`;
  });
  const [first] = parts;
  return `<!doctype html>
<html lang="${escaped(first?.lang ?? 'de')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<style>${STYLE}</style>
</head>
<body style="margin: 1em; font-family: sans-serif; line-height: 1.5; max-width: 40em; overflow-wrap: anywhere">
${blocks.join('\n<hr>\n')}
</body>
</html>
`;
}

// Colours only where a program that shows mails lets them change with the darkness of its surroundings.
const STYLE = `a { color: #0b5a68 } .less { color: #4c5b5f; font-size: 0.9em }
@media (prefers-color-scheme: dark) { body { background: #101819; color: #e6eced } a { color: #6cc4d2 } .less { color: #aab9bc } }`;

const itemHtml = ({ text, details = [], address, points = [] }: MailItem): string => {
  const below = details.map((detail) => `<br>\n<span class="less">${escaped(detail)}</span>`).join('');
  const list = points.map(
    (point) => `<li>${point.address === undefined ? escaped(point.text) : anchor({ label: point.text, address: point.address })}</li>`,
  );
  return `<li style="margin-bottom: 0.75em">${anchor({ label: text, address })}${below}${
    list.length === 0 ? '' : `\n<ul style="margin: 0; padding-left: 1.25em">\n${list.join('\n')}\n</ul>`
  }</li>`;
};

const anchor = ({ label, address }: MailLink): string => `<a href="${escaped(address)}">${escaped(label)}</a>`;

const paragraph = (html: string): string => `<p>${html}</p>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
