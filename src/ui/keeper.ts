import { createContext } from 'react'

/** Whom a reader may tell the number of a failure that comes again. */
export const KeeperContext = createContext('管理员')
