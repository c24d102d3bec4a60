import type { Element } from 'glass-easel'
import { domOf, isOwn, nodeOf, shadowOf } from './nodes'
import type { Page } from './page'

const TAG = /(^|[\s>+~,(])([a-z][a-z0-9-]*)(?=[\s>+~,:.#[)]|$)/g

/** WeChat's selector as one of the browser's: tags are wx-elements, and ids carry their component's before them. */
const browserSelector = (selector: string): string =>
  selector.replace(TAG, (_, before: string, tag: string) => `${before}wx-${tag}`).replace(/#([\w-]+)/g, '[id$="--$1"]')

/** Classes inside a component of the app's carry its name before them. */
const withScopes = (selector: string): string =>
  selector.replace(/\.([\w-]+)/g, (_, name: string) => `:is(.${name}, [class$='--${name}'], [class*='--${name} '])`)

function found(dom: HTMLElement, selector: string): Element[] {
  return Array.from(dom.querySelectorAll(browserSelector(selector))).flatMap((match) => {
    const node = nodeOf(match)
    return node ? [node] : []
  })
}

/** Elements of a page. A plain selector stays within the page's own template; `a >>> b` crosses into components. */
export function select(page: Page, selector: string): Element[] {
  const [first = '', ...deeper] = selector.split('>>>').map((part) => part.trim())
  const component = page.root.getComponent()
  const own = shadowOf(component)
  let matches = found(page.body, first).filter((node) => node.ownerShadowRoot === own)
  for (const part of deeper.map(withScopes)) {
    matches = [
      ...new Set(
        matches.flatMap((node) => {
          const dom = domOf(node)
          return dom ? found(dom, part) : []
        }),
      ),
    ]
  }
  return matches
}

/** Elements below another one, in the same template or, for a component of the app's, in its own. */
export function selectBelow(node: Element, selector: string): Element[] {
  const scope = isOwn(node) ? shadowOf(node) : node.ownerShadowRoot
  const dom = domOf(node)
  return dom ? found(dom, selector).filter((match) => match.ownerShadowRoot === scope) : []
}
