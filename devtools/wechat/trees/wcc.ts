import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { resolvePath } from '../../simulator/compile/paths'
import type { Drawn } from '../../simulator/drawn'
import { field, isRecord, list, text, words } from '../../simulator/json'

/** Draws pages by what WeChat's own template compiler made of a build. */
export class WechatTemplates {
  /** What the compiled templates warned of, such as a template that is missing or stopped in its recursion. */
  readonly warnings: string[] = []
  private readonly world: object

  /** `compiled` is what wcc writes for the build in `dist`: the body of a function that answers with the one that hands out pages. */
  constructor(
    compiled: string,
    private readonly dist: string,
  ) {
    const warn = (...said: unknown[]): void => void this.warnings.push(said.map(words).join(' '))
    this.world = createContext({ window: {}, console: { warn, log: warn, error: warn } })
    runInContext(`var $gwx = (function () { ${compiled}\n })()`, this.world)
  }

  /** The tree of a page or component for its data. Throws where the build has no such template. */
  draw(path: string, data: unknown): Drawn {
    // Data goes in and the tree comes out as JSON: the templates ask what is an Array of their own world.
    const call = `var draw = $gwx(${JSON.stringify(`${path}.wxml`)}); draw ? JSON.stringify(draw(${JSON.stringify(data)}, {}, {})) : ''`
    const drawn = words(runInContext(call, this.world))
    if (drawn === '') throw new Error(`wcc has no template ${path}.wxml`)
    const tree: unknown = JSON.parse(drawn)
    return { tag: 'page', attributes: {}, children: this.inside(list(tree, 'children'), path) }
  }

  private inside(nodes: readonly unknown[], path: string): (Drawn | string)[] {
    return nodes.flatMap((node): (Drawn | string)[] => {
      if (!isRecord(node)) return [words(node)]
      const tag = text(node, 'tag').replace(/^wx-/, '')
      const below = list(node, 'children')
      if (tag === 'virtual' || tag === 'block') return this.inside(below, path)
      const attributes = isRecord(node.attr) ? node.attr : {}
      const component = this.component(path, tag)
      if (component === null) return [{ tag, attributes, children: this.inside(below, path) }]
      return [{ tag, attributes, children: this.draw(component, attributes).children }]
    })
  }

  /** The path of the app's component that a tag stands for; null for WeChat's own. */
  private component(path: string, tag: string): string | null {
    const own: unknown = JSON.parse(readFileSync(join(this.dist, `${path}.json`), 'utf8'))
    const used = text(field(own, 'usingComponents'), tag)
    return used === '' ? null : resolvePath(path, used)
  }
}
