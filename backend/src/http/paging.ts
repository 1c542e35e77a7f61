/** What a paged list was asked for. */
interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Where the page starts. */
export const offsetOf = ({ cursor }: PageRequest): number => Number(cursor ?? 0);

/** The page as it is answered, from its items and the length of the whole list. */
export function pageOf<T>(
  request: PageRequest,
  items: readonly T[],
  total: number,
): { items: T[]; nextCursor: string | null; total: number } {
  const next = offsetOf(request) + items.length;
  return { items: [...items], nextCursor: next < total ? String(next) : null, total };
}

/** The page of a list that is there as a whole. */
export function sliceOf<T>(request: PageRequest, all: readonly T[]): { items: T[]; nextCursor: string | null; total: number } {
  const offset = offsetOf(request);
  return pageOf(request, all.slice(offset, offset + request.limit), all.length);
}
