import { forget } from './kept'

/** Moves what a person could move, and puts it back. */
export class Scrolling {
  private readonly before = new Map<Element, { left: number; top: number }>()

  /** Scrolls an element and everything around it so that a point of it comes to the middle; tells whether anything moved. */
  bring(element: Element, pointOf: () => { x: number; y: number }): boolean {
    let moved = false
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around)
      const root = around === document.scrollingElement
      const { left, top, width, height } = root
        ? { left: 0, top: 0, width: innerWidth, height: innerHeight }
        : around.getBoundingClientRect()
      const { x, y } = pointOf()
      if (around.scrollWidth > around.clientWidth && (root || moves(overflowX)))
        moved = this.move(around, { left: x - left - width / 2, top: 0 }) || moved
      if (around.scrollHeight > around.clientHeight && (root || moves(overflowY)))
        moved = this.move(around, { left: 0, top: y - top - height / 2 }) || moved
    }
    return moved
  }

  /** Everything is where it was. */
  undo(): void {
    for (const [element, { left, top }] of this.before) {
      element.scrollLeft = left
      element.scrollTop = top
    }
  }

  private move(element: Element, { left, top }: { left: number; top: number }): boolean {
    const { scrollLeft, scrollTop } = element
    if (!this.before.has(element)) this.before.set(element, { left: scrollLeft, top: scrollTop })
    element.scrollLeft = scrollLeft + left
    element.scrollTop = scrollTop + top
    const moved = element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop
    if (moved) forget()
    return moved
  }
}

/** What is hidden beyond an edge can be moved by a program, but by nobody else. */
const moves = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
