import assert from 'node:assert/strict';
import { runInOrder } from '../../../src/cli/inOrder';
import type { WorkerPort } from '../../../src/cli/io';

/** A worker whose jobs end when the test says so. */
function createManualWorker() {
  const endings = new Map<number, () => void>();
  const worker: WorkerPort<number, string> = {
    run: (job) => new Promise((resolve) => endings.set(job, () => resolve(`done ${job}`))),
    stop: () => Promise.resolve(),
  };
  return { worker, endings };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('runInOrder', () => {
  it('yields in the order of the jobs, whatever ends first', async () => {
    const { worker, endings } = createManualWorker();
    const results: string[] = [];
    const reading = (async () => {
      for await (const result of runInOrder([1, 2, 3], [worker])) results.push(result);
    })();
    await settled();
    for (const job of [3, 1, 2]) {
      endings.get(job)?.();
      await settled();
    }
    await reading;
    assert.deepEqual(results, ['done 1', 'done 2', 'done 3']);
  });

  it('takes no more jobs than it may hold while nobody reads', async () => {
    const { worker, endings } = createManualWorker();
    let taken = 0;
    function* endless() {
      for (;;) yield taken++;
    }
    const iterator = runInOrder(endless(), [worker, worker]);
    const first = iterator.next();
    await settled();
    assert.equal(endings.size, 16);
    endings.get(0)?.();
    assert.equal((await first).value, 'done 0');
    await settled();
    assert.equal(taken, 16);
    await iterator.return(undefined);
  });

  it('answers a job before the next one comes', async () => {
    const worker: WorkerPort<string, string> = {
      run: (job) => Promise.resolve(job.toUpperCase()),
      stop: () => Promise.resolve(),
    };
    let answered: (word: string) => void = () => undefined;
    async function* dialogue() {
      for (const question of ['a', 'b', 'c']) {
        const answer = new Promise<string>((resolve) => {
          answered = resolve;
        });
        yield question;
        assert.equal(await answer, question.toUpperCase());
      }
    }
    for await (const result of runInOrder(dialogue(), [worker, worker])) answered(result);
  });

  it('throws the error of a job when its turn comes', async () => {
    const worker: WorkerPort<number, string> = {
      run: (job) => (job === 2 ? Promise.reject(new Error('broken')) : Promise.resolve(`done ${job}`)),
      stop: () => Promise.resolve(),
    };
    const results: string[] = [];
    await assert.rejects(async () => {
      for await (const result of runInOrder([1, 2, 3], [worker])) results.push(result);
    }, /broken/);
    assert.deepEqual(results, ['done 1']);
  });
});
