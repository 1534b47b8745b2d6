// What may stand in a course, for editors: JSON schemas of its front matter and of its fences.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluated } from './evaluate.js';

const needed = `
  export { schemas } from './src/content/schema/schemas.js';
  export { practices } from './src/practice/registry.js';
  export { catalogue } from './src/simulations/engine/catalogue.js';
  export { simulations } from './src/simulations/registry.js';
`;

/** Writes them into a folder. */
export async function writeSchemas(folder) {
  const { catalogue, practices, schemas, simulations } = await evaluated(needed);
  const names = { simulations: catalogue(Object.values(simulations)), practices: practices.map(({ id }) => id) };
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas(names)))
    await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
