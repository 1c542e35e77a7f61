import { UnreadableFile } from '../unreadable-file.ts';

/** Everything that an async iterable gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The refusal with which reading ends. Fails when the file can be read. */
export async function refusalOf(items: AsyncIterable<unknown>): Promise<UnreadableFile> {
  try {
    await collect(items);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error('The file could be read although it should be refused.');
}
