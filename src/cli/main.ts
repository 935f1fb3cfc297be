import { isMainThread } from 'node:worker_threads';
import { createArticleWork } from './articleWork';
import { cli } from './cli';
import { createNodeIo, nodeFiles } from './nodeIo';
import { serveJobs } from './workerThreads';

if (isMainThread)
  void cli(process.argv.slice(2), createNodeIo(__dirname, __filename)).then((code) => {
    process.exitCode = code;
  });
else serveJobs(createArticleWork(nodeFiles));
