import { svgProblem } from './svg-check.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}>${inside}</svg>`;

describe('an SVG for a logo', () => {
  it('may draw, write, colour and refer to itself', () => {
    const harmless = [
      svg('<path d="M0 0h10v10z" fill="#0b5a68"/>'),
      svg(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><rect width="9" height="9" fill="url(#a)"/>',
      ),
      svg('<style>.a{fill:#0b5a68;clip-path:url("#c")}</style><use href="#b" class="a"/><title>Stadt &amp; Land &#8211; Wappen</title>'),
      svg('<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>'),
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- aus dem Zeichenprogramm -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<g/>', ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"')}\n`,
      svg('<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li/></rdf:RDF></metadata>'),
      '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>',
    ];
    expect(harmless.map(svgProblem)).toEqual(harmless.map(() => null));
  });

  const attacks: readonly (readonly [string, string])[] = [
    ['script', svg('<script>alert(1)</script>')],
    ['script', svg('<SCRIPT href="#a"/>')],
    ['script', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>')],
    ['script', svg('<a xlink:href="java&#115;cript:alert(1)"><text>x</text></a>')],
    ['script', svg('<a href="java&#x09;script:alert(1)"><text>x</text></a>')],
    ['event-handler', svg('', ' onload="alert(1)"')],
    ['event-handler', svg("<rect ONclick = 'alert(1)'/>")],
    ['event-handler', svg('<set attributeName="onmouseover" to="alert(1)"/>')],
    ['event-handler', svg('<animate attributeName="xlink:href" values="#a"/>')],
    ['foreign-content', svg('<foreignObject><p>x</p></foreignObject>')],
    ['foreign-content', svg('<g xmlns:h="http://www.w3.org/1999/xhtml"><h:p/></g>')],
    ['foreign-content', svg('<iframe src="#a"/>')],
    ['external-reference', svg('<image href="https://example.org/a.png"/>')],
    ['external-reference', svg('<image xlink:href="//example.org/a.png"/>')],
    ['external-reference', svg('<use href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
    ['external-reference', svg('<rect fill="url(https://example.org/#a)"/>')],
    ['external-reference', svg('<rect style="fill:u\\72l(https://example.org/)"/>')],
    ['external-reference', svg('<style>@import "https://example.org/a.css";</style>')],
    ['external-reference', svg('<style><![CDATA[a{background:URL( "https://example.org/" )}]]></style>')],
    ['external-reference', svg('<style>a{background:url&#40;https://example.org/)}</style>')],
    ['external-reference', svg('<g xml:base="https://example.org/"/>')],
    ['declaration', `<?xml-stylesheet href="https://example.org/a.css"?>${svg('')}`],
    ['declaration', `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`],
    ['unreadable', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('&a;')}`],
    ['unreadable', svg('<g a="&unknown;"/>')],
    ['unreadable', svg('<g>')],
    ['unreadable', svg('<g a=b/>')],
    ['unreadable', svg('<g a="<"/>')],
    ['unreadable', `${svg('')}<script xmlns="http://www.w3.org/2000/svg"/>`],
    ['unreadable', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['unreadable', '<svg><g/></svg>'],
    ['unreadable', 'nothing'],
    ['unreadable', ''],
  ];
  for (const [problem, source] of attacks) {
    it(`is refused as ${problem}: ${source.slice(0, 130)}`, () => {
      expect(svgProblem(source)).toBe(problem as never);
    });
  }
});
