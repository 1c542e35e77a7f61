/** First bytes of files that people send by mistake, and what they are. */
const SIGNATURES: readonly (readonly [signature: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a workbook (XLSX, ODS) or a ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file (XLS, DOC)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a compressed file (7z)'],
  [[0x52, 0x61, 0x72, 0x21], 'a compressed file (RAR)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'an SQLite database'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file'],
];

/** How many bytes `binaryKind` needs at most. */
export const SIGNATURE_LENGTH = 8;

/** What kind of binary file starts with these bytes; `undefined` when none is recognised. */
export function binaryKind(head: Uint8Array): string | undefined {
  return SIGNATURES.find(([signature]) => signature.every((byte, index) => head[index] === byte))?.[1];
}
