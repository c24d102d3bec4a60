import { resolve } from 'node:path'
import { buildSync } from 'esbuild'

const root = resolve(__dirname, '../..')
/** All that the stores and mobx-react-lite take; a name too few fails the build. */
const TAKEN =
  'Reaction, configure, getDependencyTree, makeAutoObservable, makeObservable, observable, reaction, runInAction, when'

/**
 * MobX from its own sources as its authors build it (no sentences of errors, private names short), but for the phones that are
 * supported and without what nobody takes: smaller than the build that it comes with.
 */
export function leanMobx(): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${TAKEN} } from 'mobx/src/mobx'`, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2020',
    define: { __DEV__: 'false' },
    minifySyntax: true,
    // Its private names end like this; those in capitals are numbers of a list, told by their texts.
    mangleProps: /[a-z\d]_$/,
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
