/**
 * The house's import directions, as in docs/architecture.md: each layer may import from itself and from those after it.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const layers = [
  ['cli'],
  ['commands'],
  ['ui', 'linear'],
  ['store'],
  ['sync', 'exchange', 'interviewer'],
  ['practice', 'review', 'progress', 'content'],
  ['releases'],
  ['reading', 'versions', 'simulations', 'questions'],
  ['text'],
  ['course'],
];

const folder = (name) => `^src/${name}(/|\\.tsx?$)`;

const upward = layers
  .flatMap((layer, depth) => {
    const above = layers.slice(0, depth).flat();
    const beside = (name) => layer.filter((other) => other !== name);
    return layer.map((name) => ({
      name: `${name}-imports-downward`,
      severity: 'error',
      from: { path: folder(name) },
      to: { path: [...above, ...beside(name)].map(folder) },
    }));
  })
  .filter((rule) => rule.to.path.length > 0)
  // What is due and what is practised are both worked out from progress.
  .map((rule) =>
    ['review-imports-downward', 'practice-imports-downward'].includes(rule.name)
      ? { ...rule, to: { path: rule.to.path.filter((path) => path !== folder('progress')) } }
      : rule,
  );

const pure = '^src/(course|text|reading|releases|versions|questions|simulations|practice|review|store)/';

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'pure-layers-touch-nothing',
      comment: 'No React, no file, no process in the layers that only compute.',
      severity: 'error',
      from: { path: pure },
      to: { path: ['^react$', '^ink', 'node_modules/(react|ink)/', '^(fs|os|path|process|child_process|crypto)(/|$)'] },
    },
    {
      name: 'one-door-for-front-matter',
      comment: 'gray-matter runs code unless it is told not to: one module wraps it.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/content/front-matter\\.ts$' },
      to: { path: 'node_modules/(gray-matter|yaml)/' },
    },
    {
      name: 'no-circles',
      comment: 'Types that two files share belong into a third: imports of types alone count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      mainFields: ['module', 'main'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
