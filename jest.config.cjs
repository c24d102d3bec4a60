/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/config/jest-environment.ts',
  globalSetup: '<rootDir>/config/jest-begin.ts',
  globalTeardown: '<rootDir>/config/jest-end.ts',
  testSequencer: '<rootDir>/config/jest-order.cjs',
  roots: ['<rootDir>/tests'],
  setupFiles: ['<rootDir>/tests/support/clock.ts'],
  // Tests run in a world of their own, where looking up a global costs a hundred times what it does elsewhere: these are handed to each
  // module instead. Only such as no module that tests load declares itself, and never what tests replace, such as `Date`.
  sandboxInjectedGlobals: ['Array', 'JSON', 'Math', 'Object', 'Reflect', 'Set'],
  moduleNameMapper: { '^jimp$': '<rootDir>/tests/support/no-pictures.cjs' },
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // A busy machine is slow, not wrong: what hangs ends all the same.
  testTimeout: 120_000,
  // What a hundred files leave behind in one process makes those that come last slow: then the next begins in a new one.
  workerIdleMemoryLimit: '400MB',
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' }, useDefineForClassFields: true },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // What was built is plain already.
  transformIgnorePatterns: ['/node_modules/(?!(@tarojs|bson|mingo|croner)/)', '/\\.local/'],
}
