import { signal } from '@angular/core';
import { RecordDraft } from './record-draft';

describe('what was typed in a form on the page of a thing', () => {
  const begin = () => {
    const thing = signal({ id: 'a', title: 'Alt', place: 'Mitte', day: '2026-01-01' });
    const kept = new RecordDraft(
      () => thing().id,
      () => ({ title: thing().title, place: thing().place, day: thing().day }),
    );
    // A page shows both from the beginning.
    kept.draft();
    kept.differing();
    return { thing, kept };
  };

  it('stays when the thing is fetched again, and the rest is taken over', () => {
    const { thing, kept } = begin();
    kept.draft.update((draft) => ({ ...draft, title: 'Meins' }));
    thing.set({ id: 'a', title: 'Alt', place: 'Pankow', day: '2026-01-01' });
    expect(kept.draft()).toEqual({ title: 'Meins', place: 'Pankow', day: '2026-01-01' });
    expect(kept.differing()).toEqual([]);
  });

  it('is named where somebody else has stored something else, until both are the same', () => {
    const { thing, kept } = begin();
    kept.draft.update((draft) => ({ ...draft, title: 'Meins', day: '2026-02-02' }));
    thing.set({ id: 'a', title: 'Ihres', place: 'Mitte', day: '2026-02-02' });
    expect(kept.draft().title).toBe('Meins');
    expect(kept.differing()).toEqual([{ part: 'title', stored: 'Ihres' }]);
    kept.draft.update((draft) => ({ ...draft, title: 'Ihres' }));
    expect(kept.differing()).toEqual([]);
  });

  it('begins anew for another thing', () => {
    const { thing, kept } = begin();
    kept.draft.update((draft) => ({ ...draft, title: 'Meins' }));
    thing.set({ id: 'b', title: 'Anderes', place: 'Spandau', day: '2026-03-03' });
    expect(kept.draft()).toEqual({ title: 'Anderes', place: 'Spandau', day: '2026-03-03' });
    expect(kept.differing()).toEqual([]);
  });
});
