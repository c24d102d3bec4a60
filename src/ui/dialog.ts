import { useEffect, useRef } from 'react'
import { focusOnceShown } from './focus'
import { openDialogs } from './open-dialogs'

const WEB = process.env.TARO_ENV === 'h5'

/** What keys can reach. */
const REACHED = 'a[href], input, textarea, [tabindex="0"]'

/**
 * On the web, for what lies over a page: it is heard as a dialog of its name, takes the focus and keeps it while it is there, Escape closes
 * it, nothing behind it is heard or reached, and afterwards the focus is where it was. WeChat has no keys to lead.
 */
export function useDialog(title: string, onClose: () => void) {
  const ref = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => openDialogs.opened(), [])
  useEffect(() => (WEB ? holdKeys(ref, () => close.current()) : undefined), [])
  return WEB ? { ref, role: 'dialog', ariaModal: 'true', ariaLabel: title, tabIndex: -1 } : {}
}

/** Until what this answers with is called, keys belong to the dialog. */
function holdKeys(ref: { current: HTMLElement | null }, close: () => void): () => void {
  const before = document.activeElement
  const giveUp = focusOnceShown(() => ref.current)
  const wake = stillBehind(ref.current?.parentElement)
  const onKey = (event: KeyboardEvent) => {
    const dialog = ref.current
    // Another page may have come over that of the dialog.
    if (!dialog || dialog.getClientRects().length === 0) return
    if (event.key === 'Escape') close()
    if (event.key === 'Tab') keepIn(dialog, event)
  }
  // Before the web's input gets them, which keeps all keys to itself.
  document.addEventListener('keydown', onKey, true)
  cover(1)
  return () => {
    giveUp()
    cover(-1)
    document.removeEventListener('keydown', onKey, true)
    wake()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

/** A page of the web: what is opened beside it, such as another page, is not behind the dialog. */
const PAGE = '.taro_page'

/**
 * Everything beside an element, and beside all that it lies in, is neither heard nor reached, within its page also what comes later; until
 * what this answers with is called.
 */
function stillBehind(over: Element | null | undefined): () => void {
  const stilled: Element[] = []
  const still = (one: Node): void => {
    if (!(one instanceof Element) || one.hasAttribute('inert')) return
    one.setAttribute('inert', '')
    stilled.push(one)
  }
  const later = new MutationObserver((records) =>
    records.forEach(({ addedNodes }) => addedNodes.forEach((one) => one.contains(over ?? null) || still(one))),
  )
  for (let inner = over; inner && inner !== document.body; inner = inner.parentElement) {
    // To a dialog that lay there before, this one came later.
    inner.removeAttribute('inert')
    const around = inner.parentElement
    for (const beside of around?.children ?? []) if (beside !== inner) still(beside)
    if (around?.closest(PAGE)) later.observe(around, { childList: true })
  }
  return () => {
    later.disconnect()
    stilled.forEach((beside) => beside.removeAttribute('inert'))
  }
}

let open = 0

/** While anything is open over a page, the tab bar, which is no part of any page, is not over it. */
function cover(by: 1 | -1): void {
  open += by
  document.body.classList.toggle('under-dialog', open > 0)
}

/** From the last on to the first, from the first back to the last. */
function keepIn(dialog: HTMLElement, event: KeyboardEvent): void {
  const reached = [...dialog.querySelectorAll<HTMLElement>(REACHED)]
  const [first] = reached
  const last = reached[reached.length - 1]
  if (!first || !last) return event.preventDefault()
  const { activeElement } = document
  const inside = activeElement instanceof HTMLElement && reached.includes(activeElement)
  const turn = event.shiftKey ? !inside || activeElement === first : !inside || activeElement === last
  if (!turn) return
  event.preventDefault()
  const to = event.shiftKey ? last : first
  to.focus()
}
