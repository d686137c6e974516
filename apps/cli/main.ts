import 'reflect-metadata';

import { runProgram } from './program.ts';

// A reader that has seen enough (`planner review | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runProgram(process.argv);
