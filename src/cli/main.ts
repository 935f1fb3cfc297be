import { isMainThread } from 'node:worker_threads';
import { createArticleWork } from './articleWork';
import { cli } from './cli';
import { createNodeIo, nodeFiles } from './nodeIo';
import { serveJobs } from './workerThreads';

if (isMainThread)
  cli(process.argv.slice(2), createNodeIo(__dirname, __filename)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      // A bug; Node's own exit code for it would mean “findings”.
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 2;
    },
  );
else serveJobs(createArticleWork(nodeFiles));
