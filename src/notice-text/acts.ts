import { createContext } from 'react'
import type { Place } from '../domain/notices/document'

/** What can be done with parts of a notice's text. */
export interface Acts {
  /** Says where a link to elsewhere leads, before anything is opened. */
  toWeb: (href: string) => void
  toPlace: (place: { to: Place; id: string }) => void
  /** Shows a picture large. */
  enlarge: (url: string) => void
}

const nothing = (): void => undefined

export const ActsContext = createContext<Acts>({ toWeb: nothing, toPlace: nothing, enlarge: nothing })
