import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { UnreadableFile } from '../unreadable-file.ts';
import type { ByteChunks } from '../source.ts';
import { SIGNATURE_LENGTH, binaryKind } from './binary-signature.ts';

export type Encoding = 'utf-8' | 'windows-1252';

const BYTE_ORDER_MARK = '\u{feff}';
/** Bytes that stand for nothing in Windows-1252. */
const UNUSED_1252 = /[\x81\x8d\x8f\x90\x9d]/;

/**
 * Bytes to text in the declared encoding, chunk by chunk. A byte order mark is left out. Binary files, other encodings and broken
 * characters are refused with the line and the column of the first bad byte.
 */
export async function* decodeText(chunks: ByteChunks, encoding: Encoding): AsyncGenerator<string> {
  const place = new TextPlace();
  let waiting = Buffer.alloc(0);
  // An object, because the type checker does not see that calling the function below changes it.
  const at = { start: true };

  const decode = (block: Buffer): string => {
    if (at.start) refuseForeignHead(block);
    const text = encoding === 'utf-8' ? decodeUtf8(block, place) : decodeWindows1252(block, place);
    const shown = at.start && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    at.start = false;
    place.advance(shown);
    return shown;
  };

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const block = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
    const end = at.start && block.length < SIGNATURE_LENGTH ? 0 : endOfWholeCharacters(block);
    // Copied, because a reader may use the memory of its chunk again.
    waiting = Buffer.from(block.subarray(end));
    if (end > 0) yield decode(block.subarray(0, end));
  }
  if (waiting.length > 0) yield decode(waiting);
}

/** Line and column, both from 1, of the character that comes next. */
class TextPlace {
  line = 1;
  column = 1;

  advance(text: string): void {
    let lineStart = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', lineStart)) {
      this.line += 1;
      this.column = 1;
      lineStart = end + 1;
    }
    this.column += text.length - lineStart;
  }
}

function refuseForeignHead(head: Buffer): void {
  const kind = binaryKind(head);
  if (kind !== undefined) throw new UnreadableFile(`This is a binary file: ${kind}. A text file is expected.`, { line: 1, column: '1' });
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new UnreadableFile('The file is encoded in UTF-16 ("Unicode text"). Save it as UTF-8.', { line: 1, column: '1' });
  }
}

function refuseNul(block: Buffer, place: TextPlace): void {
  const offset = block.indexOf(0);
  if (offset === -1) return;
  throw faultAt(block, offset, place, 'This is a binary file: it contains NUL bytes. A text file is expected.');
}

function decodeUtf8(block: Buffer, place: TextPlace): string {
  refuseNul(block, place);
  const text = block.toString('utf8');
  if (isUtf8(block)) return text;
  const offset = firstFault(block, text);
  const byte = `0x${(block[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  throw faultAt(
    block,
    offset,
    place,
    `The file is declared as UTF-8, but byte ${byte} is none here. It is probably encoded in Windows-1252 or damaged.`,
  );
}

/** Offset of the first byte that is no UTF-8: where decoding put a replacement character that the bytes themselves do not hold. */
function firstFault(block: Buffer, decoded: string): number {
  let offset = 0;
  let from = 0;
  for (let index = decoded.indexOf('\u{fffd}'); index !== -1; index = decoded.indexOf('\u{fffd}', from)) {
    offset += Buffer.byteLength(decoded.slice(from, index));
    if (!(block[offset] === 0xef && block[offset + 1] === 0xbf && block[offset + 2] === 0xbd)) return offset;
    offset += 3;
    from = index + 1;
  }
  return offset;
}

function decodeWindows1252(block: Buffer, place: TextPlace): string {
  refuseNul(block, place);
  // Letters of Windows-1252 practically never line up as UTF-8 by accident.
  if (!isAscii(block) && isUtf8(block)) {
    const offset = block.findIndex((byte) => byte > 0x7f);
    throw faultAt(block, offset, place, 'The file is declared as Windows-1252 but encoded in UTF-8.');
  }
  const offset = block.toString('latin1').search(UNUSED_1252);
  if (offset !== -1) throw faultAt(block, offset, place, 'The file is declared as Windows-1252, but this byte stands for nothing there.');
  return iconv.decode(block, 'windows-1252');
}

function faultAt(block: Buffer, offset: number, place: TextPlace, reason: string): UnreadableFile {
  const lineStart = block.lastIndexOf(0x0a, offset - 1) + 1;
  place.advance(block.subarray(0, offset).toString(isUtf8(block.subarray(0, offset)) ? 'utf8' : 'latin1'));
  const lineEnd = block.indexOf(0x0a, offset);
  const raw = block.subarray(offset === 0 ? 0 : lineStart, lineEnd === -1 ? block.length : lineEnd);
  return new UnreadableFile(reason, { line: place.line, column: String(place.column), raw: raw.toString('latin1') });
}

/** Where the last character that is wholly in the block ends. */
function endOfWholeCharacters(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back += 1) {
    const byte = block[block.length - back] ?? 0;
    if (byte < 0x80) return block.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? block.length - back : block.length;
    }
  }
  return block.length;
}
