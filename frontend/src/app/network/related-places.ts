/** A district with the one that it lies in. */
export interface Place {
  readonly ref: string;
  readonly parentRef: string | null;
}

/** References of a district, of all its parts, and of what it lies in. */
export function relatedPlaces(places: readonly Place[], ref: string): Set<string> {
  const parents = new Map(places.map((place) => [place.ref, place.parentRef]));
  const way = (from: string): string[] => {
    const met: string[] = [];
    for (let at: string | null | undefined = from; at != null && !met.includes(at); at = parents.get(at)) met.push(at);
    return met;
  };
  return new Set([...way(ref), ...places.map((place) => place.ref).filter((other) => way(other).includes(ref))]);
}
