/** What a map knows of a district besides its boundaries. */
export interface MapArea {
  /** Reference of the district. */
  readonly ref: string;
  readonly name: string;
  /** The value as people read it, or why there is none. */
  readonly text: string;
  readonly value: number | null;
  readonly state: 'value' | 'missing' | 'withheld';
  /** A colour as CSS writes it, while there is a value. */
  readonly colour: string | null;
}

/** A place with an address on a map. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
}
