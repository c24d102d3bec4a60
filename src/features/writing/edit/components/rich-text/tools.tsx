import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

interface ToolProps {
  /** What it is called, also to a mouse that rests on it. */
  name: string
  on?: boolean
  off?: boolean
  /** A glyph in place of the name. */
  icon?: string
  onTap: () => void
  children?: ReactNode
}

/** A button of the bar. What is chosen in the text stays so. */
export const Tool = ({ name, on, off = false, icon, onTap, children }: ToolProps) => (
  <button
    type='button'
    className={`rich__tool${on ? ' rich__tool--on' : ''}`}
    title={name}
    aria-label={name}
    {...(on === undefined ? {} : { 'aria-pressed': on })}
    aria-disabled={off}
    tabIndex={-1}
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => off || onTap()}
  >
    {icon ? <span className={`icon icon--${icon} icon--s`} /> : (children ?? name)}
  </button>
)

const TOOLS = 'button, select'

/** Buttons of which Tab reaches one, and the arrows the others. */
export function Tools({ name, below = false, children }: { name: string; below?: boolean; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>(TOOLS) ?? [])]
  const reach = (to: HTMLElement | undefined) => {
    for (const tool of tools()) tool.tabIndex = tool === to ? 0 : -1
  }
  // What is in it changes with the text: one is always within reach.
  useEffect(() => {
    const all = [...(bar.current?.querySelectorAll<HTMLElement>(TOOLS) ?? [])]
    if (all[0] && !all.some(({ tabIndex }) => tabIndex === 0)) all[0].tabIndex = 0
  })
  const onKey = (event: KeyboardEvent) => {
    const all = tools()
    const at = all.findIndex((tool) => tool === document.activeElement)
    const to = nextOf(event.key, { at, last: all.length - 1 })
    if (to === null) return
    event.preventDefault()
    reach(all[to])
    all[to]?.focus()
  }
  return (
    <div
      className={below ? 'rich__tools rich__tools--below' : 'rich__tools'}
      role='toolbar'
      aria-label={name}
      ref={bar}
      onKeyDown={onKey}
      onFocus={({ target }) => target instanceof HTMLElement && reach(target)}
    >
      {children}
    </div>
  )
}

function nextOf(key: string, { at, last }: { at: number; last: number }): number | null {
  if (key === 'ArrowRight') return at >= last ? 0 : at + 1
  if (key === 'ArrowLeft') return at <= 0 ? last : at - 1
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}
