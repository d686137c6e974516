import { spawnSync } from 'node:child_process';

// One slice after another; each writes its own report under test/artefacts/mutation.
const slices = process.argv.slice(2);
for (const slice of slices.length > 0 ? slices : ['calendar', 'tenure', 'regulations']) {
  const { status } = spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs'], {
    stdio: 'inherit', env: { ...process.env, MUTATE: slice, NODE_OPTIONS: '--experimental-vm-modules' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
