import { readFileSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/nodeIo';
import { createModels } from '../../src/cli/models';
import { createAnalyser } from '../../src/core/analysis';
import { defaultRuleOptions } from '../../src/core/checks/ruleOptions';
import { detectLanguage } from '../../src/core/language/detectLanguage';
import { startClock } from './measure';

/** Run in a process of its own: says how long everything took to load, and what it holds. */
const [dataFolder = '', textFile = ''] = process.argv.slice(2);
const { user, system } = process.cpuUsage();
/** Milliseconds from the start of Node to here; the benchmark takes those of a bare process off. */
const load = Math.min(performance.now(), (user + system) / 1000);

const text = readFileSync(textFile, 'utf8');
const clock = startClock();
const language = detectLanguage(text);
const models = createModels(dataFolder, nodeFiles)(language);
const analyser = createAnalyser({ language, models, rules: defaultRuleOptions });
const ready = clock();
const { findings } = analyser.analyse(text);
const end = clock();

for (let i = 0; i < 20; i++) analyser.analyse(text.slice(i));
Reflect.get(globalThis, 'gc')?.();
const probe = {
  load,
  models: ready,
  first: end - ready,
  memory: process.memoryUsage().rss,
  findings: findings.length,
};
process.stdout.write(JSON.stringify(probe));
