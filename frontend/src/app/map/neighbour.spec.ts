import { neighbour } from './neighbour';

const place = (ref: string, x: number, y: number) => ({ ref, x, y });

describe('an arrow key on the map', () => {
  const middle = place('middle', 50, 50);
  const places = [middle, place('east', 80, 52), place('far-east', 95, 50), place('north', 48, 10), place('south-west', 30, 70)];

  it('goes to the nearest place in its direction', () => {
    expect(neighbour(places, middle, 'right')?.ref).toBe('east');
    expect(neighbour(places, middle, 'up')?.ref).toBe('north');
  });

  it('reaches a place that lies aside when there is no better one', () => {
    expect(neighbour(places, middle, 'left')?.ref).toBe('south-west');
  });

  it('stays at the edge', () => {
    expect(neighbour(places, place('far-east', 95, 50), 'right')).toBeUndefined();
  });
});
