import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from './run-program.ts';

// How much JavaScript a browser gets for the overview: what the page names, and every chunk that these import at once.
// Asked for: at most 200 kB compressed.

const FOLDER = join(ROOT, 'dist/frontend/browser');
const KILOBYTE = 1000;

/** Chunks that a chunk needs before it runs; what it may load later (`import(`) does not count. */
const STATIC_IMPORT = /(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g;

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const main = names.filter((name) => name.startsWith('main-') || name.startsWith('polyfills-'));
// A lazily loaded page is found by the selector of its component; German is the language of the first visit.
const page = names.filter((name) => textOf(name).includes('gb-overview-page') && !main.includes(name));
const german = names.filter((name) => textOf(name).includes('Demografie') || textOf(name).includes('Überblick'));

const loaded = new Set<string>();
const waiting = [...main, ...page, ...german];
for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
  if (loaded.has(name)) continue;
  loaded.add(name);
  waiting.push(...Array.from(textOf(name).matchAll(STATIC_IMPORT), (match) => match[1] ?? '').filter((found) => names.includes(found)));
}

const sizes = [...loaded].map((name) => {
  const bytes = readFileSync(join(FOLDER, name));
  return { name, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
});
const total = (key: 'raw' | 'gzip' | 'brotli'): number => Math.round(sizes.reduce((sum, size) => sum + size[key], 0) / KILOBYTE);
console.table({
  'JavaScript of the overview': { chunks: sizes.length, 'raw kB': total('raw'), 'gzip kB': total('gzip'), 'brotli kB': total('brotli') },
});
