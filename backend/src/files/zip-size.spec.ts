import { unpackedBytes } from './zip-size.ts';

/** An archive with one empty entry that says of itself how large it is: a central directory of 46 bytes and the end of 22. */
function archiveSaying(size: number): Uint8Array {
  const bytes = Buffer.alloc(46 + 22);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt32LE(0x06054b50, 46);
  bytes.writeUInt16LE(1, 46 + 10);
  bytes.writeUInt32LE(0, 46 + 16);
  return bytes;
}

describe('what an archive unpacks to', () => {
  it('is what its entries say', () => {
    expect(unpackedBytes(archiveSaying(4_000_000_000))).toBe(4_000_000_000);
  });

  it('is unknown where it is no archive, or a torn one', () => {
    expect(unpackedBytes(Buffer.from('Kürzel;Titel'))).toBeUndefined();
    expect(unpackedBytes(new Uint8Array())).toBeUndefined();
    expect(unpackedBytes(archiveSaying(1).subarray(10))).toBeUndefined();
  });
});
