import fc from 'fast-check';
import { movedBy, refusedKey } from './reference-order';

const items = ['a', 'b', 'c'].map((code) => ({ code }));
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).join('');

describe('the order of a list', () => {
  it('changes by one place', () => {
    expect(codes(movedBy(items, 'b', -1))).toBe('bac');
    expect(codes(movedBy(items, 'b', 1))).toBe('acb');
  });

  it('stays at its ends, and for what is not in it', () => {
    expect(movedBy(items, 'a', -1)).toBe(items);
    expect(movedBy(items, 'c', 1)).toBe(items);
    expect(movedBy(items, 'x', 1)).toBe(items);
  });

  it('is as before after a step and its opposite', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), fc.nat(), (names, at) => {
        const list = names.map((code) => ({ code }));
        const code = names[at % (names.length - 1)] ?? '';
        expect(movedBy(movedBy(list, code, 1), code, -1)).toEqual(list);
      }),
    );
  });

  it('has a sentence for every refusal', () => {
    const refusal = (kind: string, path?: string) => ({
      kind,
      status: 409,
      detail: '',
      issues: path === undefined ? [] : [{ path, message: '' }],
      retryAfter: undefined,
    });
    const key = (name: string) => `settings.reference.refused.${name}`;
    expect(refusedKey(refusal('rule-violation'))).toBe(key('inUse'));
    expect(refusedKey(refusal('rule-violation', 'items'))).toBe(key('order'));
    expect(refusedKey(refusal('rule-violation', 'active'))).toBe(key('whole'));
    expect(refusedKey(refusal('conflict', 'name.de'))).toBe(key('nameTaken'));
    expect(refusedKey(refusal('conflict'))).toBe(key('conflict'));
    expect(refusedKey(refusal('offline'))).toBe(key('offline'));
    expect(refusedKey(undefined)).toBe(key('other'));
  });
});
