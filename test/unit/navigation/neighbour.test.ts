import assert from 'node:assert/strict';
import fc from 'fast-check';
import { neighbour, type Step } from '../../../src/core/navigation/neighbour';

const at = (
  items: string,
  here: string,
  step: Step,
  wrap = false,
  isWanted = (item: string) => item !== '-',
) => neighbour(Array.from(items), (item) => item === here, step, { wrap, isWanted });

describe('the next and the previous', () => {
  it('go by the order, and end at its ends', () => {
    assert.equal(at('abc', 'a', 1), 'b');
    assert.equal(at('abc', 'b', -1), 'a');
    assert.equal(at('abc', 'c', 1), undefined);
    assert.equal(at('abc', 'a', -1), undefined);
  });
  it('go round where they may', () => {
    assert.equal(at('abc', 'c', 1, true), 'a');
    assert.equal(at('abc', 'a', -1, true), 'c');
    assert.equal(at('a', 'a', 1, true), undefined);
  });
  it('pass over what is not wanted', () => {
    assert.equal(at('a--b', 'a', 1), 'b');
    assert.equal(at('b--a-', 'a', 1, true), 'b');
    assert.equal(at('a--', 'a', 1, true), undefined);
  });
  it('begin at an end where nothing is here', () => {
    assert.equal(at('abc', 'x', 1), 'a');
    assert.equal(at('abc', 'x', -1), 'c');
    assert.equal(at('', 'x', 1, true), undefined);
  });
  it('lead back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), fc.nat(), (items, seed) => {
        const here = items[seed % items.length]!;
        const next = neighbour(items, (item) => item === here, 1, { wrap: true });
        assert.equal(
          neighbour(items, (item) => item === next, -1, { wrap: true }),
          here,
        );
      }),
    );
  });
});
