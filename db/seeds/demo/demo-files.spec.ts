import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALL_SOURCES } from '#imports/sources/all-sources.ts';
import { DEMO_DISTRICT_FILES, DEMO_FIGURE_FILES, DEMO_FILES } from './demo-files.ts';

const FOLDER = fileURLToPath(new URL('files/', import.meta.url));

describe('The files of the demo municipality', () => {
  it('are all that are shipped', async () => {
    const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
    const shipped = entries
      .filter((entry) => entry.isFile() && entry.name !== 'README.md' && !entry.name.startsWith('.'))
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    const listed = new Set(DEMO_FILES.map(({ path }) => path));
    const found = new Set(shipped.map((path) => path.replaceAll('//', '/')));
    expect([...found].filter((path) => !listed.has(path)))
      .withContext('shipped but not loaded')
      .toEqual([]);
    expect([...listed].filter((path) => !found.has(path)))
      .withContext('loaded but not shipped')
      .toEqual([]);
  });

  it('are each read once by a source', () => {
    const readings = DEMO_FILES.map(({ path, source }) => `${source} ${path}`);
    expect(new Set(readings).size).toBe(readings.length);
  });

  it('name sources that exist and read what is meant', () => {
    const kinds = new Map(ALL_SOURCES.map(({ id, kind }) => [id, kind]));
    expect(new Set(DEMO_DISTRICT_FILES.map(({ source }) => kinds.get(source)))).toEqual(new Set(['districts']));
    expect(new Set(DEMO_FIGURE_FILES.map(({ source }) => kinds.get(source)))).toEqual(new Set(['observations']));
  });

  it('give figures to the source that would take them on the command line', () => {
    for (const { path, source } of DEMO_FIGURE_FILES) {
      expect(ALL_SOURCES.find((candidate) => candidate.accepts(basename(path)))?.id)
        .withContext(path)
        .toBe(source);
    }
  });

  it('start with Berlin, then its Bezirke, before anything that is part of them', () => {
    expect(DEMO_FILES.slice(0, 2).map(({ path }) => basename(path))).toEqual([
      'berlin-lor-population-2024-02-t1-city.csv',
      'berlin-lor-districts.geojson',
    ]);
  });
});
