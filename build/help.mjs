// Writes the help pages in docs/help from the kinds, so that they say what the product does:
//   node build/help.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { inProject } from './lib/places.mjs';

const { module } = await runnerImport(inProject('core/words/help.ts'));
mkdirSync(inProject('docs/help'), { recursive: true });
for (const [file, page] of Object.entries(module.HELP_PAGES)) {
  writeFileSync(inProject(`docs/help/${file}`), page());
  console.log(`wrote docs/help/${file}`);
}
