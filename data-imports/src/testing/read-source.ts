import { fileURLToPath } from 'node:url';
import type { DistrictSource, FileMeta, ObservationSource, Observation, District, Rejection, Remark } from '../source.ts';
import { bytesOf, chunksOf, shippedFile } from './byte-chunks.ts';
import { collect, refusalOf } from './collect.ts';
import type { UnreadableFile } from '../unreadable-file.ts';

type Settings = FileMeta['settings'];

/** What a source gave, sorted by kind. */
export interface Reading<T> {
  readonly items: T[];
  readonly rejections: Rejection[];
  readonly remarks: string[];
}

function sorted<T extends Observation | District>(all: readonly (T | Rejection | Remark)[]): Reading<T> {
  return {
    items: all.filter((item): item is T => item.kind !== 'rejection' && item.kind !== 'remark'),
    rejections: all.filter((item): item is Rejection => item.kind === 'rejection'),
    remarks: all.filter((item): item is Remark => item.kind === 'remark').map(({ text }) => text),
  };
}

/** Reads figures from a file on disk. */
export async function readFigures(source: ObservationSource, path: string, settings: Settings = {}): Promise<Reading<Observation>> {
  return sorted(await collect(source.read(bytesOf(path), { fileName: path, settings })));
}

/** Reads figures from a shipped file, for example `berlin-lor/2020-02/…csv`. */
export const readShipped = (source: ObservationSource, path: string): Promise<Reading<Observation>> =>
  readFigures(source, shippedFile(path));

/** Reads districts from a file on disk. */
export async function readPlaces(source: DistrictSource, path: string, settings: Settings = {}): Promise<Reading<District>> {
  return sorted(await collect(source.read(bytesOf(path), { fileName: path, settings })));
}

/** Reads districts from a text under a file name. */
export async function readPlacesOf(
  source: DistrictSource,
  content: string,
  fileName: string,
  settings: Settings = {},
): Promise<Reading<District>> {
  return sorted(await collect(source.read(chunksOf(content, 1000), { fileName, settings })));
}

/** The refusal of a file on disk. */
export const refusalOfFile = (source: ObservationSource | DistrictSource, path: string, settings: Settings = {}): Promise<UnreadableFile> =>
  refusalOf(source.read(bytesOf(path), { fileName: path, settings }));

/** The refusal of a text under a file name. */
export const refusalOfText = (
  source: ObservationSource | DistrictSource,
  content: string,
  fileName: string,
  settings: Settings = {},
): Promise<UnreadableFile> => refusalOf(source.read(chunksOf(content, 1000), { fileName, settings }));

/** Finds fixtures beside a spec. */
export const fixturesBeside =
  (specUrl: string) =>
  (path: string): string =>
    fileURLToPath(new URL(`./fixtures/${path}`, specUrl));
