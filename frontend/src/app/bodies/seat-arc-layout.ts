/** A seat of the picture, in pixels from its left upper corner. */
interface PlacedSeat {
  readonly x: number;
  readonly y: number;
}

/** The arc of seats. */
interface SeatArcLayout {
  readonly width: number;
  readonly height: number;
  /** Half the width of a seat. */
  readonly half: number;
  /** In the order of the seats: from left to right, the front row first. */
  readonly seats: readonly PlacedSeat[];
  /** Where the words in the middle stand. */
  readonly middle: PlacedSeat;
}

/** Below this width seats are smaller. */
const NARROW = 560;
/** No row is bent more than the first, however few sit there, and none less than the second: before that comes another row. */
const SMALLEST = 170;
const LARGEST = 400;
/** Half the angle that the arc opens, in radians: 60 degrees. */
const OPEN = Math.PI / 3;
/** The front row has at least this share of the last one's radius: in the middle there is room for words. */
const HOLLOW = 0.45;
/** By how much seats come closer where they find no room, and how close they may be, in pixels. */
const CLOSER = 2;
const CLOSEST = 12;

/**
 * Places seats in rows on a third of a circle, as around a table. Rows are as few as the width allows; each has as many seats as its length
 * bears in comparison with the others, and all are at least as far apart as a seat is wide.
 */
export function seatArcLayout(count: number, width: number): SeatArcLayout {
  const { step, radii } = roomFor(count, width);
  const outer = radii[0] ?? 0;
  const inner = radii.at(-1) ?? 0;
  const front = [...radii].reverse();
  const shares = sharesOf(
    count,
    front.map((radius) => places(radius, step)),
  );
  const top = step / 2;
  const at = (radius: number, angle: number): PlacedSeat => ({
    x: round(width / 2 + radius * Math.sin(angle)),
    y: round(top + outer - radius * Math.cos(angle)),
  });
  const seats = front.flatMap((radius, row) => anglesOf(shares[row] ?? 0, radius, step).map((angle) => at(radius, angle)));
  const lowest = Math.max(top, ...seats.map(({ y }) => y));
  const height = Math.ceil(Math.max(lowest + step / 2, top + outer - inner + WORDS));
  return { width, height, half: Math.floor(step * 0.37), seats, middle: { x: width / 2, y: height - 8 } };
}

/** Height of the words in the middle with what they keep free, in pixels. */
const WORDS = 78;

/** How far seats are apart, and the radii of the rows from the last to the front. */
function roomFor(count: number, width: number): { readonly step: number; readonly radii: readonly number[] } {
  for (let step = width < NARROW ? 32 : 48; ; step -= CLOSER) {
    const widest = Math.min(LARGEST, (width - step) / (2 * Math.sin(OPEN)));
    const outer = Math.min(widest, Math.max(SMALLEST, ((count - 1) * step) / (2 * OPEN)));
    const radii = [outer];
    for (let radius = outer - step; capacity(radii, step) < count && radius >= outer * HOLLOW; radius -= step) radii.push(radius);
    if (capacity(radii, step) >= count || step <= CLOSEST) return { step, radii };
  }
}

/** How many seats a row has room for. */
const places = (radius: number, step: number): number => Math.floor((2 * OPEN * radius) / step + 1e-9) + 1;
const capacity = (radii: readonly number[], step: number): number => radii.reduce((sum, radius) => sum + places(radius, step), 0);

/** Shares a count among rows by their room; what is left over goes to the rows at the back. */
function sharesOf(count: number, rooms: readonly number[]): number[] {
  const all = rooms.reduce((sum, room) => sum + room, 0);
  const shares = rooms.map((room) => Math.floor((count * room) / all));
  let left = count - shares.reduce((sum, share) => sum + share, 0);
  for (let row = rooms.length - 1; left > 0; row = row === 0 ? rooms.length - 1 : row - 1) {
    shares[row] = (shares[row] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

/** The seats of a row from left to right; a row that is not full spreads out, but not without measure. */
function anglesOf(count: number, radius: number, step: number): number[] {
  if (count === 1) return [0];
  const widest = (2 * OPEN) / (count - 1);
  const between = Math.min(widest, (1.6 * step) / radius);
  return Array.from({ length: count }, (_, at) => (at - (count - 1) / 2) * between);
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
