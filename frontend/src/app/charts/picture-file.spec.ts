import { pictureFile } from './picture-file';

const drawing = (): SVGSVGElement => {
  const host = document.createElement('div');
  host.innerHTML = `<svg width="200" height="100" viewBox="0 0 200 100" style="--mark: rgb(10, 90, 104)">
    <rect width="200" height="100" fill="var(--mark)" /></svg>`;
  document.body.append(host);
  return host.querySelector('svg') as SVGSVGElement;
};

async function pixel(blob: Blob, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])];
}

describe('the picture file', () => {
  it('is a PNG of twice the size that knows the colours of the page', async () => {
    const svg = drawing();
    const blob = await pictureFile(svg, { title: 'Titel', subtitle: 'Prozent', notes: ['Quelle: Amt für Statistik'] });
    expect(blob.type).toBe('image/png');
    const bitmap = await createImageBitmap(blob);
    expect(bitmap.width).toBe((200 + 2 * 24) * 2);
    // Padding 24, a title of 25, a subtitle of 20 and 12 above the picture: its middle is 50 further down.
    expect(await pixel(blob, 124 * 2, (24 + 25 + 20 + 12 + 50) * 2)).toEqual([10, 90, 104, 255]);
    expect(await pixel(blob, 2, 2)).toEqual([255, 255, 255, 255]);
    svg.parentElement?.remove();
  });

  it('draws the legend below the picture', async () => {
    const svg = drawing();
    const blob = await pictureFile(svg, { title: '', subtitle: '', notes: [] }, [{ fill: 'rgb(200, 10, 10)', text: '10 bis 20' }]);
    expect(await pixel(blob, (24 + 13) * 2, (24 + 12 + 100 + 12 + 8) * 2)).toEqual([200, 10, 10, 255]);
    svg.parentElement?.remove();
  });
});
