import { readFileSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/nodeIo';
import { createModels } from '../../src/cli/models';
import { createAnalyser } from '../../src/core/analysis';
import { defaultRuleOptions } from '../../src/core/checks/ruleOptions';
import { detectLanguage } from '../../src/core/language/detectLanguage';

/** Run in a process of its own: says how long everything took to load, and what it holds. */
const [dataFolder = '', textFile = ''] = process.argv.slice(2);
const loaded = performance.now();
const load = loaded - performance.nodeTiming.bootstrapComplete;

const text = readFileSync(textFile, 'utf8');
const startModels = performance.now();
const language = detectLanguage(text);
const models = createModels(dataFolder, nodeFiles)(language);
const analyser = createAnalyser({ language, models, rules: defaultRuleOptions });
const startAnalysis = performance.now();
const { findings } = analyser.analyse(text);
const end = performance.now();

for (let i = 0; i < 20; i++) analyser.analyse(text.slice(i));
Reflect.get(globalThis, 'gc')?.();
const probe = {
  load,
  models: startAnalysis - startModels,
  first: end - startAnalysis,
  memory: process.memoryUsage().rss,
  findings: findings.length,
};
process.stdout.write(JSON.stringify(probe));
