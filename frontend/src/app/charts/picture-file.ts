import { KEY_SIZE, pictureLayout, TYPE, type PictureKey, type PictureLayout, type PictureWords, type PlacedLine } from './picture-layout';

/** What the browser computed for an element and a picture outside of the page would not know. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'vector-effect',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const;

/** Pixels per unit: enough for print in a council paper. */
const SCALE = 2;

/**
 * A drawing of the page as PNG with title, measure, legend, source and date. It is always drawn in the light scheme, as it will stand on
 * paper.
 */
export async function pictureFile(svg: SVGSVGElement, words: PictureWords, keys: readonly PictureKey[] = []): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw pictures.');
  const family = getComputedStyle(svg).fontFamily;
  const fontOf = (kind: PlacedLine['kind']): string => `${TYPE[kind].weight} ${TYPE[kind].size}px ${family}`;
  const layout = pictureLayout(words, keys, { width, height }, (text, kind) => {
    context.font = fontOf(kind);
    return context.measureText(text).width;
  });

  const scheme = svg.style.colorScheme;
  svg.style.colorScheme = 'light';
  const drawn = standalone(svg, width, height, await fontRules(family));
  const ink = colourOf(svg, 'var(--gb-ink)');
  const muted = colourOf(svg, 'var(--gb-ink-muted)');
  const fills = keys.map(({ fill }) => (isHatching(fill) ? fill : colourOf(svg, fill)));
  svg.style.colorScheme = scheme;

  canvas.width = layout.width * SCALE;
  canvas.height = layout.height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, layout.width, layout.height);
  context.drawImage(await loaded(drawn), layout.padding, layout.pictureTop, width, height);
  for (const { text, y, kind } of layout.lines) {
    context.font = fontOf(kind);
    context.fillStyle = kind === 'title' ? ink : muted;
    context.fillText(text, layout.padding, y);
  }
  drawKeys(context, layout, fills, { font: fontOf('note'), ink });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture could not be written.')) : resolve(blob)), 'image/png');
  });
}

const isHatching = (fill: string): boolean => fill === 'missing' || fill === 'withheld';

function drawKeys(
  context: CanvasRenderingContext2D,
  { keys }: PictureLayout,
  fills: readonly string[],
  { font, ink }: { readonly font: string; readonly ink: string },
): void {
  keys.forEach(({ key, x, y }, i) => {
    context.save();
    context.beginPath();
    context.rect(x, y, KEY_SIZE.width, KEY_SIZE.height);
    context.clip();
    if (isHatching(key.fill)) {
      context.strokeStyle = '#7b8689';
      context.beginPath();
      for (let from = x - KEY_SIZE.height; from < x + KEY_SIZE.width; from += 6) {
        context.moveTo(from, y + KEY_SIZE.height);
        context.lineTo(from + KEY_SIZE.height, y);
        if (key.fill === 'withheld') {
          context.moveTo(from, y);
          context.lineTo(from + KEY_SIZE.height, y + KEY_SIZE.height);
        }
      }
      context.stroke();
    } else {
      context.fillStyle = fills[i] ?? key.fill;
      context.fillRect(x, y, KEY_SIZE.width, KEY_SIZE.height);
    }
    context.restore();
    context.font = font;
    context.fillStyle = ink;
    context.fillText(key.text, x + KEY_SIZE.width + 8, y + KEY_SIZE.height * 0.75);
  });
}

/** The drawing as a file of its own, with everything that the page's styles say written into it. */
function standalone(svg: SVGSVGElement, width: number, height: number, fonts: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
    const original = originals[i];
    if (original === undefined) return;
    const computed = getComputedStyle(original);
    element.removeAttribute('class');
    element.setAttribute('style', STYLES.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';'));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (fonts !== '') {
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = fonts;
    copy.prepend(style);
  }
  return new XMLSerializer().serializeToString(copy);
}

function loaded(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The drawing could not be turned into a picture.'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/** What a colour of the theme is at this element. */
function colourOf(near: Element, colour: string): string {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  probe.style.color = colour;
  near.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

/**
 * The rules of the page's typeface with the files inside: a picture may not fetch anything. Without them it falls back to another face, which
 * is no reason to fail.
 */
async function fontRules(family: string): Promise<string> {
  const [first = ''] = family.split(',').map((name) => name.trim().replaceAll(/^["']|["']$/g, ''));
  const rules = [...document.styleSheets].flatMap(rulesOf).filter((rule): rule is CSSFontFaceRule => {
    const isFace = rule instanceof CSSFontFaceRule;
    return isFace && rule.style.getPropertyValue('font-family').includes(first) && /U\+0+-0*FF/i.test(rangeOf(rule));
  });
  const inlined = await Promise.all(rules.map(inlinedRule));
  return inlined.join('');
}

const rangeOf = (rule: CSSFontFaceRule): string => rule.style.getPropertyValue('unicode-range') || 'U+0000-00FF';

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // A sheet of another origin, for example of a browser extension, keeps its rules to itself.
  }
}

async function inlinedRule(rule: CSSFontFaceRule): Promise<string> {
  const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
  if (address === undefined) return '';
  try {
    const file = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI));
    const url = await dataUrl(await file.blob());
    return `@font-face{font-family:${rule.style.getPropertyValue('font-family')};font-weight:${rule.style.getPropertyValue('font-weight') || 'normal'};src:url(${url})}`;
  } catch {
    return '';
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('unreadable')));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}
