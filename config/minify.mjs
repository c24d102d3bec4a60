import { text } from 'node:stream/consumers'
import { minify } from '@swc/core'

/** Reads `{ file: text }` from its input and writes the same, made small. What WeChat takes apart once more stays ES5 in its shape. */
const OPTIONS = {
  ecma: 5,
  // As many passes as still find something.
  compress: { ecma: 5, arrows: false, passes: 0 },
  mangle: true,
  format: { ecma: 5, comments: false },
}

const small = async ([name, code]) => [name, (await minify(code, OPTIONS)).code]
const files = Object.entries(JSON.parse(await text(process.stdin)))
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(files.map(small)))))
