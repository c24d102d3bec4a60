import { createContext } from 'react'

/** Whether the phone has a network, for what every screen shows of it. */
export const OnlineContext = createContext(true)
