import { createContext, useContext, useEffect, useState } from 'react'

/** A page whose layout changes; what is kept of it is forgotten with it. */
export class KeptPage {
  private turns = false

  /** One layout goes and the other comes: what is unmounted now will be there again. */
  get turning(): boolean {
    return this.turns
  }

  begin(): void {
    this.turns = true
  }

  end(): void {
    this.turns = false
  }
}

export const PageContext = createContext<KeptPage | null>(null)

/** What a component knows of itself, such as that its sheet is open, and finds again where the page's other layout has it too. */
export class Keep<T> {
  private readonly pages = new WeakMap<KeptPage, Map<string, T>>()

  of(page: KeptPage): Map<string, T> {
    const values = this.pages.get(page) ?? new Map<string, T>()
    this.pages.set(page, values)
    return values
  }
}

interface Kept<T> {
  keep: Keep<T>
  /** At first, and again once the component has gone otherwise than with its layout. */
  make: () => T
  /** Where there are several of the component on a page. */
  name?: string
}

/** A state that outlives the change from a phone's layout to a desk's and back. */
export function useKept<T>({ keep, make, name = '' }: Kept<T>): [T, (value: T) => void] {
  const page = useContext(PageContext)
  // What is drawn in place of another, such as the next tab's list, begins anew.
  const [value, setValue] = useState(() => (page?.turning ? keep.of(page).get(name) : undefined) ?? make())
  useEffect(() => {
    if (!page) return undefined
    const values = keep.of(page)
    values.set(name, value)
    return () => {
      if (!page.turning) values.delete(name)
    }
  }, [page, keep, name, value])
  return [value, setValue]
}

/** Whether something is open, such as a sheet. */
export const useKeptOpen = (keep: Keep<boolean>, name?: string): [boolean, (open: boolean) => void] =>
  useKept({ keep, make: () => false, ...(name === undefined ? {} : { name }) })
