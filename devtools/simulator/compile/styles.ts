import { parse, type Rule } from 'postcss'
import type { Problem } from '../bundle'
import { resolvePath } from './paths'
import { withUnits } from './units'

const TAGS =
  'page|view|text|button|input|textarea|image|scroll-view|swiper|swiper-item|picker|picker-view|picker-view-column|rich-text|canvas|video|switch|checkbox|checkbox-group|label|radio|radio-group|form|navigator|progress|slider|icon|map|cover-view|cover-image|movable-area|movable-view'
/** Built-in components are elements of their own in the browser: `view` is `wx-view`. */
const TAG = new RegExp(`(^|[\\s>+~,(])(${TAGS})(?=[\\s>+~,:.#\\[)]|$)`, 'g')
const SUPPORTED = /^(?!.*(?:^|[\s>+~(])\*)/

/** WXSS as CSS of the simulator: its units, tag names, safe areas and themes. */
export function compileStyle(source: string, file: string): { css: string; problems: Problem[] } {
  const problems: Problem[] = []
  try {
    const root = parse(source, { from: file })
    root.walkRules((rule) => {
      if (inKeyframes(rule)) return
      const odd = rule.selectors.find((selector) => !SUPPORTED.test(selector))
      if (odd !== undefined) problems.push({ level: 'error', file, message: `WXSS has no selector ${odd}` })
      rule.selectors = rule.selectors.map((selector) => selector.replace(TAG, '$1wx-$2'))
    })
    root.walkDecls((declaration) => {
      declaration.value = withUnits(declaration.value)
    })
    return { css: root.toString(), problems }
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure)
    return { css: '', problems: [{ level: 'error', file, message }] }
  }
}

const inKeyframes = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && 'name' in parent && String(parent.name).endsWith('keyframes')

/** Puts imported files in the place of their `@import`. */
export function inlineImports(name: string, sources: ReadonlyMap<string, string>, seen: string[] = []): string {
  const source = sources.get(name) ?? ''
  if (seen.includes(name)) return ''
  return source.replace(/@import\s+["']([^"']+)["'];?/g, (_, path: string) =>
    inlineImports(resolvePath(name, path).replace(/\.wxss$/, ''), sources, [...seen, name]),
  )
}
