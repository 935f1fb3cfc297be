/** Holds what eslint's import walls cannot see: cycles, features that import each other, orphaned modules. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^src/features/([^/]+)', pathNot: '^src/features/index[.]ts$' },
      to: { path: '^src/features/', pathNot: '^src/features/$1' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '[.](json|d[.]ts)$|tsconfig' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
  },
};
