import { TaroRootElement } from '@tarojs/runtime'
import { hooks } from '@tarojs/shared'

type Task = Parameters<TaroRootElement['scheduleTask']>[0]
type Lifecycle = (this: object, ...args: unknown[]) => unknown

const hidden = new WeakSet<object>()
/** What a page would have been sent while nobody saw it; whatever changes until it is shown again goes with it. */
const waiting = new WeakMap<object, { root: TaroRootElement; task: Task }>()

/**
 * A mini-program's pages are drawn only in sight: what changes under another page, on another tab or in the background is sent in
 * one piece when the page is shown again. State and lifecycles go on as ever. Called once, before the first page.
 */
export function drawInSight(): void {
  TaroRootElement.prototype.scheduleTask = function (this: TaroRootElement, task) {
    const page = this.ctx
    // Looked at only when it is due: the page may have gone out of sight since.
    setTimeout(() => {
      if (page && hidden.has(page)) waiting.set(page, { root: this, task })
      else task()
    })
  }
  hooks.tap('modifyPageObject', (page: Record<string, unknown>) => {
    before(page, 'onShow', draw)
    before(page, 'onHide', (shown) => hidden.add(shown))
    // What changes on the way out is for nobody any more.
    before(page, 'onUnload', (closed) => hidden.add(closed))
  })
}

function draw(page: object): void {
  hidden.delete(page)
  const due = waiting.get(page)
  waiting.delete(page)
  // In its turn, after what the page itself does on being shown: that goes in the same piece.
  due?.root.scheduleTask(due.task)
}

function before(
  page: Record<string, unknown>,
  name: 'onShow' | 'onHide' | 'onUnload',
  act: (page: object) => void,
): void {
  const own = page[name]
  if (!isLifecycle(own)) return
  page[name] = function (this: object, ...args: unknown[]) {
    act(this)
    return own.apply(this, args)
  }
}

const isLifecycle = (value: unknown): value is Lifecycle => typeof value === 'function'
