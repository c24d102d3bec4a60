import type { CSSProperties } from 'react'

/**
 * Inline style that may set custom properties. A length is handed over as a bare number and multiplied by 1px in the
 * stylesheet, so that it scales with the phone's width as all other lengths do.
 */
export type Vars = CSSProperties & Record<`--${string}`, string>
