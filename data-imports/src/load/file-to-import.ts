import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteChunks } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** A file that can be read more than once: first for its hash, then for its content. */
export interface FileToImport {
  readonly name: string;
  readonly sizeInBytes: number;
  open(): ByteChunks;
}

/** The path leads to nothing that can be read. The message is a sentence for the person who gave it. */
export class NoSuchFile extends Error {
  readonly path: string;
  readonly why: 'missing' | 'folder' | 'forbidden';

  constructor(path: string, why: NoSuchFile['why'], options?: ErrorOptions) {
    const sentence = { missing: 'There is no file', folder: 'This is a folder, not a file:', forbidden: 'The file may not be read:' };
    super(`${sentence[why]} ${path}.`, options);
    this.name = 'NoSuchFile';
    this.path = path;
    this.why = why;
  }
}

/** A file of this computer. Throws `NoSuchFile`. */
export async function localFile(path: string): Promise<FileToImport> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new NoSuchFile(path, cause.code === 'EACCES' ? 'forbidden' : 'missing', { cause });
  });
  if (!found.isFile()) throw new NoSuchFile(path, 'folder');
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new NoSuchFile(path, 'forbidden', { cause });
  });
  return { name: basename(path), sizeInBytes: found.size, open: () => createReadStream(path) };
}

/** SHA-256 of the content, in hexadecimal. */
export async function sha256Of(file: FileToImport): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.open()) hash.update(chunk);
  return hash.digest('hex');
}

/** The content, as long as it is still what the hash was taken of: the record of a run must not name another content than was loaded. */
export async function* contentOf(file: FileToImport, sha256: string): ByteChunks {
  const hash = createHash('sha256');
  for await (const chunk of file.open()) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new UnreadableFile('The file changed while it was read. Try again when it is complete.');
}
