// A machine that syncs, for tests that let several do so at once, or kill one.
//   node sync-something.mjs <world> <name> <place>
import { Laptop } from './machines.js';

const [world = '', name = '', place = ''] = process.argv.slice(2);
console.log(await new Laptop(world, name).sync(place));
