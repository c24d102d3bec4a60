/** What is taken from it by name, on the web alone. */
declare module 'react-dom' {
  import type { ReactNode, ReactPortal } from 'react'

  export function createPortal(children: ReactNode, container: Element): ReactPortal
  /** What the work changes is on the screen when it returns. */
  export function flushSync(work: () => void): void
}
