// Loaded before the program: notes which of its parts are read, in a file that PARTS_NOTED names.
const fs = require('node:fs');

const { readFileSync } = fs;
const parts = new Set();
fs.readFileSync = (path, ...options) => {
  const name = /[/\\]parts[/\\]([a-z-]+)-[\da-f]{12}\.js$/.exec(String(path))?.[1];
  if (name !== undefined) parts.add(name);
  return readFileSync(path, ...options);
};
process.on('exit', () => fs.writeFileSync(process.env.PARTS_NOTED, [...parts].sort().join(' ')));
