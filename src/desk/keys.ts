import { useEffect, useRef, type RefObject } from 'react'

/** What is a row says so in its class; this one can be opened. */
const ROWS = '[class*="row"][tabindex="0"]'
const PAGE = '.desk, .screen'
const SEARCH = '.search-field__input input'
const TYPED = 'input, textarea, [contenteditable]'

/**
 * The keys of a desk, on the web: arrows move in a list, / goes to search, Ctrl or ⌘ with S keeps a draft. Enter opens a row and Escape
 * closes what lies over the page wherever there is one. No key presses a red button. WeChat tells of no keys.
 */
export function useKeys(desk: RefObject<HTMLElement | null>, onSave: (() => void) | undefined): void {
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const onKey = (event: KeyboardEvent) => {
      // Pages that lie below another one are there and hear the same keys.
      const page = desk.current?.closest<HTMLElement>(PAGE)
      if (!page || page.offsetParent === null) return
      if (acts(page, event, save.current)) event.preventDefault()
    }
    // On its way down: a field lets no key rise from it.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [desk])
}

/** Whether a key meant something here. */
function acts(desk: HTMLElement, event: KeyboardEvent, save: (() => void) | undefined): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  if ((ctrlKey || metaKey) && key.toLowerCase() === 's') {
    save?.()
    return save !== undefined
  }
  if (ctrlKey || metaKey || altKey || isTyped(event)) return false
  if (key === '/') return give(desk.querySelector<HTMLElement>(SEARCH))
  if (key === 'ArrowDown') return move(desk, 1)
  return key === 'ArrowUp' && move(desk, -1)
}

const isTyped = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.closest(TYPED) !== null

/** From one row of a list to the next; from elsewhere nothing moves, and the page scrolls as ever. */
function move(desk: HTMLElement, by: number): boolean {
  const rows = [...desk.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent !== null)
  const at = rows.findIndex((row) => row === document.activeElement)
  return at >= 0 && give(rows[at + by])
}

function give(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  return element !== null && element !== undefined
}
