import { EMPTY_DRAFT } from './ballot-draft';
import { keepVote, nameOfLink, nameOfMember, newBallotKey, readVote, type KeptVote } from './kept-vote';

describe('a vote that a device keeps', () => {
  const store = () => {
    const texts = new Map<string, string>();
    return {
      getItem: (name: string) => texts.get(name) ?? null,
      setItem: (name: string, text: string) => void texts.set(name, text),
      removeItem: (name: string) => void texts.delete(name),
    };
  };
  const vote: KeptVote = { key: 'k'.repeat(22), draft: EMPTY_DRAFT, state: 'waiting', counted: null, unanswered: true };

  it('comes back as it was', () => {
    const kept = store();
    keepVote(kept, nameOfLink('abc'), vote);
    expect(readVote(kept, nameOfLink('abc'))).toEqual(vote);
    expect(readVote(kept, nameOfLink('def'))).toBeUndefined();
  });

  it('is nothing when somebody else has written under its name', () => {
    for (const text of ['', '{', 'null', '[]', '{"key":1}', '{"key":"x","state":"gone","draft":{}}']) {
      const kept = store();
      kept.setItem('gb-vote-abc', text);
      expect(readVote(kept, 'gb-vote-abc')).withContext(text).toBeUndefined();
    }
  });

  it('is that of one member in one round', () => {
    expect(nameOfMember('7', 'P-001')).not.toBe(nameOfMember('7', 'P-002'));
    expect(nameOfMember('7', 'P-001')).not.toBe(nameOfMember('8', 'P-001'));
  });

  it('has a key of 128 random bits in base64url', () => {
    // Sixteen bytes of 255 are 128 ones: twenty-one digits of six ones, and a last one of two ones and four zeros (48, "w").
    expect(newBallotKey({ getRandomValues: (bytes) => ((bytes as unknown as Uint8Array).fill(255), bytes) })).toBe(`${'_'.repeat(21)}w`);
    expect(newBallotKey(crypto)).toMatch(/^[\w-]{22}$/);
    expect(newBallotKey(crypto)).not.toBe(newBallotKey(crypto));
  });
});
