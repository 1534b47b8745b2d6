import { describe, it } from 'vitest';
import { S3Fifo } from '../../../../src/simulations/eviction/policies/s3-fifo.js';
import { expectTrace } from './hand-traced.js';

describe('S3-FIFO', () => {
  it('moves to main what is read twice or comes back, and passes the rest through', () => {
    expectTrace((keys) => new S3Fifo(3, keys), 'A B C A+ A+ D/B B/C E/D C/E F/A');
  });

  it('goes on through small once it has begun there, though what it promotes has filled main', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRST'.split('');
    const favourites = letters.slice(0, 18).map((letter) => `${letter}+ ${letter}+`);
    // T goes from small to main, which holds more than its 18 then; U, the next in small, leaves and not A, main's oldest.
    expectTrace((keys) => new S3Fifo(20, keys), [...letters, ...favourites, 'U/S T+ T+ V/U'].join(' '));
  });

  it('lets a scan pass through a tenth of the room', () => {
    expectTrace(
      (keys) => new S3Fifo(10, keys),
      'A B C D E F G H I A+ A+ B+ B+ C+ C+ D+ D+ E+ E+ F+ F+ G+ G+ H+ H+ I+ I+ J K/J L/K M/L A+',
    );
  });
});
