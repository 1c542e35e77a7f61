import { Resvg } from '@resvg/resvg-js';
import { ImageRun, Paragraph } from 'docx';

/** Height of the logo on the cover, in pixels of 96 to the inch. */
const HEIGHT = 56;

/** The logo of the installation; nothing where it has none. It decorates: the name stands below it. */
export function docxLogo(address: string | null): Paragraph[] {
  const [, kind, encoded = ''] = /^data:image\/(png|svg\+xml);base64,(.+)$/.exec(address ?? '') ?? [];
  if (kind === undefined) return [];
  const data = Buffer.from(encoded, 'base64');
  const drawn = kind === 'png' ? undefined : new Resvg(data.toString(), { fitTo: { mode: 'height', value: 2 * HEIGHT } }).render();
  // A PNG says its size in its first chunk.
  const [width, height] = drawn === undefined ? [data.readUInt32BE(16), data.readUInt32BE(20)] : [drawn.width, drawn.height];
  const transformation = { width: Math.round((HEIGHT * width) / height), height: HEIGHT };
  return [
    new Paragraph({
      children: [
        drawn === undefined
          ? new ImageRun({ type: 'png', data, transformation, altText: { name: 'Logo' } })
          : new ImageRun({ type: 'svg', data, transformation, fallback: { type: 'png', data: drawn.asPng() }, altText: { name: 'Logo' } }),
      ],
    }),
  ];
}
