#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Run it as npx percuta: that brings its own Node 24.\n');
  process.exit(1);
}
await import('../src/main.ts');
